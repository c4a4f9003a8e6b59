// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/labelrepository.h"

#include "core/storage/connection.h"

#include <QSet>

namespace scenekeeper::storage {

using base::ErrorCode;
using base::fail;
using base::LabelId;
using base::Result;
using domain::Label;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPaletteSize = 8;

const QString& labelSelect()
{
    static const QString sql =
        u"SELECT id, name, color_index, position, built_in, retired, photos FROM label "_s;
    return sql;
}

Label readLabel(const Row& row)
{
    return {LabelId{row.integer(0)},          row.text(1), static_cast<int>(row.integer(2)),
            static_cast<int>(row.integer(3)), row.flag(4), row.flag(5)};
}

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

} // namespace

QString labelKey(const QString& name)
{
    return name.simplified().normalized(QString::NormalizationForm_C).toCaseFolded();
}

LabelRepository::LabelRepository(Connection& connection) : m_connection(connection) {}

Result<std::vector<Label>> LabelRepository::all(bool withRetired)
{
    const QString filter = withRetired ? u""_s : u"WHERE retired = 0 "_s;
    return m_connection.select(labelSelect() + filter + u"ORDER BY position, id"_s, {}, readLabel);
}

Result<std::optional<Label>> LabelRepository::byName(const QString& name)
{
    return m_connection.first(labelSelect() + u"WHERE name_key = ?"_s, {boundText(labelKey(name))},
                              readLabel);
}

Result<Label> LabelRepository::add(const QString& name)
{
    const QString clean = boundText(name.simplified());
    if (clean.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"a label needs a name"_s);
    const Result<std::optional<Label>> known = byName(clean);
    if (!known)
        return tl::make_unexpected(known.error());
    if (*known)
        return fail(ErrorCode::InvalidArgument, u"label \"%1\" exists"_s.arg((*known)->name));
    return m_connection.transactionFor<Label>([&]() -> Result<Label> {
        const Result<std::vector<Label>> labels = all(true);
        if (!labels)
            return tl::make_unexpected(labels.error());
        Label label;
        label.name = clean;
        label.colorIndex = nextColor(*labels);
        label.position = labels->empty() ? 0 : labels->back().position + 1;
        const Result<qint64> id =
            m_connection.number(uR"(INSERT INTO label (name, name_key, color_index, position, created_at)
                VALUES (?, ?, ?, ?, ?) RETURNING id)"_s,
                                {clean, labelKey(clean), label.colorIndex, label.position, nowForStorage()});
        if (!id)
            return tl::make_unexpected(id.error());
        label.id = LabelId{*id};
        return label;
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
            const Result<Label> label = *known ? Result<Label>(**known) : add(name);
            if (!label)
                return tl::make_unexpected(label.error());
            ids.push_back(label->id);
        }
        return ids;
    });
}

Result<std::vector<LabelCount>> LabelRepository::counts()
{
    return m_connection.select(labelSelect() + u"WHERE retired = 0 ORDER BY position, id"_s, {},
                               [](const Row& row) {
                                   return LabelCount{readLabel(row), row.integer(6)};
                               });
}

} // namespace scenekeeper::storage
