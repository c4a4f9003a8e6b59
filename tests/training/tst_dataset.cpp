// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/dataset.h"
#include "tests/training/colourfolder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace scenekeeper;
using namespace scenekeeper::training;

class DataSetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void listsLabelsAndFiles();
    void refusesForeignLabelsAndNothing();
    void listsUnlabelledFoldersAtAnyDepth();
    void saysWhatItPassesOver();
    void loadsPixels();
    void unreadableFilesAreListed();
    void duplicatesAndContradictionsAreLeftOut();
    void whatMeasuresIsLeftOut();
    void digestFollowsContentNotNames();
    void splitIsStable();
    void stops();

private:
    QTemporaryDir m_dir;
    QString m_colours;
};

void DataSetTest::initTestCase()
{
    m_colours = m_dir.filePath(QStringLiteral("colours"));
    QVERIFY(tests::writeColourFolder(m_colours, 20));
}

void DataSetTest::listsLabelsAndFiles()
{
    QFile note(m_colours + QStringLiteral("/red/notes.txt"));
    QVERIFY(note.open(QIODevice::WriteOnly));
    const auto folder = listLabelledFolder(m_colours);
    QVERIFY(folder);
    QCOMPARE(folder->labels,
             (QStringList{QStringLiteral("blue"), QStringLiteral("green"), QStringLiteral("red")}));
    QCOMPARE(folder->files.size(), std::size_t{60});
    QCOMPARE(folder->files.front().label, 0);
    QCOMPARE(folder->files.back().label, 2);
    const QStringList order{QStringLiteral("red"), QStringLiteral("green"), QStringLiteral("blue")};
    const auto ordered = listLabelledFolder(m_colours, order);
    QVERIFY(ordered);
    QCOMPARE(ordered->labels, order);
    QVERIFY(ordered->files.front().path.contains(QStringLiteral("/blue/")));
    QCOMPARE(ordered->files.front().label, 2);
}

void DataSetTest::refusesForeignLabelsAndNothing()
{
    QCOMPARE(listLabelledFolder(m_dir.filePath(QStringLiteral("nowhere"))).error().code,
             base::ErrorCode::NotFound);
    QVERIFY(QDir(m_dir.path()).mkpath(QStringLiteral("empty/sea")));
    QCOMPARE(listLabelledFolder(m_dir.filePath(QStringLiteral("empty"))).error().code,
             base::ErrorCode::NotFound);
    const auto foreign = listLabelledFolder(m_colours, {QStringLiteral("red"), QStringLiteral("blue")});
    QCOMPARE(foreign.error().code, base::ErrorCode::InvalidArgument);
    QVERIFY(foreign.error().detail.contains(QStringLiteral("green")));
}

void DataSetTest::listsUnlabelledFoldersAtAnyDepth()
{
    // The colours' folders: 3 subfolders; one of them again, and the files are of one label all the same.
    const QString red = m_colours + QStringLiteral("/red");
    const auto all = listUnlabelledFolders({m_colours});
    const auto twice = listUnlabelledFolders({m_colours, red});
    QVERIFY(all && twice);
    QCOMPARE(all->labels, QStringList{QStringLiteral("none")});
    QCOMPARE(all->files.size(), listLabelledFolder(m_colours)->files.size());
    QVERIFY(twice->files.size() > all->files.size());
    for (const LabelledFile& file : all->files)
        QCOMPARE(file.label, 0);
    const auto data = DataSet::load(*twice, {});
    QVERIFY(data);
    QCOMPARE(data->size(), all->files.size()); // the same bytes once
    QCOMPARE(listUnlabelledFolders({m_colours, m_colours + QStringLiteral("/absent")}).error().code,
             base::ErrorCode::NotFound);
}

