// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/labelrepository.h"

#include "core/domain/searchwords.h"
#include "core/storage/connection.h"
#include "core/storage/labelmerge.h"
#include "core/storage/labelrecord.h"

#include <QSet>
#include <algorithm>

namespace scenekeeper::storage {

using base::ErrorCode;
using base::fail;
using base::LabelId;
using base::Result;
using base::StepId;
using domain::Label;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPaletteSize = 8;

/// The first colour of the palette that no label has, then round again.
int nextColor(const std::vector<Label>& labels)
{
    QSet<int> used;
    for (const Label& label : labels)
        used.insert(label.colorIndex);
    for (int color = 0; color < kPaletteSize; ++color) {
        if (!used.contains(color))
            return color;
    }
    return static_cast<int>(labels.size()) % kPaletteSize;
}

QString listCondition(bool withRetired)
{
    return withRetired ? u"WHERE merged_into IS NULL ORDER BY position, id"_s
                       : u"WHERE retired = 0 ORDER BY position, id"_s;
}

bool isKey(const QString& key)
{
    return key.isEmpty() || (key.size() == 1 && key.front() >= u'1' && key.front() <= u'9');
}

} // namespace

LabelRepository::LabelRepository(Connection& connection) : m_connection(connection) {}

Result<std::vector<Label>> LabelRepository::all(bool withRetired)
{
    return m_connection.select(labelSelect() + listCondition(withRetired), {}, readLabel);
}

Result<std::optional<Label>> LabelRepository::byName(const QString& name)
{
    return m_connection.first(
        labelSelect() + u"WHERE id = (SELECT n.label_id FROM label_by_name n WHERE n.name_key = ?)"_s,
        {labelKey(name)}, readLabel);
}

Result<std::optional<Label>> LabelRepository::byWord(const QString& word)
{
    Result<std::optional<Label>> label = byName(word);
    const QStringList builtIn = domain::builtInLabelsCalled(word);
    return label && !*label && !builtIn.isEmpty() ? byName(builtIn.front()) : label;
}

Result<Label> LabelRepository::existing(LabelId id)
{
    Result<std::optional<Label>> label = findLabel(m_connection, id);
    if (!label)
        return tl::make_unexpected(label.error());
    if (!*label)
        return fail(ErrorCode::NotFound, u"no label %1"_s.arg(id.value));
    if ((*label)->mergedInto)
        return fail(ErrorCode::InvalidArgument,
                    u"label \"%1\" was merged into another one"_s.arg((*label)->name));
    return std::move(**label);
}

Result<Label> LabelRepository::freshLabel(const QString& name)
{
    Label label;
    label.name = boundText(name.simplified());
    if (label.name.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"a label needs a name"_s);
    const Result<std::vector<Label>> labels =
        m_connection.select(labelSelect() + u"ORDER BY position, id"_s, {}, readLabel);
    if (!labels)
        return tl::make_unexpected(labels.error());
    label.colorIndex = nextColor(*labels);
    label.position = labels->empty() ? 0 : labels->back().position + 1;
    return label;
}

Result<Label> LabelRepository::add(const QString& name, const Author& author)
{
    return m_connection.transactionFor<Label>([&]() -> Result<Label> {
        AuditLog log(m_connection, author, {StepKind::LabelAdded, {}, false});
        const Result<Label> label = addWithin(log, name, author);
        if (!label)
            return label;
        return log.finish().map([&label](StepId) { return *label; });
    });
}

Result<Label> LabelRepository::addWithin(AuditLog& log, const QString& name, const Author& author)
{
    Result<Label> label = freshLabel(name);
    if (!label)
        return label;
    const Result<LabelId> id = changeLabel(m_connection, log, author, {{}, std::nullopt, *label});
    if (!id)
        return tl::make_unexpected(id.error());
    label->id = *id;
    return label;
}

Result<StepId> LabelRepository::change(LabelId label, StepKind kind, const Author& author, const Edit& edit)
{
    return m_connection.transactionFor<StepId>([&]() -> Result<StepId> {
        const Result<Label> before = existing(label);
        if (!before)
            return tl::make_unexpected(before.error());
        Label after = *before;
        if (const Result<void> allowed = edit(after); !allowed)
            return tl::make_unexpected(allowed.error());
        if (after == *before)
            return StepId{};
        AuditLog log(m_connection, author, {kind, {}, false});
        if (const auto done = changeLabel(m_connection, log, author, {label, *before, after}); !done)
            return tl::make_unexpected(done.error());
        return log.finish();
    });
}

Result<StepId> LabelRepository::rename(LabelId label, const QString& name, const Author& author)
{
    return change(label, StepKind::LabelRenamed, author, [&name](Label& edited) -> Result<void> {
        edited.name = boundText(name.simplified());
        if (edited.name.isEmpty())
            return fail(ErrorCode::InvalidArgument, u"a label needs a name"_s);
        return {};
    });
}

