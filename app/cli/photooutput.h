// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "core/domain/photoquery.h"
#include "core/storage/catalog.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace scenekeeper::cli {

// How photos are printed, in JSON as DESIGN §6 has it and as text for people.

[[nodiscard]] QJsonValue orNull(const QString& text);
template <typename T>
[[nodiscard]] QJsonValue orNull(const std::optional<T>& value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

template <typename Id>
[[nodiscard]] QJsonValue idOrNull(const std::optional<Id>& id)
{
    return id ? QJsonValue(id->value) : QJsonValue(QJsonValue::Null);
}

/// "model", "human" or "imported".
[[nodiscard]] QString sourceName(domain::AssignmentSource source);

/// `[{"label","confidence"}]`, each also with "source" where asked.
[[nodiscard]] QJsonArray labelsJson(const std::vector<domain::ShownLabel>& labels, bool withSource);

/// "forest 93 %, sea 12 %"; what a human said has a tick instead.
[[nodiscard]] QString labelsText(const std::vector<domain::ShownLabel>& labels);

/// One line of `list`.
[[nodiscard]] QJsonObject rowJson(const domain::PhotoRow& row);
[[nodiscard]] QString rowText(const domain::PhotoRow& row);

/// What a command adds to a photo's line.
struct RowExtra
{
    QJsonObject json;
    QString text;
};
using MakeRowExtra = std::function<base::Result<RowExtra>(base::PhotoId)>;

/// Prints these photos as lines of `list`, a thousand rows in memory at most.
[[nodiscard]] base::Result<void> printPhotos(const Console& console, storage::Catalog& catalog,
                                             std::span<const base::PhotoId> ids,
                                             const MakeRowExtra& makeExtra = {});

/// The catalogue that the console names.
[[nodiscard]] QString catalogFile(const Console& console);

/// Opens it to be looked at; NotFound when there is none yet.
[[nodiscard]] base::Result<std::unique_ptr<storage::Catalog>>
openCatalog(const Console& console, storage::Access access = storage::Access::ReadOnly);

} // namespace scenekeeper::cli
