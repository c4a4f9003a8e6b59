// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metadata/jpegsegments.h"

#include <QByteArray>
#include <QTest>

using namespace scenekeeper::metadata;

namespace {

const QByteArray kStart("\xFF\xD8", 2);
const QByteArray kScan("\xFF\xDA\x00\x02", 4);

QByteArray segment(int marker, const QByteArray& payload)
{
    const auto length = static_cast<unsigned>(payload.size() + 2);
    QByteArray bytes(1, '\xFF');
    bytes += static_cast<char>(marker);
    bytes += static_cast<char>(length >> 8);
    bytes += static_cast<char>(length & 0xFF);
    return bytes + payload;
}

const QByteArray kExif = QByteArray("Exif\0\0", 6) + "MM";
const QByteArray kXmp = QByteArray("http://ns.adobe.com/xap/1.0/\0", 29) + "<x/>";

} // namespace

class TestJpegSegments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachBlockIsFound()
    {
        const QByteArray plain = kStart + segment(0xE0, "JFIF") + segment(0xDB, QByteArray(65, 'q'));
        QVERIFY(scanJpegSegments(plain + kScan).isJpeg);
        QVERIFY(!scanJpegSegments(plain + kScan).hasAny());
        QVERIFY(scanJpegSegments(plain + segment(0xE1, kExif) + kScan).hasExif);
        QVERIFY(!scanJpegSegments(plain + segment(0xE1, kExif) + kScan).hasXmp);
        QVERIFY(scanJpegSegments(plain + segment(0xE1, kXmp) + kScan).hasXmp);
        QVERIFY(scanJpegSegments(plain + segment(0xED, "Photoshop 3.0") + kScan).hasIptc);
    }

    void xmpInsideExifIsFound()
    {
        const QByteArray field("\x00\x01\xBC\x02\x01\x00\x04\x00\x00\x00", 10);
        QVERIFY(scanJpegSegments(kStart + segment(0xE1, kExif + field) + kScan).hasXmp);
        const QByteArray otherOrder("\x00\x01\x02\xBC\x00\x07\x00\x00\x00\x04", 10);
        QVERIFY(scanJpegSegments(kStart + segment(0xE1, kExif + otherOrder) + kScan).hasXmp);
    }

    void paddingBetweenSegmentsIsSkipped()
    {
        QVERIFY(scanJpegSegments(kStart + QByteArray("\xFF\xFF", 2) + segment(0xE1, kExif) + kScan).hasExif);
    }

    void whatFollowsTheScanIsNotLookedAt()
    {
        QVERIFY(!scanJpegSegments(kStart + segment(0xE0, "JFIF") + kScan + segment(0xE1, kExif)).hasAny());
    }

    void brokenSegmentsEndTheSearch()
    {
        QVERIFY(!scanJpegSegments({}).isJpeg);
        QVERIFY(!scanJpegSegments("GIF89a").isJpeg);
        const QByteArray whole = kStart + segment(0xE1, kExif);
        for (qsizetype length = 0; length < whole.size(); ++length)
            QVERIFY(!scanJpegSegments(whole.left(length)).hasAny());
        QVERIFY(!scanJpegSegments(kStart + QByteArray("\xFF\xE1\x00\x00", 4) + kExif).hasAny());
    }
};

QTEST_GUILESS_MAIN(TestJpegSegments)
#include "tst_jpegsegments.moc"