Result<StepId> LabelRepository::merge(LabelId from, LabelId into, const Author& author)
{
    return m_connection.transactionFor<StepId>([&]() -> Result<StepId> {
        const Result<Label> source = existing(from);
        const Result<Label> target = existing(into);
        if (!source || !target)
            return tl::make_unexpected(source ? target.error() : source.error());
        if (from == into)
            return fail(ErrorCode::InvalidArgument,
                        u"label \"%1\" cannot be merged with itself"_s.arg(source->name));
        if (target->retired)
            return fail(ErrorCode::InvalidArgument, u"label \"%1\" is retired"_s.arg(target->name));
        Result<std::vector<Label>> ended = m_connection.select(
            labelSelect() + u"WHERE id = ? OR merged_into = ?"_s, {from.value, from.value}, readLabel);
        if (!ended)
            return tl::make_unexpected(ended.error());
        AuditLog log(m_connection, author, {StepKind::LabelMerged, {}, false});
        for (const Label& before : *ended) {
            Label after = before;
            after.retired = true;
            after.mergedInto = into;
            if (const auto done = changeLabel(m_connection, log, author, {before.id, before, after}); !done)
                return tl::make_unexpected(done.error());
        }
        if (const Result<void> done = mergeAssignments(m_connection, log, author, from, into); !done)
            return tl::make_unexpected(done.error());
        return log.finish();
    });
}

Result<StepId> LabelRepository::retire(LabelId label, const Author& author)
{
    return change(label, StepKind::LabelRetired, author, [](Label& edited) -> Result<void> {
        edited.retired = true;
        return {};
    });
}

Result<StepId> LabelRepository::restore(LabelId label, const Author& author)
{
    return change(label, StepKind::LabelRestored, author, [](Label& edited) -> Result<void> {
        edited.retired = false;
        return {};
    });
}

Result<StepId> LabelRepository::setColor(LabelId label, int index, const Author& author)
{
    return change(label, StepKind::LabelShown, author, [index](Label& edited) -> Result<void> {
        if (index < 0 || index >= kPaletteSize)
            return fail(ErrorCode::InvalidArgument, u"the palette has no color %1"_s.arg(index));
        edited.colorIndex = index;
        return {};
    });
}

Result<StepId> LabelRepository::setShortcut(LabelId label, const QString& key, const Author& author)
{
    return change(label, StepKind::LabelShown, author, [&](Label& edited) -> Result<void> {
        if (!isKey(key))
            return fail(ErrorCode::InvalidArgument, u"\"%1\" is none of the keys 1 … 9"_s.arg(key));
        const Result<std::vector<Label>> labels = all();
        if (!labels)
            return tl::make_unexpected(labels.error());
        for (const Label& other : *labels) {
            if (!key.isEmpty() && other.shortcut == key && other.id != edited.id)
                return fail(ErrorCode::InvalidArgument,
                            u"label \"%1\" has the key %2"_s.arg(other.name, key));
        }
        edited.shortcut = key;
        return {};
    });
}

Result<StepId> LabelRepository::move(LabelId label, int position, const Author& author)
{
    return m_connection.transactionFor<StepId>([&]() -> Result<StepId> {
        const Result<Label> moved = existing(label);
        if (!moved)
            return tl::make_unexpected(moved.error());
        Result<std::vector<Label>> labels = all();
        if (!labels)
            return tl::make_unexpected(labels.error());
        std::erase_if(*labels, [label](const Label& other) { return other.id == label; });
        const auto place = std::clamp<std::ptrdiff_t>(position, 0, std::ssize(*labels));
        labels->insert(labels->begin() + place, *moved);
        AuditLog log(m_connection, author, {StepKind::LabelShown, {}, false});
        int number = 0;
        for (const Label& before : *labels) {
            Label after = before;
            after.position = number++;
            if (after == before)
                continue;
            if (const auto done = changeLabel(m_connection, log, author, {before.id, before, after}); !done)
                return tl::make_unexpected(done.error());
        }
        return log.finish();
    });
}

Result<std::vector<LabelId>> LabelRepository::ensure(const QStringList& names)
{
    return m_connection.transactionFor<std::vector<LabelId>>([&]() -> Result<std::vector<LabelId>> {
        std::vector<LabelId> ids;
        for (const QString& name : names) {
            const Result<std::optional<Label>> known = byName(name);
            if (!known)
                return tl::make_unexpected(known.error());
            if (*known) {
                ids.push_back((*known)->id);
                continue;
            }
            const Result<Label> label = freshLabel(name);
            if (!label)
                return tl::make_unexpected(label.error());
            const Result<LabelId> id = storeLabel(m_connection, {{}, std::nullopt, *label});
            if (!id)
                return tl::make_unexpected(id.error());
            ids.push_back(*id);
        }
        return ids;
    });
}

Result<std::vector<LabelCount>> LabelRepository::counts(bool withRetired)
{
    return m_connection.select(labelSelect() + listCondition(withRetired), {}, [](const Row& row) {
        return LabelCount{readLabel(row), row.integer(8)};
    });
}

} // namespace scenekeeper::storage
