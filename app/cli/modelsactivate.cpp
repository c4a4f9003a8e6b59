// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/catalogcommands.h"
#include "app/cli/modelscommands.h"
#include "app/cli/photooutput.h"
#include "core/base/personname.h"
#include "core/feedback/promotion.h"
#include "core/inference/torchscriptclassifier.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace scenekeeper::cli {

namespace {

void printPromotion(const Console& console, const feedback::Promotion& promotion)
{
    if (console.json) {
        QJsonObject line = modelJson(promotion.model);
        line.insert(QStringLiteral("run"), promotion.run.value);
        line.insert(QStringLiteral("relabelled"), promotion.relabelled);
        line.insert(QStringLiteral("to_classify"), promotion.toClassify);
        console.printJson(line);
        return;
    }
    printModel(console, promotion.model);
    console.print(QStringLiteral("%1 photos labelled anew, in run %2")
                      .arg(promotion.relabelled)
                      .arg(promotion.run.value));
    if (promotion.toClassify > 0)
        console.print(QStringLiteral("%1 photos have not been seen by this model yet: classify does that")
                          .arg(promotion.toClassify));
}

/// `promote` is feedback::activate() of some model, or feedback::rollBack().
template <typename Promote>
ExitCode change(const Console& console, const Promote& promote)
{
    inference::setIntraOpThreads(1);
    const auto catalog = openCatalog(console, storage::Access::ReadWrite);
    if (!catalog)
        return console.fail(catalog.error());
    feedback::PromotionOptions options;
    options.person = base::personName();
    options.stop = console.stop;
    options.onProgress = [&console](qint64 done, qint64 total) {
        console.progress(QStringLiteral("labelling anew: %1 of %2").arg(done).arg(total));
    };
    const auto promotion = promote(**catalog, options);
    if (!promotion)
        return console.fail(promotion.error());
    printPromotion(console, *promotion);
    backUpAfter(console, promotion->relabelled);
    return ExitCode::Ok;
}

} // namespace

void addModelsActivate(CLI::App& models, Action& action)
{
    const auto id = std::make_shared<qint64>(0);
    CLI::App* command = models.add_subcommand(
        "activate", "Use this model from now on; it labels anew what it can without reading files");
    command->add_option("ID", *id, "The model's number in `models list`")->required();
    command->callback([id, &action] {
        action = [id](Console& console) {
            return change(console,
                          [id](storage::Catalog& catalog, const feedback::PromotionOptions& options) {
                              return feedback::activate(catalog, base::ModelId{*id}, options);
                          });
        };
    });
    models.add_subcommand("rollback", "Go back to the model that was active before")->callback([&action] {
        action = [](Console& console) { return change(console, feedback::rollBack); };
    });
}

} // namespace scenekeeper::cli
