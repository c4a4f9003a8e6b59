// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/archivepictures.h"
#include "core/imaging/photoreader.h"
#include "tests/storage/catalogfixture.h"
#include "tests/training/colourfolder.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using feedback::readPictures;
using feedback::ReadPicturesOptions;
using feedback::WantedPicture;

class TestArchivePictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsWhatIsStillTheSame();
    void takesACopyElsewhere();
    void passesOverAndCounts();
    void canBeStopped();
    void waitsWhilePaused();

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] static ReadPicturesOptions options() { return {24, 16, 2, {}, {}, nullptr}; }

    QTemporaryDir m_folder;
    QByteArray m_hash; ///< of red.jpg
};

void TestArchivePictures::init()
{
    std::mt19937 random(1);
    QVERIFY(writeJpeg(path(u"red.jpg"_s), noisyColour(48, 0, random)));
    QVERIFY(writeJpeg(path(u"green.jpg"_s), noisyColour(48, 1, random)));
    const auto photo = imaging::readPhoto(path(u"red.jpg"_s), {});
    QVERIFY(photo);
    m_hash = photo->contentHash;
}

void TestArchivePictures::readsWhatIsStillTheSame()
{
    const auto read = require(readPictures({{{path(u"red.jpg"_s)}, m_hash}}, options()));
    QCOMPARE(read.images.size(), 1U);
    QCOMPARE(read.images.front().width, 24);
    QCOMPARE(read.images.front().height, 16);
    QCOMPARE(read.passedOver.all(), 0);
}

void TestArchivePictures::takesACopyElsewhere()
{
    const WantedPicture wanted{{path(u"gone.jpg"_s), path(u"green.jpg"_s), path(u"red.jpg"_s)}, m_hash};
    const auto read = require(readPictures({wanted}, options()));
    QVERIFY(!read.images.front().isEmpty());
    QCOMPARE(read.passedOver.all(), 0);
}

void TestArchivePictures::passesOverAndCounts()
{
    QFile broken(path(u"broken.jpg"_s));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    QVERIFY(broken.write("no picture") > 0);
    broken.close();
    const QByteArray brokenHash = contentHash("no picture");
    const auto read = require(readPictures({{{path(u"gone.jpg"_s)}, m_hash},
                                            {{}, m_hash},
                                            {{path(u"green.jpg"_s)}, m_hash},
                                            {{path(u"broken.jpg"_s)}, brokenHash},
                                            {{path(u"broken.jpg"_s)}, m_hash},
                                            {{path(u"red.jpg"_s)}, m_hash}},
                                           options()));
    QCOMPARE(read.passedOver.missing, 2);
    QCOMPARE(read.passedOver.changed, 2);
    QCOMPARE(read.passedOver.unreadable, 1);
    QVERIFY(read.images[4].isEmpty());
    QVERIFY(!read.images[5].isEmpty());
}

void TestArchivePictures::canBeStopped()
{
    std::stop_source stop;
    stop.request_stop();
    ReadPicturesOptions stopped = options();
    stopped.stop = stop.get_token();
    QCOMPARE(errorOf(readPictures({{{path(u"red.jpg"_s)}, m_hash}}, stopped)).code,
             base::ErrorCode::Cancelled);
}

void TestArchivePictures::waitsWhilePaused()
{
    const std::vector<WantedPicture> wanted(100, {{path(u"red.jpg"_s)}, m_hash});
    base::PauseSwitch pause;
    std::stop_source stop;
    ReadPicturesOptions paused = options();
    paused.pause = &pause;
    paused.stop = stop.get_token();
    qint64 done = -1;
    // Told several times a second: by the third time a hundred of them would long have been read.
    int reports = 0;
    paused.onProgress = [&](qint64 count, qint64) {
        done = count;
        if (++reports == 3)
            stop.request_stop();
    };
    pause.pause();
    QCOMPARE(errorOf(readPictures(wanted, paused)).code, base::ErrorCode::Cancelled);
    QCOMPARE(done, 0);

    paused.stop = {};
    paused.onProgress = [&pause](qint64, qint64) { pause.resume(); };
    QCOMPARE(require(readPictures(wanted, paused)).passedOver.all(), 0);
}

QTEST_GUILESS_MAIN(TestArchivePictures)
#include "tst_archivepictures.moc"
