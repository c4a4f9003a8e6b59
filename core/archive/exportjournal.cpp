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

const QString kNamedKey = u"named"_s;

QByteArray toLine(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<JournalEntry> toEntry(const QJsonObject& object)
{
    JournalEntry entry;
    entry.source = object.value(u"source").toString();
    entry.target = object.value(u"target").toString();
    entry.bytes = object.value(u"bytes").toInteger(-1);
    // As text: a JSON number has not enough digits for nanoseconds.
    entry.modifiedAt = object.value(u"modified_at_ns").toString().toLongLong();
    entry.sha256 = QByteArray::fromHex(object.value(u"sha256").toString().toLatin1());
    entry.sha512 = QByteArray::fromHex(object.value(u"sha512").toString().toLatin1());
    entry.original = QByteArray::fromHex(object.value(u"original_sha256").toString().toLatin1());
    entry.labels = QByteArray::fromHex(object.value(u"labels"_s).toString().toLatin1());
    entry.isMove = object.value(u"move").toBool();
    entry.picture = object.value(u"picture").toString();
    entry.next = QByteArray::fromHex(object.value(u"next").toString().toLatin1());
    entry.brought = QByteArray::fromHex(object.value(u"brought").toString().toLatin1());
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
    if (!entry.labels.isEmpty())
        object.insert(u"labels"_s, QString::fromLatin1(entry.labels.toHex()));
    if (entry.isMove)
        object.insert(u"move"_s, true);
    if (!entry.picture.isEmpty())
        object.insert(u"picture"_s, entry.picture);
    if (!entry.next.isEmpty())
        object.insert(u"next"_s, QString::fromLatin1(entry.next.toHex()));
    if (!entry.brought.isEmpty())
        object.insert(u"brought"_s, QString::fromLatin1(entry.brought.toHex()));
    return toLine(object);
}

QByteArray toNamedLine(const QString& target)
{
    return toLine({{kNamedKey, target}});
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
        const QJsonObject object = QJsonDocument::fromJson(file.readLine()).object();
        if (const QString target = object.value(kNamedKey).toString(); !target.isEmpty())
            journal.setNamed(target);
        else if (const std::optional<JournalEntry> entry = toEntry(object))
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
    if (entry.picture.isEmpty() && !m_targets.contains(entry.source, entry.target))
        m_targets.insert(entry.source, entry.target);
    m_hasSidecars = m_hasSidecars || !entry.picture.isEmpty();
    JournalEntry& known = m_entries[entry.target];
    const bool wasNamed = known.isNamed;
    known = entry;
    known.isNamed = wasNamed || entry.isNamed;
}

void ExportJournal::setNamed(const QString& target)
{
    if (const auto entry = m_entries.find(target); entry != m_entries.end())
        entry->isNamed = true;
}

} // namespace scenekeeper::archive
