// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/sourcecheck.h"
#include "core/base/error.h"

#include <QByteArray>
#include <QHash>
#include <QMultiHash>
#include <QString>
#include <QStringList>

namespace scenekeeper::archive {

/// The folder in a destination that an export keeps its own files in.
inline constexpr QStringView kOwnFolder = u".scenekeeper";
inline constexpr QStringView kJournalName = u"journal.jsonl";

/// One line of the journal: this file was written, read again and found right, and was then to be given its
/// name. That it has got it is a second line.
struct JournalEntry
{
    QString source; ///< absolute path of the original; of a sidecar, of what it was made from
    QString target; ///< below the destination, '/' as separator
    qint64 bytes = 0;
    qint64 modifiedAt = 0; ///< of the target, nanoseconds since 1970 UTC
    QByteArray sha256;     ///< raw
    QByteArray sha512;     ///< raw; empty where it was not asked for
    QByteArray original;   ///< SHA-256 of the original, raw, where labels were put into the copy; else empty
    QByteArray labels;     ///< digest of what was put into the copy; empty where nothing was
    bool isMove = false;   ///< the original was to be removed then
    QString picture;       ///< of a sidecar: target of the file that it lies beside
    QByteArray next;       ///< of a sidecar: raw SHA-256 that it is about to have; empty: that was not noted
    QByteArray brought;    ///< raw SHA-256 of the original's sidecar, whose content it has or was merged into
    bool isNamed = false;  ///< it was seen under its name: where it is not there now, somebody took it away

    /// SHA-256 of the photo that the target is a copy of.
    [[nodiscard]] const QByteArray& content() const { return original.isEmpty() ? sha256 : original; }
    /// Whether the target is as it was written.
    [[nodiscard]] bool isOf(const FileFacts& facts) const
    {
        return bytes == facts.bytes && modifiedAt == facts.modifiedAt;
    }
};

[[nodiscard]] QByteArray toJournalLine(const JournalEntry& entry);
/// The second line of an entry.
[[nodiscard]] QByteArray toNamedLine(const QString& target);

/// What all calls of an export to one destination have written. A value.
class ExportJournal
{
public:
    /// Empty where there is none yet. A line that a killed program left half written is passed over.
    [[nodiscard]] static base::Result<ExportJournal> read(const QString& destination);

    /// The newest line of this target; null where there is none.
    [[nodiscard]] const JournalEntry* ofTarget(const QString& target) const;
    /// Where a photo went.
    [[nodiscard]] QStringList targetsOf(const QString& source) const { return m_targets.values(source); }
    [[nodiscard]] bool hasSidecars() const { return m_hasSidecars; }
    [[nodiscard]] const QHash<QString, JournalEntry>& entries() const { return m_entries; }

    /// A target that was seen under its name once stays known as such.
    void add(const JournalEntry& entry);
    void setNamed(const QString& target);

private:
    QHash<QString, JournalEntry> m_entries; ///< by target
    QMultiHash<QString, QString> m_targets; ///< by source; not of sidecars
    bool m_hasSidecars = false;
};

} // namespace scenekeeper::archive
