// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/catalogrebuild.h"
#include "app/cli/arguments.h"
#include "app/cli/catalogcommands.h"
#include "app/cli/photooutput.h"

#include <CLI/CLI.hpp>
#include <QFileInfo>
#include <memory>
#include <optional>

namespace scenekeeper::cli {

using pipeline::RebuiltCatalog;

namespace {

void print(const Console& console, const RebuiltCatalog& rebuilt)
{
    if (console.json) {
        const QJsonObject figures{
            {QStringLiteral("photos"), rebuilt.run.photos},
            {QStringLiteral("human_labelled"), rebuilt.humanLabelled},
            {QStringLiteral("roots"), QJsonArray::fromStringList(rebuilt.roots)},
            {QStringLiteral("files"), QJsonArray::fromStringList(rebuilt.files)},
            {QStringLiteral("offline"), QJsonArray::fromStringList(rebuilt.offline + rebuilt.offlineOfFiles)},
            {QStringLiteral("set_aside"), orNull(rebuilt.setAside)},
        };
        console.printJson({{QStringLiteral("rebuilt"), figures}});
        return;
    }
    console.print(
        QStringLiteral("%1 photographs have labels of a person, from sidecars").arg(rebuilt.humanLabelled));
    for (const QString& folder : rebuilt.offline + rebuilt.offlineOfFiles)
        console.print(QStringLiteral("Not there now, to be imported later: %1").arg(folder));
    if (!rebuilt.setAside.isEmpty())
        console.print(QStringLiteral("The former catalogue is %1").arg(rebuilt.setAside));
}

ExitCode rebuild(const Console& console)
{
    const pipeline::ImportOptions import = runOptions(console, {});
    const pipeline::RebuildOptions options{QFileInfo(import.catalogFile).absoluteFilePath(),
                                           import.thumbnailFile, import.placesFile};
    std::optional<RebuiltCatalog> rebuilt;
    RunOutput output(console);
    const auto work = [&](const pipeline::RunListener& listener) -> base::Result<pipeline::RunSummary> {
        base::Result<RebuiltCatalog> result = pipeline::rebuildCatalog(options, listener, console.stop);
        if (!result)
            return tl::make_unexpected(result.error());
        rebuilt = std::move(*result);
        return rebuilt->run;
    };
    const ExitCode code = output.follow(work, false);
    if (!rebuilt)
        return code;
    print(console, *rebuilt);
    // A folder without any photograph is read, too.
    return code == ExitCode::NothingDone ? ExitCode::SomeFailed : code;
}

} // namespace

void addCatalogRebuild(CLI::App& catalog, Action& action)
{
    catalog
        .add_subcommand("rebuild",
                        "Make the catalogue anew from the files of its folders and the sidecars beside "
                        "them; the former one is kept under another name")
        ->callback([&action] { action = [](Console& console) { return rebuild(console); }; });
}

} // namespace scenekeeper::cli
