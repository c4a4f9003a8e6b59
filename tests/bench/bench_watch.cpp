// SPDX-License-Identifier: GPL-3.0-or-later
// What it costs to watch an archive: bench_watch FOLDERS FILES [PLACE]. Writes FOLDERS folders of FILES small
// pictures each, imports them without a network, and tells: how long it takes to begin to watch all folders
// and what that holds in memory, what a look at everything costs where nothing has changed, and how long it
// is from the moment that a new file is closed until the catalogue has it.
#include "core/imaging/resize.h"
#include "core/metadata/metadatareader.h"
#include "core/pipeline/importrun.h"
#include "core/pipeline/rootwatch.h"
#include "core/storage/catalog.h"
#include "tests/support/require.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>
#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <sys/resource.h>
#include <vector>

using namespace scenekeeper;
using scenekeeper::tests::require;

namespace {

constexpr int kNewFiles = 20;
constexpr int kRounds = 3;

QTextStream& out()
{
    static QTextStream stream(stdout);
    return stream;
}

void say(const QString& line)
{
    out() << line << Qt::endl;
}

double processorSeconds()
{
    struct rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// Of this process, as the kernel counts it now.
double residentMib()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0.0;
    return file.readAll().split(' ').value(1).toDouble() * 4096.0 / 1048576.0;
}

QByteArray basePicture()
{
    domain::PixelImage image{48, 36, std::vector<std::uint8_t>(48 * 36 * 3, 120)};
    return require(imaging::encodeJpeg(image, 80));
}

void writePicture(const QString& path, int number)
{
    // What comes after the picture's end makes it a file of its own.
    static const QByteArray picture = basePicture();
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(picture + QByteArray::number(number)) < 0)
        qFatal("cannot write %s", qPrintable(path));
}

class Bench
{
public:
    Bench(QString place, int folders, int files)
        : m_place(std::move(place)), m_folders(folders), m_files(files)
    {
    }

    void run()
    {
        fill();
        import({archive()});
        m_root = require(catalog()->roots().all()).front();
        begin();
        lookAtEverything();
        followNewFiles();
    }

private:
    [[nodiscard]] QString archive() const { return m_place + QStringLiteral("/archive"); }
    [[nodiscard]] QString folder(int number) const
    {
        return QStringLiteral("%1/%2/%3").arg(archive()).arg(number / 100).arg(number);
    }
    [[nodiscard]] QString catalogFile() const { return m_place + QStringLiteral("/catalogue.sqlite"); }
    [[nodiscard]] QString thumbnailFile() const { return m_place + QStringLiteral("/thumbnails.sqlite"); }
    [[nodiscard]] std::unique_ptr<storage::Catalog> catalog() const
    {
        return require(storage::Catalog::open(catalogFile()));
    }

    void fill() const
    {
        for (int number = 0; number < m_folders; ++number) {
            QDir().mkpath(folder(number));
            for (int file = 0; file < m_files; ++file)
                writePicture(QStringLiteral("%1/%2.jpg").arg(folder(number)).arg(file),
                             number * m_files + file);
        }
        say(QStringLiteral("%1 folders with %2 files").arg(m_folders).arg(m_folders * m_files));
    }

    void import(const QStringList& paths, bool isWatched = false) const
    {
        pipeline::ImportOptions options;
        options.catalogFile = catalogFile();
        options.thumbnailFile = thumbnailFile();
        options.paths = paths;
        options.isWatched = isWatched;
        const auto summary = require(pipeline::runImport(options, {}, {}));
        if (!isWatched)
            say(QStringLiteral("imported in %1 s").arg(summary.seconds, 0, 'f', 1));
    }

    void begin() const
    {
        const double before = residentMib();
        QElapsedTimer timer;
        timer.start();
        const auto started = pipeline::startTreeWatch(m_root.path, {}, {});
        say(QStringLiteral("to begin to watch (%1): %2 ms, %3 MiB")
                .arg(started.isPolling ? QStringLiteral("polling") : QStringLiteral("told by the system"))
                .arg(timer.elapsed())
                .arg(residentMib() - before, 0, 'f', 1));
    }

    void lookAtEverything() const
    {
        const auto open = catalog();
        for (int round = 0; round < kRounds; ++round) {
            QElapsedTimer timer;
            timer.start();
            const double processor = processorSeconds();
            const auto found = require(pipeline::compareRoot(*open, {m_root, thumbnailFile(), {}}));
            say(QStringLiteral("a look at %1 files, %2 different: %3 ms, of the processor %4 ms")
                    .arg(found.compared)
                    .arg(found.read.size() + found.gone.size())
                    .arg(timer.elapsed())
                    .arg((processorSeconds() - processor) * 1e3, 0, 'f', 0));
        }
    }

    void followNewFiles()
    {
        pipeline::RootWatchOptions options;
        options.catalogFile = catalogFile();
        options.thumbnailFile = thumbnailFile();
        options.root = m_root.id;
        pipeline::RootWatchListener listener;
        listener.changed = [this](const pipeline::RootDifferences& differences) {
            const std::lock_guard lock(m_mutex);
            m_told.push_back(differences.read);
            m_changed.notify_all();
        };
        listener.compared = [this] {
            const std::lock_guard lock(m_mutex);
            m_isCompared = true;
            m_changed.notify_all();
        };
        const pipeline::RootWatch watch(std::move(options), std::move(listener));
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] { return m_isCompared; });
        }
        std::vector<qint64> told;
        std::vector<qint64> stored;
        for (int file = 0; file < kNewFiles; ++file)
            followOne(file, told, stored);
        std::sort(told.begin(), told.end());
        std::sort(stored.begin(), stored.end());
        say(QStringLiteral(
                "from a file closed until it is told: median %1 ms, longest %2 ms; until it is in the "
                "catalogue: median %3 ms, longest %4 ms")
                .arg(told[told.size() / 2])
                .arg(told.back())
                .arg(stored[stored.size() / 2])
                .arg(stored.back()));
    }

    void followOne(int number, std::vector<qint64>& told, std::vector<qint64>& stored)
    {
        const QString path = QStringLiteral("%1/new%2.jpg").arg(folder(number * 37 % m_folders)).arg(number);
        writePicture(path, m_folders * m_files + number);
        QElapsedTimer timer;
        timer.start();
        QStringList paths;
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] { return !m_told.empty(); });
            paths = m_told.front();
            m_told.pop_front();
        }
        told.push_back(timer.elapsed());
        import(paths, true);
        stored.push_back(timer.elapsed());
        if (!require(catalog()->photos().find(path)))
            qFatal("%s is not in the catalogue", qPrintable(path));
    }

    const QString m_place;
    const int m_folders;
    const int m_files;
    domain::Root m_root;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<QStringList> m_told;
    bool m_isCompared = false;
};

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    metadata::initializeToolkit();
    const QStringList arguments = QCoreApplication::arguments();
    const int folders = arguments.value(1, QStringLiteral("5000")).toInt();
    const int files = arguments.value(2, QStringLiteral("20")).toInt();
    const QTemporaryDir place(arguments.value(3, QDir::tempPath()) + QStringLiteral("/bench-watch"));
    if (folders <= 0 || files <= 0 || !place.isValid()) {
        say(QStringLiteral("bench_watch FOLDERS FILES [PLACE]"));
        return 2;
    }
    Bench(place.path(), folders, files).run();
    return 0;
}
