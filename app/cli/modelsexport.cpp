// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/modelscommands.h"
#include "app/cli/photooutput.h"
#include "core/pipeline/modelregistration.h"

#include <CLI/CLI.hpp>
#include <QFileInfo>
#include <memory>

namespace scenekeeper::cli {

namespace {

struct ExportArguments
{
    qint64 id = 0;
    std::string file;
};

ExitCode runExport(const ExportArguments& arguments, const Console& console)
{
    const auto catalog = openCatalog(console);
    if (!catalog)
        return console.fail(catalog.error());
    const QString file = QFileInfo(QString::fromStdString(arguments.file)).absoluteFilePath();
    const auto exported = pipeline::exportModel(**catalog, base::ModelId{arguments.id}, file);
    if (!exported)
        return console.fail(exported.error());
    if (console.json)
        console.printJson({{QStringLiteral("model"), arguments.id}, {QStringLiteral("file"), file}});
    else
        console.print(QStringLiteral("model %1 is in %2").arg(arguments.id).arg(file));
    return ExitCode::Ok;
}

} // namespace

void addModelsExport(CLI::App& models, Action& action)
{
    const auto arguments = std::make_shared<ExportArguments>();
    CLI::App* command =
        models.add_subcommand("export", "Write a model to one file, for `models import` elsewhere");
    command->add_option("ID", arguments->id, "The model's number in `models list`")->required();
    command->add_option("FILE", arguments->file, "A file that does not exist yet")->required();
    command->callback([arguments, &action] {
        action = [arguments](Console& console) { return runExport(*arguments, console); };
    });
}

} // namespace scenekeeper::cli
