// SPDX-License-Identifier: GPL-3.0-or-later
//
// Makes the outlines that the map is drawn from, out of Natural Earth 1:50m as Debian's marble-qt-data
// carries it: scenekeeper-worldmap FOLDER TARGET. The target is what ui/models/worldmap.h reads.
#include <QDataStream>
#include <QDir>
#include <QFile>
#include <QPoint>
#include <QSaveFile>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <optional>
#include <vector>

namespace {

/// In steps of 1/120 degree: x is the longitude, y the latitude.
using Line = std::vector<QPoint>;
using Lines = std::vector<Line>;

struct Layer
{
    const char* file;
    bool isRings;
};

// In the order of the layers of WorldMap.
constexpr std::array<Layer, 3> kLayers{{{"ne_50m_land.pn2", true},
                                        {"ne_50m_lakes.pn2", true},
                                        {"ne_50m_admin_0_boundary_lines_land.pn2", false}}};

// For a view of the whole world: what differs by less than a pixel there is left out.
constexpr double kCoarse = 0.12 * 120;
constexpr int kSmallestIsland = 42;

constexpr quint8 kManyParts = 4;
constexpr quint8 kFormatOfMarble = 2;
constexpr quint32 kMagic = 0x534B4D50; // "SKMP"
constexpr quint16 kFormat = 1;

/// Nodes come as one with full coordinates and, behind it, those within a degree of it as differences.
Line readLine(QDataStream& stream)
{
    quint32 anchors = 0;
    stream >> anchors;
    Line line;
    for (quint32 anchor = 0; anchor < anchors && stream.status() == QDataStream::Ok; ++anchor) {
        qint16 latitude = 0;
        qint16 longitude = 0;
        qint16 followers = 0;
        stream >> latitude >> longitude >> followers;
        line.emplace_back(longitude, latitude);
        for (qint16 follower = 0; follower < followers && stream.status() == QDataStream::Ok; ++follower) {
            qint8 north = 0;
            qint8 east = 0;
            stream >> north >> east;
            line.emplace_back(longitude + east, latitude + north);
        }
    }
    return line;
}

/// Marble's PN2, version 2 without colours: lines and rings, some of them gathered under one number.
std::optional<Lines> readLines(const QString& name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QDataStream stream(&file);
    quint8 format = 0;
    quint32 entries = 0;
    bool hasColors = false;
    stream >> format >> entries >> hasColors;
    if (format != kFormatOfMarble || hasColors)
        return {};
    Lines lines;
    while (!stream.atEnd() && stream.status() == QDataStream::Ok) {
        quint8 kind = 0;
        quint32 number = 0;
        stream >> kind >> number;
        if (kind != kManyParts) {
            lines.push_back(readLine(stream));
            continue;
        }
        quint8 parts = 0;
        stream >> parts;
        for (quint8 part = 0; part < parts; ++part) {
            stream >> kind >> number;
            lines.push_back(readLine(stream));
        }
    }
    const bool isSane = std::all_of(lines.begin(), lines.end(), [](const Line& line) {
        return std::all_of(line.begin(), line.end(), [](const QPoint& point) {
            return std::abs(point.x()) <= 180 * 120 && std::abs(point.y()) <= 90 * 120;
        });
    });
    if (stream.status() != QDataStream::Ok || lines.empty() || !isSane)
        return {};
    return lines;
}

double distance(const QPoint& point, const QPoint& from, const QPoint& to)
{
    const double dx = to.x() - from.x();
    const double dy = to.y() - from.y();
    const double px = point.x() - from.x();
    const double py = point.y() - from.y();
    const double length = dx * dx + dy * dy;
    const double along = length > 0.0 ? std::clamp((px * dx + py * dy) / length, 0.0, 1.0) : 0.0;
    return std::hypot(px - along * dx, py - along * dy);
}

/// Ramer, Douglas and Peucker: marks the points between `first` and `last` that stay.
void simplify(const Line& line, std::size_t first, std::size_t last, std::vector<bool>& stays)
{
    double widest = 0.0;
    std::size_t at = first;
    for (std::size_t index = first + 1; index < last; ++index) {
        const double here = distance(line[index], line[first], line[last]);
        if (here > widest) {
            widest = here;
            at = index;
        }
    }
    if (widest <= kCoarse)
        return;
    stays[at] = true;
    simplify(line, first, at, stays);
    simplify(line, at, last, stays);
}

bool isSmall(const Line& line)
{
    const auto [west, east] = std::minmax_element(
        line.begin(), line.end(), [](const QPoint& one, const QPoint& other) { return one.x() < other.x(); });
    const auto [south, north] = std::minmax_element(
        line.begin(), line.end(), [](const QPoint& one, const QPoint& other) { return one.y() < other.y(); });
    return east->x() - west->x() < kSmallestIsland && north->y() - south->y() < kSmallestIsland;
}

Lines coarse(const Lines& lines, bool isRings)
{
    Lines result;
    for (const Line& line : lines) {
        if (line.size() < 2 || (isRings && isSmall(line)))
            continue;
        std::vector<bool> stays(line.size(), false);
        // A ring is two lines: between its ends there would be nothing to keep it open.
        const std::size_t middle = isRings ? line.size() / 2 : line.size() - 1;
        stays.front() = stays[middle] = stays.back() = true;
        simplify(line, 0, middle, stays);
        simplify(line, middle, line.size() - 1, stays);
        Line kept;
        for (std::size_t index = 0; index < line.size(); ++index) {
            if (stays[index])
                kept.push_back(line[index]);
        }
        if (!isRings || kept.size() > 3)
            result.push_back(std::move(kept));
    }
    return result;
}

void write(QDataStream& stream, const Lines& lines)
{
    stream << static_cast<quint32>(lines.size());
    for (const Line& line : lines) {
        stream << static_cast<quint32>(line.size());
        for (const QPoint& point : line)
            stream << static_cast<qint16>(point.x()) << static_cast<qint16>(point.y());
    }
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 3) {
        std::fputs("usage: scenekeeper-worldmap FOLDER TARGET\n", stderr);
        return 2;
    }
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    QSaveFile target(QString::fromLocal8Bit(argv[2]));
    if (!target.open(QIODevice::WriteOnly)) {
        std::fprintf(stderr, "scenekeeper-worldmap: cannot write %s\n", argv[2]);
        return 1;
    }
    QDataStream stream(&target);
    stream << kMagic << kFormat;
    for (const Layer& layer : kLayers) {
        const std::optional<Lines> lines = readLines(folder.filePath(QLatin1StringView(layer.file)));
        if (!lines) {
            std::fprintf(stderr, "scenekeeper-worldmap: %s in %s is not there or not as expected\n",
                         layer.file, argv[1]);
            return 1;
        }
        write(stream, coarse(*lines, layer.isRings));
        write(stream, *lines);
    }
    return target.commit() ? 0 : 1;
}
