// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/correctionscommands.h"

#include <CLI/CLI.hpp>
#include <QFileInfo>

namespace scenekeeper::cli {

QString absolutePath(const std::string& path)
{
    return QFileInfo(QString::fromStdString(path)).absoluteFilePath();
}

void addCorrectionsPlace(CLI::App& command, CorrectionsPlace& place, const std::string& fileHelp,
                         const std::string& foldersHelp)
{
    CLI::App* where = command.add_option_group("where");
    where->add_option("FILE", place.file, fileHelp);
    where->add_option("--folders", place.folders, foldersHelp)->type_name("DIR");
    where->require_option(1);
}

void addCorrectionsCommand(CLI::App& app, Action& action)
{
    CLI::App* command =
        app.add_subcommand("corrections", "What people said of photos, for use elsewhere and from there");
    command->require_subcommand(1);
    addCorrectionsExport(*command, action);
    addCorrectionsImport(*command, action);
}

} // namespace scenekeeper::cli
