// SPDX-License-Identifier: GPL-3.0-or-later

// What the timeline and the map of a search take in a large catalogue: the days, the clusters of the whole
// world for a new search, and those of a part of it after moving, in milliseconds of processor time, which a
// busy machine does not change much. Prints JSON Lines, or with --table the table of README.md. Not a test:
// figures depend on the machine. bench_summaries [--table] [PHOTOS] [FOLDER]: FOLDER keeps the generated
// catalogue for the next time, also for bench_search; without it, it is made in a temporary folder.

#include "core/query/queryparser.h"
#include "core/storage/catalog.h"
#include "tests/bench/generatedarchive.h"
#include "tests/support/require.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTextStream>
#include <algorithm>
#include <ctime>
#include <functional>

using namespace scenekeeper;
using tests::require;
using namespace Qt::StringLiterals;

namespace {

constexpr int kRepeats = 5;
/// The world on a map 1,152 pixels wide, and a country on it.
const domain::PlaceGrid kWorld{{-90.0, -180.0, 90.0, 180.0}, 24};
const domain::PlaceGrid kCountry{{55.0, 0.0, 72.0, 34.0}, 384};

struct Figures
{
    domain::TimeSummary times;
    domain::PlaceSummary places;
    double timesTook = 0.0; ///< milliseconds of processor time, also below
    double placesTook = 0.0;
    double moveTook = 0.0;
};

/// The median of some repetitions, in milliseconds of processor time.
double medianOf(const std::function<void()>& work)
{
    std::vector<double> times;
    for (int repeat = 0; repeat < kRepeats; ++repeat) {
        const std::clock_t start = std::clock();
        work();
        times.push_back(1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    std::sort(times.begin(), times.end());
    return times.at(times.size() / 2);
}

Figures figuresOf(storage::Catalog& catalog, const QString& search)
{
    domain::PhotoQuery query;
    query.where = query::parse(search).value();
    Figures figures;
    figures.timesTook = medianOf([&] { figures.times = require(catalog.summary().times(query)); });
    figures.placesTook = medianOf([&] {
        // Another search each time, or what is known of the last one would be used.
        query.limit = query.limit < 0 ? 1 : -1;
        figures.places = require(catalog.summary().places(query, kWorld));
    });
    figures.moveTook = medianOf([&] { require(catalog.summary().places(query, kCountry)); });
    return figures;
}

void run(storage::Catalog& catalog, bool asTable)
{
    QTextStream out(stdout);
    if (asTable)
        out << u"| search | photos | days | timeline | clusters | map | map moved |\n|---|---|---|---|---|---|---|\n"_s;
    for (const QString& search :
         {u""_s, u"review:yes"_s, u"review:no"_s, u"label:sea"_s, u"-label:sea"_s, u"camera:d70"_s,
          u"rating>=3"_s, u"date:2005..2020"_s, u"within:40,0,60,20"_s, u"lighthouse"_s, u"arch"_s}) {
        const Figures figures = figuresOf(catalog, search);
        const qint64 photos = figures.times.dated + figures.times.undated;
        const auto days = static_cast<qint64>(figures.times.days.size());
        const auto clusters = static_cast<qint64>(figures.places.clusters.size());
        const auto rounded = [](double milliseconds) { return QString::number(milliseconds, 'f', 1); };
        if (asTable)
            out << u"| %1 | %2 | %3 | %4 | %5 | %6 | %7 |\n"_s.arg(
                search.isEmpty() ? u"(all)"_s : u'`' + search + u'`', QString::number(photos),
                QString::number(days), rounded(figures.timesTook), QString::number(clusters),
                rounded(figures.placesTook), rounded(figures.moveTook));
        else
            out << QString::fromUtf8(QJsonDocument({{u"search"_s, search},
                                                    {u"photos"_s, photos},
                                                    {u"days"_s, days},
                                                    {u"times_ms"_s, figures.timesTook},
                                                    {u"placed"_s, figures.places.placed},
                                                    {u"clusters"_s, clusters},
                                                    {u"places_ms"_s, figures.placesTook},
                                                    {u"move_ms"_s, figures.moveTook}})
                                         .toJson(QJsonDocument::Compact))
                << u'\n';
        out.flush();
    }
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments().sliced(1);
    const bool asTable = arguments.removeAll(u"--table"_s) > 0;
    const int photos = std::max(1, arguments.value(0, u"100000"_s).toInt());
    const QTemporaryDir scratch;
    const QString file = u"%1/search-%2.sqlite"_s.arg(arguments.value(1, scratch.path())).arg(photos);
    const bool isMade = QFileInfo::exists(file);
    const auto catalog = require(storage::Catalog::open(file));
    if (!isMade)
        bench::fillArchive(*catalog, photos, [](int) {});
    run(*catalog, asTable);
    return 0;
}