void DataSetTest::saysWhatItPassesOver()
{
    const QString dir = m_dir.filePath(QStringLiteral("untidy"));
    QVERIFY(tests::writeColourFolder(dir, 2));
    QVERIFY(QDir(dir).mkpath(QStringLiteral("harbour")));
    QVERIFY(QDir(dir).mkpath(QStringLiteral("village/2024")));
    QVERIFY(QFile::copy(dir + QStringLiteral("/red/0.jpg"), dir + QStringLiteral("/loose.jpg")));
    QVERIFY(QFile::copy(dir + QStringLiteral("/red/0.jpg"), dir + QStringLiteral("/notes.txt")));
    QVERIFY(QFile::link(m_colours, dir + QStringLiteral("/red/more")));
    QVERIFY(QFile::link(dir + QStringLiteral("/nowhere"), dir + QStringLiteral("/orange")));
    // Such links are followed: they cannot lead in a circle.
    QVERIFY(QFile::link(m_colours + QStringLiteral("/red"), dir + QStringLiteral("/yellow")));
    QVERIFY(QFile::link(dir + QStringLiteral("/green/0.jpg"), dir + QStringLiteral("/blue/link.jpg")));

    const QStringList labels{QStringLiteral("blue"), QStringLiteral("green"), QStringLiteral("red"),
                             QStringLiteral("yellow")};
    const PassedOver expected{{QStringLiteral("harbour"), QStringLiteral("village")}, 1, 2};
    const auto found = listLabelledFolder(dir);
    QVERIFY(found);
    QCOMPARE(found->labels, labels);
    QCOMPARE(found->files.size(), std::size_t{2 + 1 + 2 + 2 + 20});
    QVERIFY(found->passedOver == expected);
    // A folder without photographs is no foreign label either.
    const auto known = listLabelledFolder(dir, labels + QStringList{QStringLiteral("harbour")});
    QVERIFY(known);
    QVERIFY(known->passedOver == expected);
    QCOMPARE(listUnlabelledFolders({dir + QStringLiteral("/red")})->passedOver.links, 1);
}

void DataSetTest::loadsPixels()
{
    const auto folder = listLabelledFolder(m_colours);
    QVERIFY(folder);
    DataSetOptions options;
    options.width = 24;
    options.height = 24;
    qint64 reported = 0;
    options.onProgress = [&reported](qint64 done, qint64) { reported = done; };
    const auto data = DataSet::load(*folder, options);
    QVERIFY(data);
    QCOMPARE(data->size(), std::size_t{60});
    QCOMPARE(reported, 60);
    for (std::size_t i = 0; i < data->size(); ++i) {
        const SourcePicture picture = data->picture(i);
        QCOMPARE(picture.rgb.size(), std::size_t{24 * 24 * 3});
        std::array<long, 3> sums{};
        for (std::size_t byte = 0; byte < picture.rgb.size(); ++byte)
            sums[byte % 3] += picture.rgb[byte];
        const auto strongest = std::max_element(sums.begin(), sums.end()) - sums.begin();
        // Labels are sorted by name: blue, green, red.
        QCOMPARE(data->label(i), static_cast<int>(2 - strongest));
        QCOMPARE(data->contentHash(i).size(), 32);
    }
}

