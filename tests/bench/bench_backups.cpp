// SPDX-License-Identifier: GPL-3.0-or-later

// What opening, checking and backing up a large catalogue take, and how long a writer waits meanwhile;
// seconds. Prints a JSON line. Not a test: figures depend on the machine. bench_backups [PHOTOS] [FOLDER]:
// FOLDER keeps the generated catalogue for the next time, also for bench_search; without it, it is made in a
// temporary folder.

#include "core/storage/automaticbackups.h"
#include "core/storage/catalog.h"
#include "core/storage/catalogrestore.h"
#include "tests/bench/generatedarchive.h"
#include "tests/support/require.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTextStream>
#include <algorithm>
#include <functional>
#include <thread>

using namespace scenekeeper;
using tests::require;
using namespace Qt::StringLiterals;

namespace {

constexpr double kMillisecondsPerSecond = 1000.0;

double secondsFor(const std::function<void()>& work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

/// Labels one photograph after the other until it is stopped.
struct Writer
{
    qint64 written = 0;
    double longest = 0.0;

    void run(storage::Catalog& catalog, const std::stop_token& stop)
    {
        const storage::Author author{u"Ada"_s, std::nullopt, std::nullopt};
        const std::vector<base::PhotoId> photos = require(catalog.search().ids({}));
        const base::LabelId sea = require(catalog.labels().ensure({u"sea"_s})).front();
        for (std::size_t i = 0; !stop.stop_requested(); ++i) {
            const base::PhotoId photo = photos.at(i % photos.size());
            longest = std::max(longest, secondsFor([&] {
                                   (void)require(catalog.assignments().toggleHuman({&photo, 1}, sea, author));
                               }));
            ++written;
        }
    }
};

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().sliced(1);
    const int photos = std::max(1, arguments.value(0, u"100000"_s).toInt());
    const QTemporaryDir scratch;
    const QString file = u"%1/search-%2.sqlite"_s.arg(arguments.value(1, scratch.path())).arg(photos);
    const bool isMade = QFileInfo::exists(file);
    if (!isMade)
        bench::fillArchive(*require(storage::Catalog::open(file)), photos, [](int) {});
    QJsonObject line{{u"photos"_s, photos}, {u"bytes"_s, QFileInfo(file).size()}};
    line.insert(u"open_ms"_s,
                kMillisecondsPerSecond * secondsFor([&] { (void)require(storage::Catalog::open(file)); }));
    line.insert(u"check_s"_s, secondsFor([&] { require(storage::checkCatalogFile(file)); }));

    const storage::AutomaticBackups backups(file);
    std::optional<storage::CatalogBackup> made;
    line.insert(u"backup_s"_s, secondsFor([&] { made = require(backups.make()); }));
    Writer beside;
    {
        const auto catalog = require(storage::Catalog::open(file));
        std::jthread writing([&](const std::stop_token& stop) { beside.run(*catalog, stop); });
        line.insert(u"backup_beside_a_writer_s"_s, secondsFor([&] { (void)require(backups.make()); }));
        writing.request_stop();
    }
    line.insert(u"writes_meanwhile"_s, beside.written);
    line.insert(u"longest_write_ms"_s, kMillisecondsPerSecond * beside.longest);
    line.insert(u"restore_s"_s, secondsFor([&] { (void)require(storage::restoreBackup(file, made->file)); }));
    QTextStream(stdout) << QString::fromUtf8(QJsonDocument(line).toJson(QJsonDocument::Compact)) << u'\n';
    return 0;
}
