// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/places/gazetteerfile.h"

#include <QDataStream>
#include <QIODevice>
#include <cmath>

namespace scenekeeper::places {

using base::ErrorCode;
using base::fail;
using base::Result;
using namespace Qt::StringLiterals;

namespace {

constexpr quint32 kMagic = 0x53636b47; // "SckG"
constexpr quint32 kVersion = 1;
constexpr double kUnitsPerDegree = 1e5;
/// Of each list: no world has more, and a broken file must not make room for what it does not hold.
constexpr quint32 kMaxEntries = 1'000'000;

void prepare(QDataStream& stream)
{
    stream.setVersion(QDataStream::Qt_6_0);
    stream.setByteOrder(QDataStream::LittleEndian);
}

QString readText(QDataStream& stream)
{
    QByteArray utf8;
    stream >> utf8;
    return QString::fromUtf8(utf8);
}

template <typename Entry, typename Read>
bool readList(QDataStream& stream, std::vector<Entry>& entries, const Read& read)
{
    quint32 count = 0;
    stream >> count;
    if (count > kMaxEntries)
        return false;
    for (quint32 i = 0; i < count && stream.status() == QDataStream::Ok; ++i)
        entries.push_back(read());
    return stream.status() == QDataStream::Ok;
}

bool isPossible(const GazetteerContent& content)
{
    for (const Town& town : content.towns) {
        const bool isOnEarth = std::abs(town.latitude) <= 90.0 && std::abs(town.longitude) <= 180.0;
        const bool hasRegion = town.region == kNoRegion || town.region < content.regions.size();
        if (!isOnEarth || !hasRegion || town.country >= content.countries.size() || town.name.isEmpty())
            return false;
    }
    return true;
}

} // namespace

QByteArray writeGazetteer(const GazetteerContent& content)
{
    QByteArray file;
    QDataStream stream(&file, QIODevice::WriteOnly);
    prepare(stream);
    stream << kMagic << kVersion << static_cast<quint32>(content.countries.size());
    for (const Country& country : content.countries)
        stream << country.code.toUtf8() << country.name.toUtf8();
    stream << static_cast<quint32>(content.regions.size());
    for (const Region& region : content.regions)
        stream << region.name.toUtf8();
    stream << static_cast<quint32>(content.towns.size());
    for (const Town& town : content.towns) {
        stream << static_cast<qint32>(std::lround(town.latitude * kUnitsPerDegree))
               << static_cast<qint32>(std::lround(town.longitude * kUnitsPerDegree)) << town.country
               << town.region << town.name.toUtf8();
    }
    return file;
}

Result<GazetteerContent> readGazetteer(const QByteArray& file)
{
    QDataStream stream(file);
    prepare(stream);
    quint32 magic = 0;
    quint32 version = 0;
    stream >> magic >> version;
    if (magic != kMagic || version != kVersion)
        return fail(ErrorCode::UnsupportedFormat, u"this is no list of towns that this program can read"_s);
    GazetteerContent content;
    const bool isWhole = readList(stream, content.countries,
                                  [&stream] {
                                      Country country;
                                      country.code = readText(stream);
                                      country.name = readText(stream);
                                      return country;
                                  }) &&
                         readList(stream, content.regions, [&stream] { return Region{readText(stream)}; }) &&
                         readList(stream, content.towns, [&stream] {
                             Town town;
                             qint32 latitude = 0;
                             qint32 longitude = 0;
                             stream >> latitude >> longitude >> town.country >> town.region;
                             town.latitude = latitude / kUnitsPerDegree;
                             town.longitude = longitude / kUnitsPerDegree;
                             town.name = readText(stream);
                             return town;
                         });
    if (!isWhole || !isPossible(content))
        return fail(ErrorCode::FileCorrupt, u"the list of towns is damaged"_s);
    return content;
}

} // namespace scenekeeper::places
