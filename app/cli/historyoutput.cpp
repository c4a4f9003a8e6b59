// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/historyoutput.h"

#include "app/cli/photooutput.h"
#include "core/base/csv.h"

namespace scenekeeper::cli {

using base::Result;
using storage::AuditEntry;
using storage::HistoryStep;
using storage::StepKind;

namespace {

QString actionName(StepKind kind)
{
    switch (kind) {
    case StepKind::Decision:
        break;
    case StepKind::RunReverted:
        return QStringLiteral("run reverted");
    case StepKind::LabelAdded:
        return QStringLiteral("label added");
    case StepKind::LabelRenamed:
        return QStringLiteral("label renamed");
    case StepKind::LabelMerged:
        return QStringLiteral("labels merged");
    case StepKind::LabelRetired:
        return QStringLiteral("label retired");
    case StepKind::LabelRestored:
        return QStringLiteral("label restored");
    case StepKind::LabelShown:
        return QStringLiteral("label shown otherwise");
    case StepKind::RootRemapped:
        return QStringLiteral("root remapped");
    case StepKind::RootRemoved:
        return QStringLiteral("root removed");
    }
    return QStringLiteral("photos labelled");
}

QString isoTime(const QDateTime& time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

template <typename Id>
QString number(const std::optional<Id>& id)
{
    return id ? QString::number(id->value) : QString();
}

} // namespace

QJsonObject stepJson(const HistoryStep& step)
{
    return {
        {QStringLiteral("step"), step.id.value},
        {QStringLiteral("action"), actionName(step.kind)},
        {QStringLiteral("at"), isoTime(step.at)},
        {QStringLiteral("agent"), orNull(step.agent)},
        {QStringLiteral("run"), idOrNull(step.runId)},
        {QStringLiteral("photos"), step.photos},
        {QStringLiteral("labels"), QJsonArray::fromStringList(step.labels)},
        {QStringLiteral("removed"), QJsonArray::fromStringList(step.removedLabels)},
        {QStringLiteral("root"), orNull(step.rootPath)},
    };
}

QString stepText(const HistoryStep& step)
{
    QStringList labels = step.labels;
    for (const QString& label : step.removedLabels)
        labels << QStringLiteral("not ") + label;
    QString text = QStringLiteral("%1: %2").arg(actionName(step.kind),
                                                step.rootPath + labels.join(QStringLiteral(", ")));
    if (step.photos > 0)
        text +=
            step.photos == 1 ? QStringLiteral(", 1 photo") : QStringLiteral(", %1 photos").arg(step.photos);
    return text + QStringLiteral("  (step %1, %2, %3)").arg(step.id.value).arg(step.agent, isoTime(step.at));
}

Result<ModelNames> ModelNames::load(storage::Catalog& catalog)
{
    const auto models = catalog.models().all();
    if (!models)
        return tl::make_unexpected(models.error());
    ModelNames names;
    for (const domain::RegisteredModel& model : *models)
        names.m_names.insert(model.id.value, model.card.name);
    return names;
}

QString ModelNames::of(const std::optional<base::ModelId>& model) const
{
    return model ? m_names.value(model->value) : QString();
}

QJsonObject entryJson(const AuditEntry& entry, const ModelNames& models)
{
    return {
        {QStringLiteral("step"), entry.step.value},
        {QStringLiteral("at"), isoTime(entry.at)},
        {QStringLiteral("agent"), orNull(entry.agent)},
        {QStringLiteral("model"), idOrNull(entry.modelId)},
        {QStringLiteral("model_name"), orNull(models.of(entry.modelId))},
        {QStringLiteral("run"), idOrNull(entry.runId)},
        {QStringLiteral("path"), orNull(entry.path)},
        {QStringLiteral("label"), orNull(entry.label)},
        {QStringLiteral("before"), orNull(entry.before)},
        {QStringLiteral("after"), orNull(entry.after)},
        {QStringLiteral("takes_back"), entry.takesBack},
    };
}

QString entryText(const AuditEntry& entry, const ModelNames& models)
{
    const auto orNone = [](const QString& text) { return text.isEmpty() ? QStringLiteral("none") : text; };
    QString who = entry.agent;
    if (entry.modelId)
        who = QStringLiteral("%1 (model %2)").arg(models.of(entry.modelId)).arg(entry.modelId->value);
    QString what = QStringLiteral("%1 → %2").arg(orNone(entry.before), orNone(entry.after));
    if (!entry.label.isEmpty())
        what = entry.label + QStringLiteral(": ") + what;
    QStringList parts{isoTime(entry.at), who, what};
    if (entry.runId)
        parts << QStringLiteral("run %1").arg(entry.runId->value);
    if (entry.takesBack)
        parts << QStringLiteral("undo");
    return parts.join(QStringLiteral("  "));
}

QStringList entryTitles()
{
    return {QStringLiteral("step"),  QStringLiteral("at"),         QStringLiteral("agent"),
            QStringLiteral("model"), QStringLiteral("model_name"), QStringLiteral("run"),
            QStringLiteral("path"),  QStringLiteral("label"),      QStringLiteral("before"),
            QStringLiteral("after"), QStringLiteral("takes_back")};
}

QStringList entryFields(const AuditEntry& entry, const ModelNames& models)
{
    return {QString::number(entry.step.value),
            isoTime(entry.at),
            base::guardedField(entry.agent),
            number(entry.modelId),
            base::guardedField(models.of(entry.modelId)),
            number(entry.runId),
            base::guardedField(entry.path),
            base::guardedField(entry.label),
            entry.before,
            entry.after,
            entry.takesBack ? QStringLiteral("true") : QStringLiteral("false")};
}

} // namespace scenekeeper::cli
