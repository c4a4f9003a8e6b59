// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QIODevice>
#include <QStringList>
#include <optional>

namespace scenekeeper::base {

/// Reads CSV (RFC 4180, UTF-8 with or without a byte order mark; a bare line feed ends a line too) record by
/// record. Quoted fields may hold commas, quotes and line breaks; empty lines pass. After a malformed record
/// it goes on with the next line. Used on one thread; `device` must outlive it.
class CsvReader
{
public:
    /// A record of more bytes is none: a quote without an end would take in the rest of any file.
    static constexpr qint64 kMaxRecordBytes = 1 << 20;

    explicit CsvReader(QIODevice& device) : m_device(device) {}

    /// The next record, or nothing at the end. FileCorrupt, with the numbers of the lines, for a quote that
    /// stands where none can or is not closed, for what is no UTF-8, and for a record that is too long, at
    /// which reading ends; ReadFailed.
    [[nodiscard]] Result<std::optional<QStringList>> next();

    /// Where the record that was read last begins, counted from 1.
    [[nodiscard]] qint64 line() const { return m_firstLine; }

private:
    /// `room`: bytes that the record may still have; what the line has is taken from it.
    [[nodiscard]] Result<QString> readLine(qint64& room);
    [[nodiscard]] Error malformed(const QString& what) const;

    QIODevice& m_device;
    qint64 m_line = 0;
    qint64 m_firstLine = 0;
    bool m_hasEnded = false;
};

} // namespace scenekeeper::base
