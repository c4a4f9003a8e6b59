// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/modelscommands.h"
#include "app/cli/photooutput.h"
#include "core/pipeline/modelregistration.h"

#include <CLI/CLI.hpp>
#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace scenekeeper::cli {

namespace {

constexpr int kLargestInput = 2048; ///< pixels, as cards allow

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

ExitCode listModels(const Console& console)
{
    const auto catalog = openCatalog(console);
    if (!catalog)
        return console.fail(catalog.error());
    const auto models = (*catalog)->models().all();
    if (!models)
        return console.fail(models.error());
    for (const domain::RegisteredModel& model : *models)
        printModel(console, model);
    return ExitCode::Ok;
}

struct ImportArguments
{
    std::string file;
    std::vector<std::string> labels; ///< each may be several with commas between them
    std::vector<float> mean;
    std::vector<float> deviation;
    std::string activation;
    std::string name;
    int size = 0;
};

std::optional<std::array<float, 3>> channels(const std::vector<float>& values)
{
    if (values.size() != 3)
        return std::nullopt;
    return std::array{values[0], values[1], values[2]};
}

ExitCode importModel(const ImportArguments& arguments, const Console& console)
{
    inference::ModelDescription description;
    description.name = QString::fromStdString(arguments.name);
    for (const QString& labels : toQt(arguments.labels))
        description.labels += labels.split(QLatin1Char(','));
    description.size = arguments.size;
    description.mean = channels(arguments.mean);
    description.deviation = channels(arguments.deviation);
    if (!arguments.activation.empty())
        description.activation =
            arguments.activation == "sigmoid" ? domain::Activation::Sigmoid : domain::Activation::Softmax;
    const QString file = QString::fromStdString(arguments.file);
    console.message(QStringLiteral("A model file is code: trying %1 runs it.").arg(file));
    const auto catalog = storage::Catalog::open(catalogFile(console));
    if (!catalog)
        return console.fail(catalog.error());
    const auto model = pipeline::importModel(**catalog, file, description);
    if (!model)
        return console.fail(model.error());
    printModel(console, *model);
    return ExitCode::Ok;
}

void addImport(CLI::App& models, Action& action)
{
    const auto arguments = std::make_shared<ImportArguments>();
    CLI::App* command = models.add_subcommand(
        "import", "Try somebody's TorchScript file and register it; a model file is code, and this runs it");
    command->add_option("FILE", arguments->file, "A TorchScript file, with or without a card")->required();
    // Not split by CLI11, which would drop an empty name without a word and move those after it.
    command->add_option("--labels", arguments->labels, "Labels in the order of the outputs: A,B,…");
    command->add_option("--size", arguments->size, "Edge of the square input, pixels")
        ->check(CLI::Range(1, kLargestInput));
    command->add_option("--mean", arguments->mean, "Mean of R G B on a 0…1 scale (default 0 0 0)")
        ->expected(3);
    command->add_option("--std", arguments->deviation, "Deviation of R G B on a 0…1 scale (default 1 1 1)")
        ->expected(3);
    command->add_option("--activation", arguments->activation, "softmax: one label; sigmoid: several")
        ->check(CLI::IsMember({"softmax", "sigmoid"}));
    command->add_option("--name", arguments->name, "Name of the model (default: the file's)");
    command->callback([arguments, &action] {
        action = [arguments](Console& console) { return importModel(*arguments, console); };
    });
}

} // namespace

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
        {QStringLiteral("activated_at"),
         model.activatedAt.isValid() ? QJsonValue(model.activatedAt.toString(Qt::ISODate)) : QJsonValue()},
        {QStringLiteral("activated_by"),
         model.activatedAt.isValid() ? QJsonValue(model.activatedBy) : QJsonValue()},
        {QStringLiteral("metrics"), model.card.metrics},
        {QStringLiteral("lineage"), model.card.lineage},
    };
}

void printModel(const Console& console, const domain::RegisteredModel& model)
{
    if (console.json)
        console.printJson(modelJson(model));
    else
        console.print(QStringLiteral("%1  %2  %3  %4  %5")
                          .arg(model.id.value, 4)
                          .arg(stateName(model.state), -9)
                          .arg(model.card.name, model.card.architecture, model.file));
}

void addModelsCommand(CLI::App& app, Action& action)
{
    CLI::App* command = app.add_subcommand("models", "The models that the catalogue knows");
    command->require_subcommand(1);
    command->add_subcommand("list", "List the models; one is active")->callback([&action] {
        action = [](Console& console) { return listModels(console); };
    });
    addImport(*command, action);
    addModelsActivate(*command, action);
    addModelsCompare(*command, action);
    addModelsExport(*command, action);
    addModelsRemember(*command, action);
}

} // namespace scenekeeper::cli
