// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/placetree.h"

#include "core/storage/connection.h"
#include "core/storage/sqlitedialect.h"

#include <QtEndian>
#include <algorithm>
#include <bit>

namespace scenekeeper::storage {

using base::ErrorCode;
using base::fail;
using base::Result;
using namespace Qt::StringLiterals;

namespace {

// A node: two bytes that are the depth of the tree in the root and nothing elsewhere, two that are the number
// of cells, and the cells: a number (of the photo in a leaf, of the node below elsewhere) and the box as four
// single floats, in the order of the index's columns. All of it big-endian.
constexpr qsizetype kHeader = 4;
constexpr qsizetype kCell = 8 + 4 * 4;
constexpr int kDeepest = 40; // SQLite's own limit
constexpr qint64 kRoot = 1;
// Nodes are asked for in blocks of one size, so that one prepared statement serves them all.
constexpr std::size_t kBlock = 256;

struct Cell
{
    qint64 number = 0;
    GeoBox box;
};

double realAt(const char* data)
{
    return static_cast<double>(std::bit_cast<float>(qFromBigEndian<quint32>(data)));
}

Cell cellAt(const char* data)
{
    return {qFromBigEndian<qint64>(data),
            {realAt(data + 8), realAt(data + 12), realAt(data + 16), realAt(data + 20)}};
}

IndexedPlace placeOf(const Cell& leaf)
{
    return {base::PhotoId{leaf.number}, (leaf.box.south + leaf.box.north) / 2.0,
            (leaf.box.west + leaf.box.east) / 2.0};
}

bool touch(const GeoBox& one, const GeoBox& other)
{
    return one.south <= other.north && one.north >= other.south && one.west <= other.east &&
           one.east >= other.west;
}

/// Calls `visit` for the cells of a node that touch the box.
template <typename Visit>
Result<void> readNode(const QByteArray& node, const GeoBox& box, const Visit& visit)
{
    if (node.size() < kHeader)
        return fail(ErrorCode::DatabaseCorrupt, u"a node of the place index is too short"_s);
    const qsizetype cells = qFromBigEndian<quint16>(node.constData() + 2);
    if (kHeader + cells * kCell > node.size())
        return fail(ErrorCode::DatabaseCorrupt,
                    u"a node of the place index says it holds more than it does"_s);
    for (qsizetype index = 0; index < cells; ++index) {
        const Cell cell = cellAt(node.constData() + kHeader + index * kCell);
        if (touch(cell.box, box))
            visit(cell);
    }
    return {};
}

/// Calls `visit` for each of the nodes that is there.
Result<void> eachNode(Connection& connection, const std::vector<qint64>& nodes,
                      const std::function<Result<void>(const QByteArray&)>& visit)
{
    for (std::size_t start = 0; start < nodes.size(); start += kBlock) {
        const std::size_t end = std::min(nodes.size(), start + kBlock);
        QVariantList values;
        for (std::size_t index = start; index < end; ++index)
            values.append(nodes[index]);
        values.resize(static_cast<qsizetype>(kBlock), QVariant(0)); // no node has this number
        const Result<void> done =
            connection.eachUntilError(sqlite::placeNodeSelect(static_cast<qsizetype>(kBlock)), values,
                                      [&visit](const Row& row) { return visit(row.blob(0)); });
        if (!done)
            return done;
    }
    return {};
}

} // namespace

Result<void> visitPlaces(Connection& connection, const GeoBox& box,
                         const std::function<void(const IndexedPlace&)>& visit)
{
    const auto walk = [&](const QByteArray& root) -> Result<void> {
        // Of the levels below the root.
        const int depth = root.size() < kHeader ? -1 : qFromBigEndian<quint16>(root.constData());
        if (depth < 0 || depth > kDeepest)
            return fail(ErrorCode::DatabaseCorrupt, u"the root of the place index is damaged"_s);
        std::vector<qint64> level{kRoot};
        for (int at = 0; at <= depth && !level.empty(); ++at) {
            std::vector<qint64> below;
            const auto take = [&](const Cell& cell) {
                if (at < depth)
                    below.push_back(cell.number);
                else
                    visit(placeOf(cell));
            };
            const Result<void> done = eachNode(
                connection, level, [&](const QByteArray& node) { return readNode(node, box, take); });
            if (!done)
                return done;
            // In a damaged tree many may point to one.
            std::sort(below.begin(), below.end());
            below.erase(std::unique(below.begin(), below.end()), below.end());
            level = std::move(below);
        }
        return {};
    };
    // As long as this row is looked at, all that is read below it is of the same moment.
    return connection.eachUntilError(sqlite::placeNodeSelect(1), {kRoot},
                                     [&walk](const Row& row) { return walk(row.blob(0)); });
}

} // namespace scenekeeper::storage
