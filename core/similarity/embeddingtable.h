// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"

#include <QByteArray>
#include <QFloat16>
#include <QString>
#include <cstddef>
#include <memory>
#include <span>

class QFile;
class QIODevice;

namespace scenekeeper::similarity {

/// What a table holds, and whose it is.
struct TableInfo
{
    QByteArray catalogId;    ///< 32 characters
    base::ModelId body;      ///< the first of the models that share these embeddings
    quint32 dimension = 0;   ///< D; 0 while there is no row
    quint64 rows = 0;        ///< those that do not count any more included
    qint64 changeNumber = 0; ///< the newest change of the catalogue that is in it
    qint64 changeStamp = 0;  ///< likewise
    quint64 generation = 0;  ///< of this file: another number, and other rows may lie at the same place
};

/// Embeddings as they lie in a file: half floats as the catalogue has them, each row with its photo, what to
/// multiply it with to make its length 1, and a checksum. Rows are only ever added; a later row of a photo
/// takes the place of an earlier one, and a row with scale 0 that of one that is gone. So what was read once
/// stays true while another program adds to the file.
///
/// The file is mapped, not read: its pages are the system's cache and not this program's memory. Nobody may
/// cut it short while it is mapped; it may be removed or replaced. Immutable, so used on any thread.
class EmbeddingTable
{
public:
    struct Row
    {
        base::PhotoId photo;
        float scale = 0.0F; ///< 0: the photo has no embedding any more
        const qfloat16* halves = nullptr;
    };

    /// Fails with FileVanished, FileCorrupt (also of another version), or as the file cannot be read. Rows
    /// are not checked yet.
    [[nodiscard]] static base::Result<EmbeddingTable> map(const QString& file);
    /// The same bytes in memory, for where no file can be written.
    [[nodiscard]] static base::Result<EmbeddingTable> hold(QByteArray bytes);
    EmbeddingTable(EmbeddingTable&&) noexcept;
    EmbeddingTable& operator=(EmbeddingTable&&) noexcept;
    ~EmbeddingTable();

    [[nodiscard]] const TableInfo& info() const { return m_info; }
    [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(m_info.rows); }
    [[nodiscard]] Row row(std::size_t index) const;
    /// Whether the rows from `first` on are what was written: FileCorrupt else.
    [[nodiscard]] base::Result<void> check(std::size_t first = 0) const;
    /// Empty unless held in memory.
    [[nodiscard]] const QByteArray& held() const { return m_held; }

private:
    EmbeddingTable();
    [[nodiscard]] base::Result<void> readHeader(std::span<const std::byte> bytes);

    std::unique_ptr<QFile> m_file; ///< keeps the mapping; none where the bytes are held
    QByteArray m_held;
    std::span<const std::byte> m_rows;
    TableInfo m_info;
};

/// Writes a table, or adds to one. It counts only once finish() has succeeded; a table that was added to
/// stays what it was until then. Used on one thread.
class EmbeddingTableWriter
{
public:
    /// `device` is open for writing (and holds `info.rows` rows already); it outlives the writer. Where the
    /// dimension is 0 that of the first row counts.
    EmbeddingTableWriter(QIODevice& device, const TableInfo& info);

    /// One without a direction, or of another dimension, counts as none.
    void append(base::PhotoId photo, std::span<const float> embedding);
    /// Whether there is no use in going on.
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }
    /// With all changes of the catalogue up to this one in it. WriteFailed where anything could not be
    /// written.
    [[nodiscard]] base::Result<void> finish(qint64 changeNumber, qint64 changeStamp);

private:
    void flush();

    QIODevice& m_device;
    TableInfo m_info;
    QByteArray m_waiting;
    bool m_hasFailed = false;
};

} // namespace scenekeeper::similarity
