// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/archive/exportruns.h"

#include <QDirIterator>
#include <algorithm>

namespace scenekeeper::tests {

using namespace Qt::StringLiterals;
using archive::ExportResult;

const ExportResult* Ran::of(const QString& target) const
{
    const auto found = std::find_if(results.begin(), results.end(), [&target](const ExportResult& result) {
        return result.file.target == target;
    });
    return found == results.end() ? nullptr : &*found;
}

std::optional<base::Error> Ran::failureOf(const QString& target) const
{
    const ExportResult* result = of(target);
    return result ? result->failure : std::nullopt;
}

Ran runPlan(const ExportKit& kit, const archive::ExportPlan& plan, archive::FileLayer* layer,
            std::stop_token stop)
{
    Ran ran;
    archive::ExportListener listener;
    listener.results = [&ran](const std::vector<ExportResult>& results) {
        ran.results.insert(ran.results.end(), results.begin(), results.end());
    };
    archive::ExportRunOptions options;
    options.catalogFile = kit.catalogFile();
    QuickLayer quick;
    options.layer = layer ? layer : &quick;
    options.workers = layer ? 1 : 0;
    ran.summary = archive::runExport(plan, options, listener, std::move(stop));
    return ran;
}

Ran runOnce(ExportKit& kit, const archive::ExportOptions& options, archive::FileLayer* layer)
{
    return runPlan(kit, kit.plan(options), layer);
}

QStringList leftovers(const QString& folder)
{
    QStringList names;
    QDirIterator entries(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        entries.next();
        if (entries.fileName().endsWith(u".part"))
            names << entries.fileName();
    }
    return names;
}

QMap<QString, QByteArray> photosIn(const QString& folder)
{
    QMap<QString, QByteArray> tree = treeOf(folder);
    for (const QString& name : {u"report.csv"_s, u"report.html"_s, u"manifest-sha256.txt"_s})
        tree.remove(name);
    return tree;
}

} // namespace scenekeeper::tests
