// SPDX-License-Identifier: GPL-3.0-or-later

// How long a search takes in a large catalogue: the number of photos found, and the first screen of them, by
// path and by time, in processor time, which other programs on the machine change little. Prints JSON Lines,
// or with --table the table of README.md. Not a test: figures depend on the machine. bench_search [--table]
// [PHOTOS] [FOLDER]: FOLDER keeps the generated catalogue for the next time; without it, it is made in a
// temporary folder.

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

using namespace scenekeeper;
using tests::require;
using namespace Qt::StringLiterals;

namespace {

constexpr int kRepeats = 3;
constexpr qint64 kScreen = 200;

/// Searches that each use another part of the catalogue, alone and joined, and the window's smart views.
const QStringList& searches()
{
    static const QStringList all{
        u""_s,
        u"review:yes"_s,
        u"review:no"_s,
        u"failed:yes"_s,
        u"offline:yes"_s,
        u"offline:no"_s,
        u"human:yes"_s,
        u"human:no"_s,
        u"label:sea"_s,
        u"-label:sea"_s,
        u"label:none"_s,
        u"confidence<0.5"_s,
        u"confidence<0.9"_s,
        u"rating>=3"_s,
        u"rating:none"_s,
        u"date:2010"_s,
        u"date:2005..2020"_s,
        u"date:none"_s,
        u"camera:nikon"_s,
        u"camera:d70"_s,
        u"lens:summicron"_s,
        u"lens:none"_s,
        u"keyword:harb"_s,
        u"keyword:none"_s,
        u"near:59.9,10.7,25km"_s,
        u"within:40,0,60,20"_s,
        u"folder:2005"_s,
        u"img_0012345"_s,
        u"lighthouse"_s,
        u"arch"_s,
        u"市"_s,
        u"\"old town\""_s,
        u"label:sea review:yes"_s,
        u"label:sea OR label:glacier"_s,
        u"label:sea camera:d70 date:2005..2010"_s,
        u"label:sea -label:street -failed:yes confidence>=0.8"_s,
        u"(label:sea OR keyword:harbour) rating>=4 human:yes"_s,
        u"lighthouse OR label:none OR offline:yes"_s,
        u"-(label:sea OR label:street OR label:forest) lens:macro"_s,
        u"near:59.9,10.7,25km label:mountain rating>=3"_s,
    };
    return all;
}

struct Figures
{
    qint64 photos = 0;
    double count = 0.0; ///< milliseconds, as all of them
    double firstByPath = 0.0;
    double firstByTime = 0.0;
    double allByPath = 0.0;
};

/// The median of some repetitions, in milliseconds of the processor.
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
    figures.count = medianOf([&] { figures.photos = require(catalog.search().count(query)); });
    const auto list = [&catalog](const domain::PhotoQuery& asked) {
        return medianOf([&] { require(catalog.search().ids(asked)); });
    };
    figures.allByPath = list(query);
    query.limit = kScreen;
    figures.firstByPath = list(query);
    query.order = domain::PhotoOrder::TakenAt;
    figures.firstByTime = list(query);
    return figures;
}

QString jsonLine(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) + u'\n';
}

QString tableLine(const QString& search, const Figures& figures)
{
    const auto rounded = [](double milliseconds) { return QString::number(milliseconds, 'f', 1); };
    return u"| %1 | %2 | %3 | %4 | %5 | %6 |\n"_s.arg(
        search.isEmpty() ? u"(all)"_s : u'`' + search + u'`', QString::number(figures.photos),
        rounded(figures.count), rounded(figures.firstByPath), rounded(figures.firstByTime),
        rounded(figures.allByPath));
}

void run(storage::Catalog& catalog, bool asTable)
{
    QTextStream out(stdout);
    if (asTable)
        out << u"| search | photos | count | first 200 by path | first 200 by time | all by path |\n"
               u"|---|---|---|---|---|---|\n"_s;
    for (const QString& search : searches()) {
        const Figures figures = figuresOf(catalog, search);
        out << (asTable ? tableLine(search, figures)
                        : jsonLine({{u"search"_s, search},
                                    {u"photos"_s, figures.photos},
                                    {u"count_ms"_s, figures.count},
                                    {u"first_by_path_ms"_s, figures.firstByPath},
                                    {u"first_by_time_ms"_s, figures.firstByTime},
                                    {u"all_by_path_ms"_s, figures.allByPath}}));
        out.flush();
    }
    const double smart = medianOf([&catalog] { require(catalog.search().smartCounts()); });
    out << jsonLine({{u"smart_counts_ms"_s, smart}});
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments().sliced(1);
    const bool asTable = arguments.removeAll(u"--table"_s) > 0;
    const int photos = std::max(1, arguments.value(0, u"100000"_s).toInt());
    const QTemporaryDir scratch;
    const QString folder = arguments.value(1, scratch.path());
    const QString file = u"%1/search-%2.sqlite"_s.arg(folder).arg(photos);
    const bool isMade = QFileInfo::exists(file);
    const auto catalog = require(storage::Catalog::open(file));
    if (!isMade) {
        QTextStream progress(stderr);
        bench::fillArchive(*catalog, photos, [&progress, photos](int done) {
            constexpr int kTold = 51'200;
            if (done % kTold == 0)
                progress << done << u" of "_s << photos << u" photos made\n"_s << Qt::flush;
        });
    }
    run(*catalog, asTable);
    return 0;
}
