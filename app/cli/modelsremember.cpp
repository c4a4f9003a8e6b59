// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/modelscommands.h"
#include "app/cli/photooutput.h"
#include "app/cli/trainingdata.h"
#include "core/base/wholefile.h"
#include "core/inference/torchscriptclassifier.h"
#include "core/pipeline/modelsource.h"
#include "core/training/headedmodel.h"

#include <CLI/CLI.hpp>
#include <QFileInfo>
#include <memory>

namespace scenekeeper::cli {

namespace {

/// Edge in pixels that photographs are read at to be chosen: only their contents count.
constexpr int kGlance = 8;

struct RememberArguments
{
    std::string model;
    std::string data;
    std::vector<std::string> none;    ///< folders
    std::vector<std::string> without; ///< folders
    std::string out;
};

base::Result<QByteArray> archiveOf(const Console& console, const RememberArguments& arguments)
{
    const auto model = pipeline::findModel(catalogFile(console), QString::fromStdString(arguments.model));
    if (!model)
        return tl::make_unexpected(model.error());
    const auto folder = listPhotographs(console, QString::fromStdString(arguments.data));
    if (!folder)
        return tl::make_unexpected(folder.error());
    const auto data =
        loadTrainingData(console, *folder, {toQt(arguments.none), toQt(arguments.without)}, kGlance);
    if (!data)
        return tl::make_unexpected(data.error());
    return training::archiveWithMemory(*model, data->pictures(), samplerOptions(console));
}

ExitCode runRemember(const RememberArguments& arguments, const Console& console)
{
    inference::setIntraOpThreads(1);
    const QString out = QFileInfo(QString::fromStdString(arguments.out)).absoluteFilePath();
    if (QFileInfo::exists(out))
        return console.fail(
            {base::ErrorCode::InvalidArgument, QStringLiteral("%1 exists and is not replaced").arg(out)});
    const auto archive = archiveOf(console, arguments);
    if (!archive)
        return console.fail(archive.error());
    if (const auto written = base::writeFileAtomically(out, *archive); !written)
        return console.fail(written.error());
    const auto model = training::HeadedModel::load(out);
    if (!model)
        return console.fail(model.error());
    const auto rows = static_cast<qint64>(model->memory()->rows.size());
    if (console.json)
        console.printJson({{QStringLiteral("file"), out},
                           {QStringLiteral("sha256"), QString::fromLatin1(model->digest().toHex())},
                           {QStringLiteral("remembered"), rows},
                           {QStringLiteral("bytes"), archive->size()}});
    else
        console.print(
            QStringLiteral("%1: remembers %2 pictures, %3 bytes").arg(out).arg(rows).arg(archive->size()));
    return ExitCode::Ok;
}

} // namespace

void addModelsRemember(CLI::App& models, Action& action)
{
    const auto arguments = std::make_shared<RememberArguments>();
    CLI::App* command = models.add_subcommand(
        "remember",
        "Put a sample of what a model was trained on into a copy of it, to learn corrections beside");
    command->add_option("MODEL", arguments->model, "A model file, or a model's number in the catalogue")
        ->required();
    command->add_option("--data", arguments->data, "The folder that it was trained on")->required();
    command->add_option("--none", arguments->none,
                        "Folder of photographs that show none of the labels (may be given again)");
    command->add_option("--without", arguments->without,
                        "Folder of photographs that it was not to learn from (may be given again)");
    command->add_option("--out", arguments->out, "Model file to write")->required();
    command->callback([arguments, &action] {
        action = [arguments](Console& console) { return runRemember(*arguments, console); };
    });
}

} // namespace scenekeeper::cli
