// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/jpegeighth.h"

#include "tests/imaging/pictures.h"

#include <QTest>
#include <cstdio>
#include <cstdlib>
#include <random>

#include <jpeglib.h> // wants <cstdio> before it

using namespace scenekeeper;
using tests::JpegKind;
using tests::JpegSampling;

namespace {

/// A JPEG in memory whose header libjpeg has read.
class OpenJpeg
{
public:
    explicit OpenJpeg(QByteArray file) : m_file(std::move(file))
    {
        m_decoder.err = jpeg_std_error(&m_errors);
        m_errors.emit_message = [](j_common_ptr, int) {};
        jpeg_create_decompress(&m_decoder);
        jpeg_mem_src(&m_decoder, reinterpret_cast<const unsigned char*>(m_file.constData()),
                     static_cast<unsigned long>(m_file.size()));
        jpeg_read_header(&m_decoder, TRUE);
    }
    ~OpenJpeg() { jpeg_destroy_decompress(&m_decoder); }
    Q_DISABLE_COPY_MOVE(OpenJpeg)

    [[nodiscard]] std::optional<domain::PixelImage> ours() const { return imaging::decodeEighth(m_decoder); }

    /// What libjpeg makes of it at the same scale.
    [[nodiscard]] domain::PixelImage theirs()
    {
        m_decoder.scale_num = 1;
        m_decoder.scale_denom = 8;
        m_decoder.out_color_space = JCS_RGB;
        jpeg_start_decompress(&m_decoder);
        domain::PixelImage image{
            static_cast<int>(m_decoder.output_width), static_cast<int>(m_decoder.output_height), {}};
        const std::size_t stride = std::size_t{m_decoder.output_width} * 3;
        image.rgb.resize(stride * m_decoder.output_height);
        while (m_decoder.output_scanline < m_decoder.output_height) {
            JSAMPROW row = &image.rgb[stride * m_decoder.output_scanline];
            jpeg_read_scanlines(&m_decoder, &row, 1);
        }
        jpeg_finish_decompress(&m_decoder);
        return image;
    }

private:
    QByteArray m_file;
    jpeg_decompress_struct m_decoder = {};
    jpeg_error_mgr m_errors = {};
};

double brightness(const std::uint8_t* pixel)
{
    return 0.299 * pixel[0] + 0.587 * pixel[1] + 0.114 * pixel[2];
}

qsizetype startOfData(const QByteArray& jpeg)
{
    return jpeg.indexOf("\xff\xda") + 14;
}

} // namespace

class TestJpegEighth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithLibjpeg_data();
    void agreesWithLibjpeg();
    void grayIsExact_data();
    void grayIsExact();
    void leavesTheUnusualToLibjpeg_data();
    void leavesTheUnusualToLibjpeg();
    void declinesWhatIsCutShort();
    void declinesAWrongRestart();
    void declinesTablesThatCannotBe();
    void standsDamage();
};

void TestJpegEighth::agreesWithLibjpeg_data()
{
    QTest::addColumn<JpegSampling>("sampling");
    QTest::addColumn<QSize>("size");
    const QSize sizes[] = {{512, 384}, {401, 299}, {8, 8}, {17, 1}, {1, 300}, {1024, 9}};
    for (const QSize size : sizes) {
        const QString name = QStringLiteral("%1 x %2").arg(size.width()).arg(size.height());
        const auto add = [&](const char* kind, const JpegSampling& sampling) {
            QTest::addRow("%s, %s", qPrintable(name), kind) << sampling << size;
        };
        add("4:2:0", {2, 2, 0, 92});
        add("4:2:2", {2, 1, 0, 92});
        add("4:4:0", {1, 2, 0, 92});
        add("4:4:4", {1, 1, 0, 92});
        add("fine", {2, 2, 0, 100});
        add("coarse", {2, 2, 0, 10});
        add("restarts", {2, 2, 5, 92});
        add("restart after each unit", {1, 1, 1, 92});
    }
}

void TestJpegEighth::agreesWithLibjpeg()
{
    QFETCH(JpegSampling, sampling);
    QFETCH(QSize, size);
    const QByteArray file =
        tests::makeJpeg(tests::texture(size.width(), size.height()), JpegKind::Color, sampling);
    OpenJpeg jpeg(file);
    const auto ours = jpeg.ours();
    QVERIFY(ours.has_value());
    const domain::PixelImage theirs = jpeg.theirs();
    QCOMPARE(ours->width, theirs.width);
    QCOMPARE(ours->height, theirs.height);
    QCOMPARE(ours->rgb.size(), theirs.rgb.size());
    // Colours may come at half the resolution of libjpeg's; brightness may not.
    double largest = 0.0;
    for (std::size_t i = 0; i < theirs.rgb.size(); i += 3) {
        const bool isClipped =
            std::any_of(&theirs.rgb[i], &theirs.rgb[i] + 3, [](int v) { return v == 0 || v == 255; }) ||
            std::any_of(&ours->rgb[i], &ours->rgb[i] + 3, [](int v) { return v == 0 || v == 255; });
        if (!isClipped)
            largest = std::max(largest, std::abs(brightness(&ours->rgb[i]) - brightness(&theirs.rgb[i])));
    }
    QVERIFY2(largest <= 1.5, qPrintable(QString::number(largest)));
    if (sampling.across == 1 && sampling.down == 1)
        QCOMPARE(ours->rgb, theirs.rgb);
}

