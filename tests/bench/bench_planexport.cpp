// SPDX-License-Identifier: GPL-3.0-or-later

// Generates an archive of empty files with a catalogue of them, plans an export of all, and prints how long
// that takes and how much memory: photographs with names of their own, then photographs that all have the
// same name and go into one folder. Not a test. bench_planexport [PHOTOS] [SAME] [FOLDER]

#include "core/archive/exportplan.h"
#include "core/imaging/contenthash.h"
#include "core/storage/catalog.h"
#include "tests/support/require.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTextStream>
#include <fcntl.h>
#include <functional>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace scenekeeper;
using tests::require;
using namespace Qt::StringLiterals;

namespace {

constexpr int kBatch = 2000;

QTextStream& out()
{
    static QTextStream stream(stdout);
    return stream;
}

/// MiB of real memory that the program has needed so far.
long peakMemory()
{
    rusage usage = {};
    ::getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

using PathOf = std::function<QString(int number)>;

/// An archive of its own: files that have nothing in them, and what a catalogue says of them.
class Archive
{
public:
    Archive(const QString& folder, const QString& name, int photos, const PathOf& pathOf)
        : m_folder(folder + u'/' + name),
          m_catalog(require(storage::Catalog::open(folder + u'/' + name + u".sqlite"_s)))
    {
        QDir().mkpath(m_folder);
        const domain::Root root = require(m_catalog->roots().ensure(m_folder));
        const std::vector<base::LabelId> labels =
            require(m_catalog->labels().ensure({u"sea"_s, u"forest"_s, u"street"_s, u"mountain"_s}));
        for (int start = 0; start < photos; start += kBatch)
            require(m_catalog->transaction([&]() -> base::Result<void> {
                std::vector<base::PhotoId> ids;
                for (int number = start; number < std::min(photos, start + kBatch); ++number)
                    ids.push_back(add(root.id, pathOf(number), number));
                const base::LabelId label =
                    labels.at(static_cast<std::size_t>(start / kBatch) % labels.size());
                return m_catalog->assignments().addHuman(ids, label, {u"bench"_s, {}, {}}).map([](auto&&) {});
            }));
    }

    void plan(const QString& what, const QString& layout)
    {
        archive::ExportOptions options;
        options.destination = m_folder + u"-out"_s;
        options.layout = require(archive::LayoutTemplate::parse(layout));
        options.conflicts = archive::ConflictRule::Rename;
        const long before = peakMemory();
        QElapsedTimer timer;
        timer.start();
        const archive::ExportPlan plan = require(archive::planExport(*m_catalog, options));
        const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
        out() << u"%1 %2 files planned: %3 s, %4 µs a file; peak memory %5 MiB, %6 MiB before\n"_s.arg(what)
                     .arg(plan.toWrite())
                     .arg(seconds, 0, 'f', 2)
                     .arg(seconds / static_cast<double>(plan.toWrite()) * 1e6, 0, 'f', 1)
                     .arg(peakMemory())
                     .arg(before);
        out().flush();
    }

private:
    [[nodiscard]] base::PhotoId add(base::RootId root, const QString& path, int number)
    {
        const QString file = m_folder + u'/' + path;
        const QString parent = file.section(u'/', 0, -2);
        if (parent != m_lastParent)
            QDir().mkpath(parent);
        m_lastParent = parent;
        const int descriptor = ::open(QFile::encodeName(file).constData(), O_WRONLY | O_CREAT, 0644);
        struct stat info = {};
        if (descriptor < 0 || ::fstat(descriptor, &info) != 0)
            qFatal("cannot make %s", qUtf8Printable(file));
        ::close(descriptor);
        domain::Photo photo;
        photo.rootId = root;
        photo.relativePath = path;
        photo.modifiedAt = info.st_mtim.tv_sec * 1'000'000'000 + info.st_mtim.tv_nsec;
        photo.contentHash = imaging::sha256(QByteArray::number(number));
        photo.format = u"jpeg"_s;
        photo.metadata.cameraModel = u"NIKON D70"_s;
        photo.metadata.takenAt =
            domain::CaptureTime{QDate(2000, 1, 1).addDays(number / 100), QTime(12, 0), std::nullopt};
        return require(m_catalog->photos().save(photo));
    }

    QString m_folder;
    QString m_lastParent;
    std::unique_ptr<storage::Catalog> m_catalog;
};

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int photos = arguments.value(1, u"1000000"_s).toInt();
    const int same = arguments.value(2, u"100000"_s).toInt();
    const QTemporaryDir scratch(arguments.value(3, QDir::tempPath()) + u"/bench-planexport"_s);
    if (!scratch.isValid() || photos < 1 || same < 4)
        qFatal("bench_planexport [PHOTOS] [SAME] [FOLDER]");
    const auto ofItsOwn = [](int number) {
        return u"%1/IMG_%2.jpg"_s.arg(number / 200, 5, 10, QLatin1Char('0'))
            .arg(number, 7, 10, QLatin1Char('0'));
    };
    const auto ofTheSame = [](int number) { return u"%1/IMG_0001.jpg"_s.arg(number); };
    // The smaller ones first: peak memory only ever grows.
    for (const int count : {same / 4, same})
        Archive(scratch.path(), u"same%1"_s.arg(count), count, ofTheSame)
            .plan(u"same name:"_s, u"{name}{ext}"_s);
    for (const int count : {photos / 10, photos})
        Archive(scratch.path(), u"own%1"_s.arg(count), count, ofItsOwn)
            .plan(u"own names:"_s, u"{label}/{year}/{month}/{name}{ext}"_s);
    return 0;
}
