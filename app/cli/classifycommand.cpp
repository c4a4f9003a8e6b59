// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "core/inference/torchscriptclassifier.h"
#include "core/pipeline/modelsource.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace scenekeeper::cli {

namespace {

struct ClassifyArguments
{
    RawRunArguments run;
    std::string model;
    bool force = false;
};

ExitCode classify(const ClassifyArguments& arguments, const Console& console)
{
    // The pipeline runs several networks side by side, so each has one thread.
    inference::setIntraOpThreads(1);
    pipeline::ImportOptions options = runOptions(console, arguments.run.toQt());
    auto model = pipeline::loadModel(options.catalogFile, QString::fromStdString(arguments.model));
    if (!model)
        return console.fail(model.error());
    options.classifier = std::move(model->classifier);
    options.modelFile = model->file;
    options.modelDigest = model->digest;
    options.force = arguments.force;
    return RunOutput(console).run(options);
}

} // namespace

void addClassifyCommand(CLI::App& app, Action& action)
{
    CLI::App* command = app.add_subcommand("classify", "Import, then classify what is new or changed");
    const auto arguments = std::make_shared<ClassifyArguments>();
    addRunArguments(*command, arguments->run);
    command->add_option("--model", arguments->model, "A model file, or a model's number in the catalogue");
    command->add_flag("--force", arguments->force, "Classify again what is unchanged");
    command->callback([arguments, &action] {
        action = [arguments](Console& console) { return classify(*arguments, console); };
    });
}

} // namespace scenekeeper::cli
