// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/thumbnailstore.h"
#include "tests/support/patienttest.h"
#include "ui/controllers/thumbnailloader.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDataStream>
#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <array>
#include <span>
#include <vector>

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

/// An EXIF segment with nothing but a thumbnail: a TIFF structure whose second directory points to it.
QByteArray exifWithThumbnail(const QByteArray& thumbnail)
{
    QByteArray tiff;
    QDataStream stream(&tiff, QIODevice::WriteOnly);
    const auto entry = [&stream](quint16 tag, quint16 type, quint32 value) {
        constexpr quint16 kShort = 3;
        stream << tag << type << quint32{1};
        if (type == kShort)
            stream << static_cast<quint16>(value) << quint16{0};
        else
            stream << value;
    };
    constexpr quint32 kFirst = 8;
    constexpr quint32 kSecond = kFirst + 2 + 12 + 4;
    constexpr quint32 kPicture = kSecond + 2 + 3 * 12 + 4;
    stream.writeRawData("MM\0*", 4);
    stream << kFirst << quint16{1};
    entry(0x0112, 3, 1); // orientation
    stream << kSecond << quint16{3};
    entry(0x0103, 3, 6); // compression: JPEG
    entry(0x0201, 4, kPicture);
    entry(0x0202, 4, static_cast<quint32>(thumbnail.size()));
    stream << quint32{0};
    tiff += thumbnail;
    QByteArray segment;
    QDataStream head(&segment, QIODevice::WriteOnly);
    head << quint16{0xFFE1} << static_cast<quint16>(tiff.size() + 8);
    head.writeRawData("Exif\0\0", 6);
    return segment + tiff;
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
    void aDenseScreenGetsTheLargeLevel();
    void aSmallPhotographIsNotReadForMore();
    void standsInUntilTheFileIsRead();
    void pictureFitsTheBox();
    void tellsOnceThatNothingIsStored();

private:
    void store(const QByteArray& hash, const QImage& image, int level = storage::kThumbnailEdge);
    void store(std::span<const storage::Thumbnail> thumbnails);
    [[nodiscard]] QByteArray savePhoto(const QImage& image) const;
    [[nodiscard]] QString photoPath() const { return m_folder->filePath(QStringLiteral("photo.jpg")); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

void TestThumbnailLoader::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(QStringLiteral("thumbnails.sqlite"));
}

void TestThumbnailLoader::store(const QByteArray& hash, const QImage& image, int level)
{
    const std::array<storage::Thumbnail, 1> one{{{hash, jpeg(image), level}}};
    store(one);
}

void TestThumbnailLoader::store(std::span<const storage::Thumbnail> thumbnails)
{
    auto opened = storage::ThumbnailStore::open(m_file);
    QVERIFY(opened);
    QVERIFY((*opened)->put(thumbnails));
}

/// Its content hash.
QByteArray TestThumbnailLoader::savePhoto(const QImage& image) const
{
    const QByteArray bytes = jpeg(image);
    QFile file(photoPath());
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the photograph cannot be written");
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

void TestThumbnailLoader::bringsWhatIsStored()
{
    store("a", picture({256, 128}, Qt::red));
    ThumbnailLoader loader(m_file, kCacheMebibytes, 2);
    loader.setBox({100, 100});
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
        loader.setBox({128, 128});
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
    loader.setBox({512, 512});
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
    const QByteArray red = jpeg(picture({256, 256}, Qt::red));
    std::vector<storage::Thumbnail> stored;
    for (int i = 0; i < 200; ++i)
        stored.push_back({QByteArray::number(i), red, storage::kThumbnailEdge});
    store(stored);
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

void TestThumbnailLoader::aDenseScreenGetsTheLargeLevel()
{
    const QByteArray hash = savePhoto(picture({1600, 1200}, Qt::green));
    store(hash, picture({256, 192}, Qt::red));
    {
        ThumbnailLoader loader(m_file, kCacheMebibytes, 1);
        loader.setBox({320, 256});
        loader.request({{hash, photoPath(), {1600, 1200}}});
        // First what is stored, then what is sharp; both may come at once where the window was busy
        // meanwhile.
        QTRY_COMPARE(loader.thumbnail(hash).width(), 320);
        QVERIFY(loader.thumbnail(hash).pixelColor(9, 9).green() > 200);
    }
    auto opened = storage::ThumbnailStore::open(m_file);
    QVERIFY(opened);
    const auto stored = (*opened)->get(hash, 512);
    QVERIFY(stored && *stored);
    QCOMPARE(QImage::fromData(**stored).width(), 512);
    // From now on without the file.
    ThumbnailLoader loader(m_file, kCacheMebibytes, 1);
    loader.setBox({320, 256});
    loader.request({{hash, {}, {1600, 1200}}});
    QTRY_COMPARE(loader.thumbnail(hash).width(), 320);
}

void TestThumbnailLoader::aSmallPhotographIsNotReadForMore()
{
    store("a", picture({150, 150}, Qt::red));
    ThumbnailLoader loader(m_file, kCacheMebibytes, 1);
    loader.setBox({320, 256});
    // A path that leads nowhere would make it fail.
    QSignalSpy ready(&loader, &ThumbnailLoader::ready);
    loader.request({{"a", m_folder->filePath(QStringLiteral("none.jpg")), {150, 150}}});
    QTRY_COMPARE(ready.count(), 1);
    QTRY_VERIFY(!loader.isBusy());
    QCOMPARE(loader.thumbnail("a").width(), 150);
}

void TestThumbnailLoader::standsInUntilTheFileIsRead()
{
    const QByteArray preview = jpeg(picture({160, 120}, Qt::red));
    const QByteArray photo = jpeg(picture({1600, 1200}, Qt::blue));
    const QByteArray bytes = photo.left(2) + exifWithThumbnail(preview) + photo.mid(2);
    QFile file(photoPath());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    ThumbnailLoader loader(m_file, kCacheMebibytes, 1);
    QList<QColor> shown;
    connect(&loader, &ThumbnailLoader::ready, this,
            [&] { shown.append(loader.thumbnail(hash).pixelColor(9, 9)); });
    loader.request({{hash, photoPath(), {1600, 1200}}});
    // Both may come at once, where the window was busy meanwhile; what stands in never comes last.
    QTRY_VERIFY(!shown.isEmpty() && shown.last().blue() > 200);
    for (qsizetype i = 0; i + 1 < shown.size(); ++i)
        QVERIFY(shown.at(i).red() > 200);
}

void TestThumbnailLoader::pictureFitsTheBox()
{
    store("lying", picture({256, 128}, Qt::red));
    store("standing", picture({128, 256}, Qt::red));
    ThumbnailLoader loader(m_file, kCacheMebibytes, 1);
    loader.setBox({160, 128});
    loader.request({{"lying", {}}, {"standing", {}}});
    QTRY_VERIFY(!loader.thumbnail("lying").isNull() && !loader.thumbnail("standing").isNull());
    QCOMPARE(loader.thumbnail("lying").size(), QSize(160, 80));
    QCOMPARE(loader.thumbnail("standing").size(), QSize(64, 128));
}

void TestThumbnailLoader::tellsOnceThatNothingIsStored()
{
    const QByteArray hash = savePhoto(picture({800, 600}, Qt::blue));
    // A file where a folder should be.
    ThumbnailLoader loader(photoPath() + QStringLiteral("/thumbnails.sqlite"), kCacheMebibytes, 2);
    QSignalSpy failed(&loader, &ThumbnailLoader::storeFailed);
    loader.request({{hash, photoPath(), {800, 600}}});
    QTRY_VERIFY(!loader.thumbnail(hash).isNull());
    QTRY_COMPARE(failed.count(), 1);
}

QTEST_MAIN(TestThumbnailLoader)
#include "tst_thumbnailloader.moc"
