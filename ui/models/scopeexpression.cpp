// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/scopeexpression.h"

#include <algorithm>
#include <utility>

namespace scenekeeper::ui {

using domain::Expression;
using domain::SearchField;

namespace {

void addFlag(std::vector<Expression>& all, SearchField field, const std::optional<bool>& value)
{
    if (value)
        all.emplace_back(domain::FlagCondition{field, *value});
}

QString folderPath(const domain::PhotoQuery& scope, const std::vector<domain::Root>& roots)
{
    const auto root = std::find_if(roots.begin(), roots.end(), [&scope](const domain::Root& each) {
        return each.id == scope.rootId.value_or(base::RootId{});
    });
    QStringList parts;
    if (root != roots.end())
        parts.append(root->path);
    if (!scope.folder.isEmpty())
        parts.append(scope.folder);
    return parts.join(u'/');
}

} // namespace

Expression scopeExpression(const domain::PhotoQuery& scope, const std::vector<domain::Root>& roots)
{
    std::vector<Expression> all{scope.where};
    std::vector<Expression> labels;
    for (const QString& label : scope.labels)
        labels.emplace_back(domain::TextCondition{SearchField::Label, label, false});
    all.push_back(domain::anyOf(std::move(labels)));
    addFlag(all, SearchField::Review, scope.needsReview);
    addFlag(all, SearchField::Failed, scope.failed);
    addFlag(all, SearchField::Offline, scope.offline);
    if (const QString folder = folderPath(scope, roots); !folder.isEmpty())
        all.emplace_back(domain::TextCondition{SearchField::Folder, folder, false});
    return domain::allOf(std::move(all));
}

} // namespace scenekeeper::ui
