// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/labelfinder.h"
#include "app/cli/photooutput.h"
#include "core/base/personname.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace scenekeeper::cli {

using base::Result;
using domain::Label;
using storage::Author;
using storage::Catalog;

namespace {

QJsonObject labelJson(const Label& label)
{
    return {
        {QStringLiteral("label"), label.name},
        {QStringLiteral("built_in"), label.builtIn},
        {QStringLiteral("retired"), label.retired},
    };
}

ExitCode listLabels(const Console& console, bool withRetired)
{
    const auto catalog = openCatalog(console);
    if (!catalog)
        return console.fail(catalog.error());
    const auto counts = (*catalog)->labels().counts(withRetired);
    if (!counts)
        return console.fail(counts.error());
    for (const storage::LabelCount& count : *counts) {
        if (console.json) {
            QJsonObject object = labelJson(count.label);
            object.insert(QStringLiteral("photos"), count.photos);
            console.printJson(object);
        } else {
            const QString state = count.label.retired ? QStringLiteral("  retired") : QString();
            console.print(QStringLiteral("%1  %2%3").arg(count.photos, 8).arg(count.label.name, state));
        }
    }
    return ExitCode::Ok;
}

/// Does something to labels and says what has become of the one concerned.
using Deed = Result<Label> (*)(Catalog&, const QStringList& names, const Author&);

ExitCode changeLabels(const Console& console, Deed deed, const QStringList& names)
{
    const auto catalog = openCatalog(console, storage::Access::ReadWrite);
    if (!catalog)
        return console.fail(catalog.error());
    Result<Label> label = base::fail(base::ErrorCode::Internal);
    const Author author{base::personName(), std::nullopt, std::nullopt};
    const Result<void> done = (*catalog)->transaction([&]() -> Result<void> {
        label = deed(**catalog, names, author);
        return label.map([](const Label&) {});
    });
    if (!done)
        return console.fail(done.error());
    if (console.json)
        console.printJson(labelJson(*label));
    else
        console.print(label->retired ? label->name + QStringLiteral("  retired") : label->name);
    return ExitCode::Ok;
}

Result<Label> addLabel(Catalog& catalog, const QStringList& names, const Author& author)
{
    return catalog.labels().add(names.first(), author);
}

/// The label after a change of it.
Result<Label> changed(Catalog& catalog, const Result<base::StepId>& step, const QString& name)
{
    return step ? findLabel(catalog, name) : Result<Label>(tl::make_unexpected(step.error()));
}

Result<Label> renameLabel(Catalog& catalog, const QStringList& names, const Author& author)
{
    const Result<Label> label = findLabel(catalog, names.first());
    if (!label)
        return label;
    return changed(catalog, catalog.labels().rename(label->id, names.last(), author), names.last());
}

Result<Label> mergeLabels(Catalog& catalog, const QStringList& names, const Author& author)
{
    const Result<Label> from = findLabel(catalog, names.first());
    const Result<Label> into = findLabel(catalog, names.last());
    if (!from || !into)
        return from ? into : from;
    return changed(catalog, catalog.labels().merge(from->id, into->id, author), names.last());
}

Result<Label> retireLabel(Catalog& catalog, const QStringList& names, const Author& author)
{
    const Result<Label> label = findLabel(catalog, names.first());
    return label ? changed(catalog, catalog.labels().retire(label->id, author), names.first()) : label;
}

Result<Label> restoreLabel(Catalog& catalog, const QStringList& names, const Author& author)
{
    const Result<Label> label = findLabel(catalog, names.first());
    return label ? changed(catalog, catalog.labels().restore(label->id, author), names.first()) : label;
}

struct Subcommand
{
    const char* name;
    const char* help;
    std::vector<const char*> arguments;
    Deed deed;
};

void addSubcommand(CLI::App& command, Action& action, const Subcommand& subcommand)
{
    CLI::App* added = command.add_subcommand(subcommand.name, subcommand.help);
    const auto names = std::make_shared<std::vector<std::string>>(subcommand.arguments.size());
    for (std::size_t index = 0; index < subcommand.arguments.size(); ++index)
        added->add_option(subcommand.arguments.at(index), names->at(index))->required();
    added->callback([names, deed = subcommand.deed, &action] {
        action = [names, deed](Console& console) { return changeLabels(console, deed, toQt(*names)); };
    });
}

} // namespace

void addLabelsCommand(CLI::App& app, Action& action)
{
    CLI::App* command = app.add_subcommand("labels", "The scene categories");
    command->require_subcommand(1);
    CLI::App* list = command->add_subcommand("list", "List the labels and on how many photos they are");
    const auto withRetired = std::make_shared<bool>(false);
    list->add_flag("--retired", *withRetired, "Also those that are retired");
    list->callback([withRetired, &action] {
        action = [withRetired](Console& console) { return listLabels(console, *withRetired); };
    });
    const Subcommand subcommands[] = {
        {"add", "Add a category of your own", {"NAME"}, addLabel},
        {"rename", "Give a label another name; models still find it", {"OLD", "NEW"}, renameLabel},
        {"merge", "Make two labels one, the second", {"FROM", "INTO"}, mergeLabels},
        {"retire", "Give a label to no photo any more; photos keep it", {"NAME"}, retireLabel},
        {"restore", "Use a retired label again", {"NAME"}, restoreLabel},
    };
    for (const Subcommand& subcommand : subcommands)
        addSubcommand(*command, action, subcommand);
}

} // namespace scenekeeper::cli
