// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/catalogcommands.h"
#include "app/cli/historyoutput.h"
#include "app/cli/photooutput.h"
#include "core/base/personname.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <optional>

namespace scenekeeper::cli {

using base::Result;
using storage::HistoryStep;

namespace {

storage::Author person()
{
    return {base::personName(), std::nullopt, std::nullopt};
}

ExitCode printStep(const Console& console, const Result<std::optional<HistoryStep>>& step,
                   const QString& deed, const QString& done)
{
    if (!step)
        return console.fail(step.error());
    if (!*step)
        return console.fail({base::ErrorCode::NotFound, QStringLiteral("there is nothing to %1").arg(deed)});
    if (console.json)
        console.printJson(stepJson(**step));
    else
        console.print(QStringLiteral("%1: %2").arg(done, stepText(**step)));
    return ExitCode::Ok;
}

ExitCode undo(const Console& console)
{
    const auto catalog = openCatalog(console, storage::Access::ReadWrite);
    if (!catalog)
        return console.fail(catalog.error());
    return printStep(console, (*catalog)->history().undo(person()), QStringLiteral("undo"),
                     QStringLiteral("undone"));
}

ExitCode redo(const Console& console)
{
    const auto catalog = openCatalog(console, storage::Access::ReadWrite);
    if (!catalog)
        return console.fail(catalog.error());
    return printStep(console, (*catalog)->history().redo(person()), QStringLiteral("redo"),
                     QStringLiteral("redone"));
}

ExitCode revert(const Console& console, base::RunId run)
{
    const auto catalog = openCatalog(console, storage::Access::ReadWrite);
    if (!catalog)
        return console.fail(catalog.error());
    if (const auto interrupted = (*catalog)->runs().markInterrupted(); !interrupted)
        return console.fail(interrupted.error());
    const Result<qint64> photos = (*catalog)->history().revertRun(run, person());
    if (!photos)
        return console.fail(photos.error());
    if (console.json)
        console.printJson({{QStringLiteral("run"), run.value}, {QStringLiteral("photos"), *photos}});
    else
        console.print(QStringLiteral("run %1 reverted on %2 photos").arg(run.value).arg(*photos));
    backUpAfter(console, *photos);
    return ExitCode::Ok;
}

} // namespace

void addUndoCommand(CLI::App& app, Action& action)
{
    CLI::App* command =
        app.add_subcommand("undo", "Take back the last change that a person made, or a whole run");
    const auto run = std::make_shared<std::optional<qint64>>();
    command->add_option("--run", *run, "What this run said of photos, but for what was changed since")
        ->check(CLI::PositiveNumber);
    command->callback([run, &action] {
        action = [run](Console& console) {
            return *run ? revert(console, base::RunId{**run}) : undo(console);
        };
    });
}

void addRedoCommand(CLI::App& app, Action& action)
{
    app.add_subcommand("redo", "Do again what undo took back last")->callback([&action] {
        action = [](Console& console) { return redo(console); };
    });
}

} // namespace scenekeeper::cli
