// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/thumbnailstore.h"
#include "tests/support/patienttest.h"
#include "ui/controllers/thumbnailloader.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <array>

using namespace scenekeeper;
using namespace scenekeeper::ui;

namespace {

constexpr int kCacheMebibytes = 8;

QImage picture(const QSize& size, const QColor& color)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(color);
    return image;
}

QByteArray jpeg(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "JPEG", 90);
    return bytes;
}

} // namespace

class TestThumbnailLoader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void bringsWhatIsStored();
    void makesWhatIsMissingAndStoresIt();
    void readsTheFileWhereTheScreenShowsMore();
    void givesUpOnWhatCannotBeRead();
    void dropsWhatIsNoLongerWanted();

private:
    void store(const QByteArray& hash, const QImage& image);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

void TestThumbnailLoader::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(QStringLiteral("thumbnails.sqlite"));
}

void TestThumbnailLoader::store(const QByteArray& hash, const QImage& image)
{
    auto opened = storage::ThumbnailStore::open(m_file);
    QVERIFY(opened);
    const std::array<storage::Thumbnail, 1> one{{{hash, jpeg(image)}}};
    QVERIFY((*opened)->put(one));
}

void TestThumbnailLoader::bringsWhatIsStored()
{
    store("a", picture({256, 128}, Qt::red));
    ThumbnailLoader loader(m_file, kCacheMebibytes, 2);
    loader.setEdge(100);
    QVERIFY(loader.thumbnail("a").isNull());
    QSignalSpy ready(&loader, &ThumbnailLoader::ready);
    loader.request({{"a", {}}});
    QTRY_COMPARE(ready.count(), 1);
    const QImage image = loader.thumbnail("a");
    QCOMPARE(image.size(), QSize(100, 50));
    QVERIFY(image.pixelColor(50, 25).red() > 200);
}

void TestThumbnailLoader::makesWhatIsMissingAndStoresIt()
{
    const QString path = m_folder->filePath(QStringLiteral("photo.jpg"));
    QVERIFY(picture({800, 600}, Qt::blue).save(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray hash = QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256);
    const QByteArray outdated(hash.size(), 'x');
    {
        ThumbnailLoader loader(m_file, kCacheMebibytes, 1);
        loader.setEdge(128);
        loader.request({{hash, path}, {outdated, path}});
        QTRY_VERIFY(!loader.thumbnail(hash).isNull() && !loader.thumbnail(outdated).isNull());
        QCOMPARE(loader.thumbnail(hash).width(), 128);
    }
    auto opened = storage::ThumbnailStore::open(m_file);
    QVERIFY(opened);
    // A file that has changed since it was scanned is shown, but not kept under its old content.
    QCOMPARE((*opened)->contains(outdated), false);
    const auto stored = (*opened)->get(hash);
    QVERIFY(stored && *stored);
    QVERIFY(QImage::fromData(**stored).width() >= 128);
}

void TestThumbnailLoader::readsTheFileWhereTheScreenShowsMore()
{
    const QString path = m_folder->filePath(QStringLiteral("photo.jpg"));
    QVERIFY(picture({1600, 1200}, Qt::green).save(path));
    store("c", picture({256, 192}, Qt::green));
    ThumbnailLoader loader(m_file, kCacheMebibytes, 1);
    loader.setEdge(512);
    loader.request({{"c", path}});
    QTRY_COMPARE(loader.thumbnail("c").width(), 512);
}

void TestThumbnailLoader::givesUpOnWhatCannotBeRead()
{
    store("good", picture({64, 64}, Qt::red));
    ThumbnailLoader loader(m_file, kCacheMebibytes, 1);
    loader.request({{"bad", m_folder->filePath(QStringLiteral("none.jpg"))}, {"good", {}}});
    QTRY_VERIFY(!loader.thumbnail("good").isNull());
    QVERIFY(loader.thumbnail("bad").isNull());
}

void TestThumbnailLoader::dropsWhatIsNoLongerWanted()
{
    for (int i = 0; i < 200; ++i)
        store(QByteArray::number(i), picture({256, 256}, Qt::red));
    store("wanted", picture({32, 32}, Qt::red));
    ThumbnailLoader loader(m_file, kCacheMebibytes, 1);
    QList<ThumbnailRequest> many;
    for (int i = 0; i < 200; ++i)
        many.append({QByteArray::number(i), {}});
    loader.request(many);
    loader.request({{"wanted", {}}});
    QTRY_VERIFY(!loader.thumbnail("wanted").isNull());
    int loaded = 0;
    for (int i = 0; i < 200; ++i)
        loaded += loader.thumbnail(QByteArray::number(i)).isNull() ? 0 : 1;
    QVERIFY2(loaded < 200, "the first request was worked off although another replaced it");
}

QTEST_MAIN(TestThumbnailLoader)
#include "tst_thumbnailloader.moc"
