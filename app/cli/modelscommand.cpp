// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/photooutput.h"

#include <CLI/CLI.hpp>

namespace scenekeeper::cli {

namespace {

QString stateName(domain::ModelState state)
{
    switch (state) {
    case domain::ModelState::Active:
        return QStringLiteral("active");
    case domain::ModelState::Retired:
        return QStringLiteral("retired");
    case domain::ModelState::Candidate:
        break;
    }
    return QStringLiteral("candidate");
}

QJsonObject modelJson(const domain::RegisteredModel& model)
{
    return {
        {QStringLiteral("id"), model.id.value},
        {QStringLiteral("name"), model.card.name},
        {QStringLiteral("architecture"), model.card.architecture},
        {QStringLiteral("state"), stateName(model.state)},
        {QStringLiteral("labels"), QJsonArray::fromStringList(model.card.labels)},
        {QStringLiteral("file"), model.file},
        {QStringLiteral("sha256"), QString::fromLatin1(model.digest.toHex())},
        {QStringLiteral("registered_at"), model.registeredAt.toUTC().toString(Qt::ISODate)},
        {QStringLiteral("metrics"), model.card.metrics},
        {QStringLiteral("lineage"), model.card.lineage},
    };
}

ExitCode listModels(const Console& console)
{
    const auto catalog = openCatalog(console);
    if (!catalog)
        return console.fail(catalog.error());
    const auto models = (*catalog)->models().all();
    if (!models)
        return console.fail(models.error());
    for (const domain::RegisteredModel& model : *models) {
        if (console.json)
            console.printJson(modelJson(model));
        else
            console.print(QStringLiteral("%1  %2  %3  %4  %5")
                              .arg(model.id.value, 4)
                              .arg(stateName(model.state), -9)
                              .arg(model.card.name, model.card.architecture, model.file));
    }
    return ExitCode::Ok;
}

} // namespace

void addModelsCommand(CLI::App& app, Action& action)
{
    CLI::App* command = app.add_subcommand("models", "The models that the catalogue knows");
    command->require_subcommand(1);
    command->add_subcommand("list", "List the models; one is active")->callback([&action] {
        action = [](Console& console) { return listModels(console); };
    });
}

} // namespace scenekeeper::cli