void DataSetTest::unreadableFilesAreListed()
{
    const QString dir = m_dir.filePath(QStringLiteral("damaged"));
    QVERIFY(tests::writeColourFolder(dir, 2));
    QFile broken(dir + QStringLiteral("/red/0.jpg"));
    QVERIFY(broken.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QVERIFY(broken.write("no picture") > 0);
    broken.close();
    const auto data = DataSet::load(*listLabelledFolder(dir), {});
    QVERIFY(data);
    QCOMPARE(data->size(), std::size_t{5});
    QCOMPARE(data->failed().size(), std::size_t{1});
    QVERIFY(data->failed().front().path.endsWith(QStringLiteral("red/0.jpg")));
}

void DataSetTest::duplicatesAndContradictionsAreLeftOut()
{
    const QString dir = m_dir.filePath(QStringLiteral("twice"));
    QVERIFY(tests::writeColourFolder(dir, 3));
    const auto copy = [&dir](const char* from, const char* to) {
        return QFile::copy(dir + QLatin1String(from), dir + QLatin1String(to));
    };
    QVERIFY(copy("/red/0.jpg", "/red/copy.jpg"));
    QVERIFY(copy("/green/1.jpg", "/blue/lie.jpg"));
    const auto data = DataSet::load(*listLabelledFolder(dir), {});
    QVERIFY(data);
    QCOMPARE(data->size(), std::size_t{8});
    QCOMPARE(data->duplicates(), 1);
    QCOMPARE(data->contradictions(), 2);
}

void DataSetTest::whatMeasuresIsLeftOut()
{
    // Of a folder elsewhere, under another name and in a deeper folder.
    const QString measures = m_dir.filePath(QStringLiteral("measures"));
    QVERIFY(QDir(measures).mkpath(QStringLiteral("deep")));
    const auto folder = listLabelledFolder(m_colours);
    QVERIFY(folder);
    for (const std::size_t index : {std::size_t{3}, std::size_t{30}})
        QVERIFY(QFile::copy(folder->files[index].path,
                            measures + QStringLiteral("/deep/other%1.jpg").arg(index)));
    const auto hashes = contentHashesOf(*listUnlabelledFolders({measures}));
    QVERIFY(hashes);
    QCOMPARE(hashes->size(), 2);
    DataSetOptions options;
    options.width = options.height = 16;
    options.without = *hashes;
    const auto data = DataSet::load(*folder, options);
    QVERIFY(data);
    QCOMPARE(data->excluded(), 2);
    QCOMPARE(data->size() + 2, folder->files.size());
    for (std::size_t i = 0; i < data->size(); ++i)
        QVERIFY(!hashes->contains(data->contentHash(i)));

    QVERIFY(contentHashesOf({})->isEmpty());
    QCOMPARE(contentHashesOf({{}, {{m_dir.filePath(QStringLiteral("gone.jpg")), 0}}, {}}).error().code,
             base::ErrorCode::ReadFailed);
}

void DataSetTest::digestFollowsContentNotNames()
{
    const QString dir = m_dir.filePath(QStringLiteral("named"));
    QVERIFY(tests::writeColourFolder(dir, 3));
    const QString before = DataSet::load(*listLabelledFolder(dir), {})->digest();
    QCOMPARE(before.size(), 64);
    QVERIFY(QFile::rename(dir + QStringLiteral("/red/0.jpg"), dir + QStringLiteral("/red/z.jpg")));
    QCOMPARE(DataSet::load(*listLabelledFolder(dir), {})->digest(), before);
    QVERIFY(QFile::rename(dir + QStringLiteral("/red/z.jpg"), dir + QStringLiteral("/blue/z.jpg")));
    QVERIFY(DataSet::load(*listLabelledFolder(dir), {})->digest() != before);
}

void DataSetTest::splitIsStable()
{
    const auto data = DataSet::load(*listLabelledFolder(m_colours), {});
    QVERIFY(data);
    const Split split = splitByContent(*data, 0.3);
    QCOMPARE(split.training.size() + split.validation.size(), data->size());
    QVERIFY(split.validation.size() > 6 && split.validation.size() < 32);
    // The same photographs under other names, and fewer of them, fall on the same sides.
    const QString dir = m_dir.filePath(QStringLiteral("part"));
    QVERIFY(QDir().mkpath(dir + QStringLiteral("/red")));
    for (int i = 0; i < 10; ++i)
        QVERIFY(QFile::copy(QStringLiteral("%1/red/%2.jpg").arg(m_colours).arg(i),
                            QStringLiteral("%1/red/other%2.jpg").arg(dir).arg(9 - i)));
    const auto part = DataSet::load(*listLabelledFolder(dir), {});
    QVERIFY(part);
    QSet<QByteArray> apart;
    for (const std::size_t index : split.validation)
        apart.insert(data->contentHash(index));
    const Split partSplit = splitByContent(*part, 0.3);
    for (const std::size_t index : partSplit.validation)
        QVERIFY(apart.contains(part->contentHash(index)));
    for (const std::size_t index : partSplit.training)
        QVERIFY(!apart.contains(part->contentHash(index)));
}

void DataSetTest::stops()
{
    std::stop_source stop;
    stop.request_stop();
    DataSetOptions options;
    options.stop = stop.get_token();
    QCOMPARE(DataSet::load(*listLabelledFolder(m_colours), options).error().code, base::ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(DataSetTest)
#include "tst_dataset.moc"
