// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/digester.h"

#include <QByteArray>
#include <QByteArrayView>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <vector>

namespace scenekeeper::archive {

using PathIndex = std::uint32_t;

/// Paths with a number each, from 0 in the order in which they came: millions, one after the other in large
/// pieces rather than each on its own. Used on one thread while it grows, then on any.
class PathTable
{
public:
    /// The number of this path, which is new or was here before.
    PathIndex insert(QByteArrayView path);
    [[nodiscard]] std::optional<PathIndex> find(QByteArrayView path) const;
    [[nodiscard]] QByteArrayView path(PathIndex index) const;
    [[nodiscard]] PathIndex size() const { return static_cast<PathIndex>(m_places.size()); }

private:
    struct Place
    {
        const char* bytes = nullptr;
        std::uint32_t length = 0;
        std::uint32_t hash = 0;
    };

    /// The slot that has this path or, where none has, the free one for it.
    [[nodiscard]] std::size_t slotOf(QByteArrayView path, std::uint32_t hash) const;
    void grow();
    [[nodiscard]] const char* keep(QByteArrayView path);

    std::deque<std::string> m_pieces;
    std::vector<Place> m_places;
    std::vector<PathIndex> m_slots; ///< index + 1, or 0 for a free one; a power of two of them
};

/// A manifest's checksums by path.
class ChecksumList
{
public:
    /// `digestBytes` is the length of each; 0 where only paths are kept.
    explicit ChecksumList(qsizetype digestBytes) : m_digestBytes(digestBytes) {}

    [[nodiscard]] bool lists(PathIndex index) const { return index < m_rows.size() && m_rows[index] != 0; }
    /// Empty where only paths are kept. The path must be listed.
    [[nodiscard]] QByteArrayView digest(PathIndex index) const;
    void add(PathIndex index, QByteArrayView digest);
    [[nodiscard]] std::uint32_t size() const { return m_count; }

private:
    qsizetype m_digestBytes;
    std::uint32_t m_count = 0;
    std::vector<std::uint32_t> m_rows; ///< by path: row + 1, or 0
    std::string m_digests;
};

/// A manifest of a bag or an export.
struct Manifest
{
    QByteArray file;
    bool isTag = false;
    std::optional<imaging::DigestAlgorithm> algorithm; ///< absent where we do not know it
    ChecksumList checksums;
};

} // namespace scenekeeper::archive
