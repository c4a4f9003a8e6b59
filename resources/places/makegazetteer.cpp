// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/places/gazetteerfile.h"
#include "core/places/towntree.h"

#include <QFile>
#include <QHash>
#include <QSaveFile>
#include <QTextStream>
#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;
using namespace scenekeeper::places;

namespace {

/// A line of GeoNames' list of towns; the columns are theirs.
struct GeoNamesTown
{
    Town town;
    QString kind; ///< "PPL" a populated place, "PPLX" a section of one …
    qint64 population = 0;
};

/// Lines of tab-separated columns without the remarks; none where the file cannot be read.
QList<QStringList> linesOf(const QString& path)
{
    QFile file(path);
    QList<QStringList> lines;
    if (!file.open(QIODevice::ReadOnly))
        return lines;
    while (!file.atEnd()) {
        QString line = QString::fromUtf8(file.readLine());
        while (line.endsWith(u'\n') || line.endsWith(u'\r'))
            line.chop(1);
        if (!line.isEmpty() && !line.startsWith(u'#'))
            lines << line.split(u'\t');
    }
    return lines;
}

/// Reads GeoNames' dumps in one folder. Used once.
class GeoNames
{
public:
    explicit GeoNames(QString folder) : m_folder(std::move(folder)) {}

    /// False where one of the files is not there or not what it was.
    [[nodiscard]] bool read();
    [[nodiscard]] GazetteerContent content() &&;

private:
    [[nodiscard]] bool readCountries();
    [[nodiscard]] bool readRegions();
    [[nodiscard]] bool readTowns();
    void dropSections();

    QString m_folder;
    GazetteerContent m_content;
    std::vector<GeoNamesTown> m_towns;
    QHash<QString, std::uint16_t> m_countries; ///< by code
    QHash<QString, std::uint16_t> m_regions;   ///< by "NO.12"
};

bool GeoNames::read()
{
    if (!readCountries() || !readRegions() || !readTowns())
        return false;
    dropSections();
    return true;
}

bool GeoNames::readCountries()
{
    for (const QStringList& columns : linesOf(m_folder + u"/countryInfo.txt"_s)) {
        if (columns.size() < 5)
            return false;
        m_countries.insert(columns.at(0), static_cast<std::uint16_t>(m_content.countries.size()));
        m_content.countries.push_back({columns.at(0), columns.at(4)});
    }
    return !m_content.countries.empty();
}

bool GeoNames::readRegions()
{
    for (const QStringList& columns : linesOf(m_folder + u"/admin1Codes.txt"_s)) {
        if (columns.size() < 2 || m_content.regions.size() >= kNoRegion)
            return false;
        m_regions.insert(columns.at(0), static_cast<std::uint16_t>(m_content.regions.size()));
        m_content.regions.push_back({columns.at(1)});
    }
    return !m_content.regions.empty();
}

bool GeoNames::readTowns()
{
    for (const QStringList& columns : linesOf(m_folder + u"/cities15000.txt"_s)) {
        if (columns.size() < 15)
            return false;
        const QString& code = columns.at(8);
        const QString& kind = columns.at(7);
        // Abandoned, destroyed and historical ones are on no map of today.
        const bool isOfToday = kind != u"PPLQ" && kind != u"PPLW" && kind != u"PPLH";
        if (!isOfToday || !m_countries.contains(code))
            continue;
        Town town;
        town.name = columns.at(1);
        town.latitude = columns.at(4).toDouble();
        town.longitude = columns.at(5).toDouble();
        town.country = m_countries.value(code);
        town.region = m_regions.value(code + u'.' + columns.at(10), kNoRegion);
        m_towns.push_back({town, kind, columns.at(14).toLongLong()});
    }
    return !m_towns.empty();
}

/// A section of a city stands for its city only where that is not in the list itself: Kreuzberg is Berlin.
void GeoNames::dropSections()
{
    constexpr double kCityReachKilometres = 20.0;
    std::vector<Direction> directions;
    for (const GeoNamesTown& one : m_towns)
        directions.push_back(directionOf(one.town.latitude, one.town.longitude));
    const TownTree tree(directions);
    for (std::size_t i = 0; i < m_towns.size(); ++i) {
        const GeoNamesTown& one = m_towns[i];
        bool hasCity = false;
        if (one.kind == u"PPLX") {
            tree.within(directions[i], chordSquared(kCityReachKilometres), [&](std::uint32_t index) {
                const GeoNamesTown& other = m_towns[index];
                hasCity = other.kind != u"PPLX" && other.town.country == one.town.country &&
                          other.population > one.population;
                return !hasCity;
            });
        }
        if (!hasCity)
            m_content.towns.push_back(one.town);
    }
}

GazetteerContent GeoNames::content() &&
{
    // An order of its own, so that the same data make the same file.
    std::sort(m_content.towns.begin(), m_content.towns.end(), [](const Town& left, const Town& right) {
        return std::tie(left.latitude, left.longitude, left.name) <
               std::tie(right.latitude, right.longitude, right.name);
    });
    return std::move(m_content);
}

int complain(const QString& what)
{
    QTextStream(stderr) << what << '\n';
    return 1;
}

} // namespace

/// `scenekeeper-makegazetteer FOLDER FILE`: the list of towns that the programs carry, out of GeoNames'
/// dumps.
int main(int argc, char** argv)
{
    if (argc != 3)
        return complain(u"usage: scenekeeper-makegazetteer FOLDER-OF-GEONAMES-DUMPS FILE"_s);
    GeoNames source(QFile::decodeName(argv[1]));
    if (!source.read())
        return complain(u"%1 has no dumps of GeoNames that can be read"_s.arg(QFile::decodeName(argv[1])));
    QSaveFile file(QFile::decodeName(argv[2]));
    if (!file.open(QIODevice::WriteOnly))
        return complain(file.errorString());
    file.write(writeGazetteer(std::move(source).content()));
    return file.commit() ? 0 : complain(file.errorString());
}
