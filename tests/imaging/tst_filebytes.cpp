// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/contenthash.h"
#include "core/imaging/photoreader.h"
#include "tests/imaging/pictures.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <atomic>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace scenekeeper;
using namespace scenekeeper::imaging;
using base::ErrorCode;

class TestFileBytes : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    [[nodiscard]] QString pathOf(const QString& name) const { return m_folder.filePath(name); }

    [[nodiscard]] QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(pathOf(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write a test file");
        return file.fileName();
    }

    [[nodiscard]] static ErrorCode failureOf(const QString& path, const ReadOptions& options = {})
    {
        const auto photo = readPhoto(path, options);
        return photo ? ErrorCode::Cancelled : photo.error().error.code; // Cancelled: nothing here gives it
    }

private Q_SLOTS:
    void aPhotoCarriesItsFile()
    {
        const QByteArray bytes = tests::makeJpeg(tests::quarters(64, 48));
        const QString path = write(QStringLiteral("a.jpg"), bytes);
        struct stat status = {};
        QCOMPARE(::stat(QFile::encodeName(path).constData(), &status), 0);
        const auto photo = readPhoto(path, {});
        QVERIFY(photo.has_value());
        QCOMPARE(photo->original, bytes);
        QCOMPARE(photo->fileSize, qint64{bytes.size()});
        QCOMPARE(photo->modifiedAt, qint64{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec);
        QCOMPARE(photo->contentHash, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    }

    void hashesLikeEverybodyElse()
    {
        QCOMPARE(sha256("abc").toHex(),
                 QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(sha256({}).toHex(),
                 QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    }

    void aBrokenPhotoKeepsItsHash()
    {
        const QByteArray bytes = tests::makeJpeg(tests::texture(64, 48)).left(900);
        const auto photo = readPhoto(write(QStringLiteral("broken.jpg"), bytes), {});
        QVERIFY(!photo.has_value());
        QCOMPARE(photo.error().error.code, ErrorCode::FileTruncated);
        QCOMPARE(photo.error().contentHash, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
        QCOMPARE(photo.error().fileSize, qint64{900});
        QVERIFY(photo.error().modifiedAt > 0);
    }

    void withoutHashThereIsNone()
    {
        ReadOptions options;
        options.withHash = false;
        const auto photo = readPhotoBytes(tests::makeJpeg(tests::quarters(8, 8)), options);
        QVERIFY(photo.has_value());
        QVERIFY(photo->contentHash.isEmpty());
    }

    void eachFailureSaysWhy()
    {
        QCOMPARE(failureOf(pathOf(QStringLiteral("nowhere.jpg"))), ErrorCode::FileVanished);
        QCOMPARE(failureOf(write(QStringLiteral("empty.jpg"), {})), ErrorCode::FileEmpty);
        QVERIFY(QDir(m_folder.path()).mkdir(QStringLiteral("folder.jpg")));
        QCOMPARE(failureOf(pathOf(QStringLiteral("folder.jpg"))), ErrorCode::NotAFile);
        QCOMPARE(failureOf(write(QStringLiteral("text.jpg"), "This is no picture.")),
                 ErrorCode::UnsupportedFormat);
        QCOMPARE(failureOf(pathOf(QStringLiteral("not\uFFFDutf8.jpg"))), ErrorCode::InvalidFileName);
        QCOMPARE(failureOf(QString()), ErrorCode::InvalidFileName);
        QCOMPARE(failureOf(pathOf(QString(5000, u'x'))), ErrorCode::InvalidFileName);
        QCOMPARE(failureOf(QStringLiteral("/dev/null")), ErrorCode::NotAFile);
    }

    void aSymlinkLoopIsOne()
    {
        const QByteArray first = QFile::encodeName(pathOf(QStringLiteral("loop1.jpg")));
        const QByteArray second = QFile::encodeName(pathOf(QStringLiteral("loop2.jpg")));
        QCOMPARE(::symlink(first.constData(), second.constData()), 0);
        QCOMPARE(::symlink(second.constData(), first.constData()), 0);
        QCOMPARE(failureOf(pathOf(QStringLiteral("loop1.jpg"))), ErrorCode::SymlinkLoop);
    }

    void aSymlinkIsFollowed()
    {
        const QString target = write(QStringLiteral("target.jpg"), tests::makeJpeg(tests::quarters(8, 8)));
        QVERIFY(QFile::link(target, pathOf(QStringLiteral("link.jpg"))));
        QVERIFY(readPhoto(pathOf(QStringLiteral("link.jpg")), {}).has_value());
        QVERIFY(QFile::remove(target));
        QCOMPARE(failureOf(pathOf(QStringLiteral("link.jpg"))), ErrorCode::FileVanished);
    }

    void aPipeIsNotWaitedFor()
    {
        const QString path = pathOf(QStringLiteral("pipe.jpg"));
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
        QCOMPARE(failureOf(path), ErrorCode::NotAFile);
    }

    void whatMayNotBeReadIsRefused()
    {
        if (::geteuid() == 0)
            QSKIP("root may read everything");
        const QString path = write(QStringLiteral("secret.jpg"), tests::makeJpeg(tests::quarters(8, 8)));
        QVERIFY(QFile::setPermissions(path, QFile::WriteOwner));
        QCOMPARE(failureOf(path), ErrorCode::PermissionDenied);
    }

    void aFileBeyondTheLimitIsNotRead()
    {
        ReadOptions options;
        options.maxFileBytes = 100;
        const QString path = write(QStringLiteral("large.jpg"), tests::makeJpeg(tests::texture(64, 64)));
        QCOMPARE(failureOf(path, options), ErrorCode::ImageTooLarge);
    }

    /// While a writer replaces one version by the next, whatever is read is one of them, never a mixture.
    /// Each has a size of its own: a file that comes back to an earlier size within one tick of the clock
    /// cannot be told apart.
    void aFileThatChangesIsReadWholeOrRefused()
    {
        QList<QByteArray> versions;
        for (int i = 0; i < 60; ++i)
            versions << tests::makeJpeg(tests::texture(100 + i * 3, 120, static_cast<unsigned>(i)));
        const QString path = write(QStringLiteral("changing.jpg"), versions.front());
        std::atomic<bool> stop = false;
        std::jthread writer([this, &stop, &versions] {
            for (const QByteArray& version : std::as_const(versions))
                static_cast<void>(write(QStringLiteral("changing.jpg"), version));
            stop = true;
        });
        bool sound = true;
        while (!stop) {
            const auto photo = readPhoto(path, {});
            sound = sound && (!photo || versions.contains(photo->original));
        }
        writer.join();
        QVERIFY(sound);
        const auto last = readPhoto(path, {});
        QVERIFY(last.has_value());
        QCOMPARE(last->original, versions.back());
    }

    void theExtensionOnlyOffers_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("offered");
        QTest::newRow("jpg") << QStringLiteral("a.jpg") << true;
        QTest::newRow("any case") << QStringLiteral("IMG.JpEg") << true;
        QTest::newRow("raw") << QStringLiteral("a.NEF") << true;
        QTest::newRow("heic") << QStringLiteral("a.heic") << true;
        QTest::newRow("last one counts") << QStringLiteral("a.jpg.txt") << false;
        QTest::newRow("none") << QStringLiteral("jpg") << false;
        QTest::newRow("sidecar") << QStringLiteral("a.jpg.xmp") << false;
        QTest::newRow("dot at the end") << QStringLiteral("a.") << false;
    }

    void theExtensionOnlyOffers()
    {
        QFETCH(QString, name);
        QTEST(hasPhotoExtension(name), "offered");
    }
};

QTEST_GUILESS_MAIN(TestFileBytes)
#include "tst_filebytes.moc"
