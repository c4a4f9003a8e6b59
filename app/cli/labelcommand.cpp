// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/labelfinder.h"
#include "app/cli/photofinder.h"
#include "app/cli/photooutput.h"
#include "core/base/personname.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

namespace scenekeeper::cli {

using base::Result;

namespace {

struct LabelArguments
{
    std::vector<std::string> photos;
    std::vector<std::string> set;
    std::vector<std::string> add;
    std::vector<std::string> remove;
};

Result<std::vector<base::LabelId>> labelIds(storage::Catalog& catalog, const std::vector<std::string>& names)
{
    std::vector<base::LabelId> ids;
    for (const QString& name : toQt(names)) {
        const Result<domain::Label> label = findLabel(catalog, name);
        if (!label)
            return tl::make_unexpected(label.error());
        ids.push_back(label->id);
    }
    return ids;
}

Result<void> change(storage::Catalog& catalog, const LabelArguments& arguments,
                    const std::vector<base::PhotoId>& photos)
{
    const auto set = labelIds(catalog, arguments.set);
    const auto add = labelIds(catalog, arguments.add);
    const auto remove = labelIds(catalog, arguments.remove);
    for (const auto* ids : {&set, &add, &remove}) {
        if (!*ids)
            return tl::make_unexpected(ids->error());
    }
    const auto run = catalog.runs().start(domain::RunKind::Labelling, std::nullopt);
    if (!run)
        return tl::make_unexpected(run.error());
    const storage::Author author{base::personName(), *run, std::nullopt};
    std::vector<storage::PhotoDecision> decisions;
    for (const base::PhotoId photo : photos)
        decisions.push_back({photo, set->empty() ? *add : *set, *remove, !set->empty()});
    const auto step = catalog.assignments().decide(decisions, author);
    if (!step)
        return tl::make_unexpected(step.error());
    return catalog.runs().finish(*run, domain::RunState::Finished);
}

ExitCode label(const LabelArguments& arguments, const Console& console)
{
    for (const std::string& name : arguments.add) {
        if (std::find(arguments.remove.begin(), arguments.remove.end(), name) == arguments.remove.end())
            continue;
        console.message(
            QStringLiteral("%1 cannot be added and removed at once").arg(QString::fromStdString(name)));
        return ExitCode::Usage;
    }
    const auto catalog = openCatalog(console, storage::Access::ReadWrite);
    if (!catalog)
        return console.fail(catalog.error());
    std::vector<base::PhotoId> photos;
    bool someFailed = false;
    for (const QString& path : toQt(arguments.photos)) {
        if (const Result<base::PhotoId> id = findPhoto(**catalog, path)) {
            photos.push_back(*id);
        } else {
            (void)console.fail(id.error());
            someFailed = true;
        }
    }
    if (photos.empty())
        return ExitCode::NothingDone;
    const Result<void> changed =
        (*catalog)->transaction([&] { return change(**catalog, arguments, photos); });
    if (!changed)
        return console.fail(changed.error());
    if (const Result<void> printed = printPhotos(console, **catalog, photos); !printed)
        return console.fail(printed.error());
    return someFailed ? ExitCode::SomeFailed : ExitCode::Ok;
}

} // namespace

void addLabelCommand(CLI::App& app, Action& action)
{
    CLI::App* command = app.add_subcommand("label", "Say what photos show; this outranks every model");
    const auto arguments = std::make_shared<LabelArguments>();
    command->add_option("PHOTO", arguments->photos, "Paths of photos")->required();
    auto* change = command->add_option_group("change");
    auto* set = change->add_option("--set", arguments->set, "Exactly these labels")->delimiter(',');
    auto* add = change->add_option("--add", arguments->add, "These labels too")->delimiter(',');
    auto* remove = change->add_option("--remove", arguments->remove, "Not these labels")->delimiter(',');
    for (CLI::Option* option : {set, add, remove})
        option->allow_extra_args(false);
    set->excludes(add)->excludes(remove);
    change->require_option(1, 0);
    command->callback([arguments, &action] {
        action = [arguments](Console& console) { return label(*arguments, console); };
    });
}

} // namespace scenekeeper::cli
