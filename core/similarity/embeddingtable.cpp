// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity/embeddingtable.h"

#include "core/base/halffloats.h"

#include <QFile>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <type_traits>
#include <xxhash.h>

namespace scenekeeper::similarity {

using base::ErrorCode;
using base::fail;
using base::PhotoId;
using base::Result;
using namespace Qt::StringLiterals;

namespace {

constexpr char kMagic[8] = {'S', 'k', 'E', 'm', 'b', 'e', 'd', '\n'};
constexpr quint32 kVersion = 1;
constexpr std::size_t kRowsAt = 128;
constexpr std::size_t kAlignment = 16;
constexpr qsizetype kFlushBytes = 1 << 20;

/// As in the file, little-endian like the half floats.
struct Header
{
    char magic[8];
    quint32 version;
    quint32 dimension;
    char catalogId[32];
    qint64 body;
    quint64 rows;
    qint64 changeNumber;
    qint64 changeStamp;
    quint64 generation;
    quint64 checksum; ///< of all before it
};
static_assert(std::is_trivially_copyable_v<Header> && sizeof(Header) == 96 && sizeof(Header) <= kRowsAt);

struct RowHead
{
    qint64 photo;
    float scale;
    quint32 checksum; ///< of all else in the row
};
static_assert(std::is_trivially_copyable_v<RowHead> && sizeof(RowHead) == kAlignment);

constexpr std::size_t rowBytes(std::size_t dimension)
{
    const std::size_t bytes = sizeof(RowHead) + dimension * sizeof(qfloat16);
    return (bytes + kAlignment - 1) / kAlignment * kAlignment;
}

quint64 checksumOf(const Header& header)
{
    return XXH3_64bits(&header, offsetof(Header, checksum));
}

quint32 checksumOf(const RowHead& head, const void* halves, std::size_t dimension)
{
    const auto seed = static_cast<quint64>(head.photo) ^ (quint64{std::bit_cast<quint32>(head.scale)} << 32U);
    return static_cast<quint32>(XXH3_64bits_withSeed(halves, dimension * sizeof(qfloat16), seed));
}

Header headerOf(const TableInfo& info)
{
    Header header{};
    std::memcpy(header.magic, kMagic, sizeof(kMagic));
    header.version = kVersion;
    header.dimension = info.dimension;
    std::memcpy(header.catalogId, info.catalogId.constData(),
                std::min(sizeof(header.catalogId), static_cast<std::size_t>(info.catalogId.size())));
    header.body = info.body.value;
    header.rows = info.rows;
    header.changeNumber = info.changeNumber;
    header.changeStamp = info.changeStamp;
    header.generation = info.generation;
    header.checksum = checksumOf(header);
    return header;
}

/// 1 / length of what is stored; 0 where it has no direction.
float scaleOf(const QByteArray& halves)
{
    double square = 0.0;
    for (const float value : base::fromHalfFloats(halves))
        square += static_cast<double>(value) * static_cast<double>(value);
    const bool hasDirection = std::isfinite(square) && square > 0.0;
    return hasDirection ? static_cast<float>(1.0 / std::sqrt(square)) : 0.0F;
}

} // namespace

EmbeddingTable::EmbeddingTable() = default;
EmbeddingTable::EmbeddingTable(EmbeddingTable&&) noexcept = default;
EmbeddingTable& EmbeddingTable::operator=(EmbeddingTable&&) noexcept = default;
EmbeddingTable::~EmbeddingTable() = default;

Result<EmbeddingTable> EmbeddingTable::map(const QString& file)
{
    EmbeddingTable table;
    table.m_file = std::make_unique<QFile>(file);
    if (!table.m_file->exists())
        return fail(ErrorCode::FileVanished, u"%1 is not there"_s.arg(file));
    if (!table.m_file->open(QIODevice::ReadOnly))
        return fail(ErrorCode::ReadFailed, u"%1: %2"_s.arg(file, table.m_file->errorString()));
    const qint64 size = table.m_file->size();
    const uchar* bytes = size > 0 ? table.m_file->map(0, size) : nullptr;
    if (!bytes)
        return fail(size > 0 ? ErrorCode::ReadFailed : ErrorCode::FileCorrupt,
                    u"%1 cannot be mapped"_s.arg(file));
    if (Result<void> read = table.readHeader(std::as_bytes(std::span(bytes, static_cast<std::size_t>(size))));
        !read)
        return tl::make_unexpected(read.error());
    return table;
}

Result<EmbeddingTable> EmbeddingTable::hold(QByteArray bytes)
{
    EmbeddingTable table;
    table.m_held = std::move(bytes);
    const QByteArray& held = table.m_held;
    if (Result<void> read = table.readHeader(
            std::as_bytes(std::span(held.constData(), static_cast<std::size_t>(held.size()))));
        !read)
        return tl::make_unexpected(read.error());
    return table;
}

Result<void> EmbeddingTable::readHeader(std::span<const std::byte> bytes)
{
    const auto corrupt = [](const QString& why) { return fail(ErrorCode::FileCorrupt, why); };
    Header header{};
    if (bytes.size() < kRowsAt)
        return corrupt(u"a table of embeddings is too short"_s);
    std::memcpy(&header, bytes.data(), sizeof(header));
    if (std::memcmp(header.magic, kMagic, sizeof(kMagic)) != 0 || header.version != kVersion)
        return corrupt(u"not a table of embeddings of this version"_s);
    if (header.checksum != checksumOf(header))
        return corrupt(u"the header of a table of embeddings is damaged"_s);
    m_rows = bytes.subspan(kRowsAt);
    if (header.rows > m_rows.size() / rowBytes(header.dimension) ||
        header.rows > std::numeric_limits<quint32>::max())
        return corrupt(u"a table of embeddings was cut short"_s);
    m_info = {QByteArray(header.catalogId, sizeof(header.catalogId)),
              base::ModelId{header.body},
              header.dimension,
              header.rows,
              header.changeNumber,
              header.changeStamp,
              header.generation};
    return {};
}

EmbeddingTable::Row EmbeddingTable::row(std::size_t index) const
{
    const std::byte* at = m_rows.data() + index * rowBytes(m_info.dimension);
    RowHead head{};
    std::memcpy(&head, at, sizeof(head));
    return {PhotoId{head.photo}, head.scale, reinterpret_cast<const qfloat16*>(at + sizeof(head))};
}

Result<void> EmbeddingTable::check(std::size_t first) const
{
    const std::size_t step = rowBytes(m_info.dimension);
    for (std::size_t index = first; index < size(); ++index) {
        const std::byte* at = m_rows.data() + index * step;
        RowHead head{};
        std::memcpy(&head, at, sizeof(head));
        if (head.checksum != checksumOf(head, at + sizeof(head), m_info.dimension))
            return fail(ErrorCode::FileCorrupt, u"row %1 of a table of embeddings is damaged"_s.arg(index));
    }
    return {};
}

EmbeddingTableWriter::EmbeddingTableWriter(QIODevice& device, const TableInfo& info)
    : m_device(device), m_info(info)
{
    m_hasFailed = !m_device.seek(static_cast<qint64>(kRowsAt + m_info.rows * rowBytes(m_info.dimension)));
}

void EmbeddingTableWriter::append(PhotoId photo, std::span<const float> embedding)
{
    if (m_info.dimension == 0)
        m_info.dimension = static_cast<quint32>(embedding.size());
    if (m_info.dimension == 0)
        return;
    RowHead head{photo.value, 0.0F, 0};
    QByteArray halves;
    if (embedding.size() == m_info.dimension) {
        halves = base::toHalfFloats({embedding.begin(), embedding.end()});
        head.scale = scaleOf(halves);
    }
    halves.resize(static_cast<qsizetype>(rowBytes(m_info.dimension) - sizeof(head)), '\0');
    head.checksum = checksumOf(head, halves.constData(), m_info.dimension);
    m_waiting.append(reinterpret_cast<const char*>(&head), sizeof(head));
    m_waiting.append(halves);
    ++m_info.rows;
    if (m_waiting.size() >= kFlushBytes)
        flush();
}

void EmbeddingTableWriter::flush()
{
    m_hasFailed = m_hasFailed || m_device.write(m_waiting) != m_waiting.size();
    m_waiting.clear();
}

Result<void> EmbeddingTableWriter::finish(qint64 changeNumber, qint64 changeStamp)
{
    flush();
    m_info.changeNumber = changeNumber;
    m_info.changeStamp = changeStamp;
    const Header header = headerOf(m_info);
    QByteArray bytes(reinterpret_cast<const char*>(&header), sizeof(header));
    bytes.resize(kRowsAt, '\0');
    auto* const file = qobject_cast<QFileDevice*>(&m_device);
    // The rows first: a header that counts rows that are not there yet would be taken for damage.
    const bool written = !m_hasFailed && (!file || file->flush()) && m_device.seek(0) &&
                         m_device.write(bytes) == bytes.size() && (!file || file->flush());
    if (!written)
        return fail(ErrorCode::WriteFailed, u"embeddings cannot be kept: %1"_s.arg(m_device.errorString()));
    return {};
}

} // namespace scenekeeper::similarity
