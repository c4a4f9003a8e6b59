// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/listedfiles.h"

#include <functional>
#include <string_view>

namespace scenekeeper::archive {

namespace {

constexpr std::size_t kPieceBytes = 1 << 20;
constexpr std::size_t kFirstSlots = 1 << 10;

std::uint32_t hashOf(QByteArrayView path)
{
    const std::string_view bytes(path.data(), static_cast<std::size_t>(path.size()));
    return static_cast<std::uint32_t>(std::hash<std::string_view>()(bytes));
}

} // namespace

std::size_t PathTable::slotOf(QByteArrayView path, std::uint32_t hash) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = hash & mask;
    while (m_slots[slot] != 0) {
        const Place& place = m_places[m_slots[slot] - 1];
        if (place.hash == hash && QByteArrayView(place.bytes, static_cast<qsizetype>(place.length)) == path)
            break;
        slot = (slot + 1) & mask;
    }
    return slot;
}

void PathTable::grow()
{
    m_slots.assign(m_slots.empty() ? kFirstSlots : 2 * m_slots.size(), 0);
    for (PathIndex index = 0; index < size(); ++index)
        m_slots[slotOf(path(index), m_places[index].hash)] = index + 1;
}

const char* PathTable::keep(QByteArrayView path)
{
    const auto length = static_cast<std::size_t>(path.size());
    // A piece never grows beyond what it has reserved, so that what points into it stays.
    if (m_pieces.empty() || m_pieces.back().capacity() - m_pieces.back().size() < length) {
        m_pieces.emplace_back();
        m_pieces.back().reserve(std::max(kPieceBytes, length));
    }
    std::string& piece = m_pieces.back();
    piece.append(path.data(), length);
    return piece.data() + (piece.size() - length);
}

PathIndex PathTable::insert(QByteArrayView path)
{
    if (2 * (m_places.size() + 1) > m_slots.size())
        grow();
    const std::uint32_t hash = hashOf(path);
    PathIndex& slot = m_slots[slotOf(path, hash)];
    if (slot == 0) {
        m_places.push_back({keep(path), static_cast<std::uint32_t>(path.size()), hash});
        slot = size();
    }
    return slot - 1;
}

std::optional<PathIndex> PathTable::find(QByteArrayView path) const
{
    if (m_slots.empty())
        return std::nullopt;
    const PathIndex slot = m_slots[slotOf(path, hashOf(path))];
    return slot == 0 ? std::nullopt : std::optional(slot - 1);
}

QByteArrayView PathTable::path(PathIndex index) const
{
    const Place& place = m_places[index];
    return {place.bytes, static_cast<qsizetype>(place.length)};
}

QByteArrayView ChecksumList::digest(PathIndex index) const
{
    const auto row = static_cast<std::size_t>(m_rows[index] - 1);
    return {m_digests.data() + row * static_cast<std::size_t>(m_digestBytes), m_digestBytes};
}

void ChecksumList::add(PathIndex index, QByteArrayView digest)
{
    if (index >= m_rows.size())
        m_rows.resize(index + 1, 0);
    m_rows[index] = ++m_count;
    if (m_digestBytes > 0)
        m_digests.append(digest.data(), static_cast<std::size_t>(digest.size()));
}

} // namespace scenekeeper::archive
