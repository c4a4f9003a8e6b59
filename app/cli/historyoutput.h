// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/catalog.h"

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace scenekeeper::cli {

// How the audit log and its steps are printed, in JSON, as text and as CSV.

/// `{"step","action","at","agent","run","photos","labels","removed"}`.
[[nodiscard]] QJsonObject stepJson(const storage::HistoryStep& step);
[[nodiscard]] QString stepText(const storage::HistoryStep& step);

/// Models by number, as "name (number)": the log names versions by number alone.
class ModelNames
{
public:
    [[nodiscard]] static base::Result<ModelNames> load(storage::Catalog& catalog);

    /// Empty where there is no model.
    [[nodiscard]] QString of(const std::optional<base::ModelId>& model) const;

private:
    QHash<qint64, QString> m_names;
};

/// `{"step","at","agent","model","model_name","run","path","label","before","after","takes_back"}`.
[[nodiscard]] QJsonObject entryJson(const storage::AuditEntry& entry, const ModelNames& models);
[[nodiscard]] QString entryText(const storage::AuditEntry& entry, const ModelNames& models);

/// The same in the same order.
[[nodiscard]] QStringList entryTitles();
[[nodiscard]] QStringList entryFields(const storage::AuditEntry& entry, const ModelNames& models);

} // namespace scenekeeper::cli