void TestJpegEighth::grayIsExact_data()
{
    QTest::addColumn<JpegSampling>("sampling");
    QTest::newRow("plain") << JpegSampling{1, 1, 0, 92};
    QTest::newRow("claims subsampling") << JpegSampling{2, 2, 0, 92};
    QTest::newRow("restarts") << JpegSampling{1, 1, 3, 92};
}

void TestJpegEighth::grayIsExact()
{
    QFETCH(JpegSampling, sampling);
    OpenJpeg jpeg(tests::makeJpeg(tests::texture(333, 222), JpegKind::Gray, sampling));
    const auto ours = jpeg.ours();
    QVERIFY(ours.has_value());
    QCOMPARE(*ours, jpeg.theirs());
}

void TestJpegEighth::leavesTheUnusualToLibjpeg_data()
{
    QTest::addColumn<JpegKind>("kind");
    QTest::newRow("progressive") << JpegKind::Progressive;
    QTest::newRow("CMYK") << JpegKind::Cmyk;
    QTest::newRow("YCCK") << JpegKind::Ycck;
    QTest::newRow("stored as RGB") << JpegKind::RgbStored;
}

void TestJpegEighth::leavesTheUnusualToLibjpeg()
{
    QFETCH(JpegKind, kind);
    const QByteArray file = tests::makeJpeg(tests::texture(64, 64), kind);
    QVERIFY(!OpenJpeg(file).ours().has_value());
}

void TestJpegEighth::declinesWhatIsCutShort()
{
    const QByteArray whole = tests::makeJpeg(tests::texture(160, 120));
    QVERIFY(OpenJpeg(whole).ours().has_value());
    for (qsizetype size = startOfData(whole); size < whole.size(); ++size) {
        const QByteArray cut = whole.left(size);
        QVERIFY2(!OpenJpeg(cut).ours().has_value(), qPrintable(QString::number(size)));
    }
    const QByteArray noEnd = whole.chopped(2) + QByteArray(50, 'x');
    QVERIFY(!OpenJpeg(noEnd).ours().has_value());
    // What stands behind the picture does not matter.
    const QByteArray more = whole + QByteArray(50, 'x');
    QVERIFY(OpenJpeg(more).ours().has_value());
}

void TestJpegEighth::declinesAWrongRestart()
{
    const QByteArray whole = tests::makeJpeg(tests::texture(160, 120), JpegKind::Color, {2, 2, 4, 92});
    const qsizetype second = whole.indexOf("\xff\xd1", startOfData(whole));
    QVERIFY(second > 0);
    QByteArray wrong = whole;
    wrong[second + 1] = static_cast<char>(0xD3);
    QVERIFY(!OpenJpeg(wrong).ours().has_value());
    QByteArray none = whole;
    none.remove(second, 2);
    QVERIFY(!OpenJpeg(none).ours().has_value());
}

void TestJpegEighth::declinesTablesThatCannotBe()
{
    const QByteArray whole = tests::makeJpeg(tests::texture(64, 64));
    const qsizetype scan = whole.indexOf("\xff\xda");
    const qsizetype frame = whole.indexOf("\xff\xc0");
    QVERIFY(frame > 0 && scan > frame);
    // After marker and length: in the scan a count, then a name and the numbers of both Huffman tables for
    // each component; in the frame depth, height, width, count, then name, sampling and quantisation table.
    for (const qsizetype place : {scan + 6, scan + 8, scan + 10, frame + 12, frame + 15, frame + 18}) {
        for (const unsigned tables : {0x44U, 0x0FU, 0xF0U, 0xFFU}) {
            QByteArray wrong = whole;
            wrong[place] = static_cast<char>(tables);
            QVERIFY2(!OpenJpeg(wrong).ours().has_value(), qPrintable(QString::number(place - scan)));
        }
    }
}

void TestJpegEighth::standsDamage()
{
    constexpr int kTries = 4000;
    const QByteArray whole = tests::makeJpeg(tests::texture(120, 90), JpegKind::Color, {2, 2, 7, 90});
    std::mt19937 random(5);
    int declined = 0;
    for (int i = 0; i < kTries; ++i) {
        QByteArray broken = whole;
        const qsizetype start = startOfData(whole);
        const auto at =
            start + static_cast<qsizetype>(random() % static_cast<unsigned>(whole.size() - start));
        broken[at] = static_cast<char>(random());
        const auto ours = OpenJpeg(broken).ours();
        declined += ours ? 0 : 1;
        if (ours)
            QCOMPARE(ours->rgb.size(), std::size_t{15 * 12 * 3});
    }
    QVERIFY(declined > 0);
}

QTEST_GUILESS_MAIN(TestJpegEighth)
#include "tst_jpegeighth.moc"
