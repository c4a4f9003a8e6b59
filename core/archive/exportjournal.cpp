// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/exportjournal.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace scenekeeper::archive {

using base::ErrorCode;
using base::fail;
using base::Result;
using namespace Qt::StringLiterals;

namespace {

std::optional<JournalEntry> toEntry(const QByteArray& line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    JournalEntry entry;
    entry.source = object.value(u"source").toString();
    entry.target = object.value(u"target").toString();
    entry.bytes = object.value(u"bytes").toInteger(-1);
    // As text: a JSON number has not enough digits for nanoseconds.
    entry.modifiedAt = object.value(u"modified_at_ns").toString().toLongLong();
    entry.sha256 = QByteArray::fromHex(object.value(u"sha256").toString().toLatin1());
    entry.sha512 = QByteArray::fromHex(object.value(u"sha512").toString().toLatin1());
    entry.original = QByteArray::fromHex(object.value(u"original_sha256").toString().toLatin1());
    entry.isMove = object.value(u"move").toBool();
    const bool isWhole = !entry.source.isEmpty() && !entry.target.isEmpty() && entry.bytes >= 0;
    return isWhole ? std::optional(std::move(entry)) : std::nullopt;
}

} // namespace

QByteArray toJournalLine(const JournalEntry& entry)
{
    QJsonObject object{
        {u"source"_s, entry.source},
        {u"target"_s, entry.target},
        {u"bytes"_s, entry.bytes},
        {u"modified_at_ns"_s, QString::number(entry.modifiedAt)},
        {u"sha256"_s, QString::fromLatin1(entry.sha256.toHex())},
    };
    if (!entry.sha512.isEmpty())
        object.insert(u"sha512"_s, QString::fromLatin1(entry.sha512.toHex()));
    if (!entry.original.isEmpty())
        object.insert(u"original_sha256"_s, QString::fromLatin1(entry.original.toHex()));
    if (entry.isMove)
        object.insert(u"move"_s, true);
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

Result<ExportJournal> ExportJournal::read(const QString& destination)
{
    ExportJournal journal;
    QFile file(u"%1/%2/%3"_s.arg(destination, kOwnFolder, kJournalName));
    if (!file.exists())
        return journal;
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::ReadFailed, u"%1: %2"_s.arg(file.fileName(), file.errorString()));
    while (!file.atEnd()) {
        if (const std::optional<JournalEntry> entry = toEntry(file.readLine()))
            journal.add(*entry);
    }
    return journal;
}

const JournalEntry* ExportJournal::ofTarget(const QString& target) const
{
    const auto found = m_entries.constFind(target);
    return found == m_entries.constEnd() ? nullptr : &*found;
}

void ExportJournal::add(const JournalEntry& entry)
{
    if (!m_targets.contains(entry.source, entry.target))
        m_targets.insert(entry.source, entry.target);
    m_entries.insert(entry.target, entry);
}

} // namespace scenekeeper::archive
