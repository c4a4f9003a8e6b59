// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/photooutput.h"
#include "app/cli/searchtext.h"
#include "core/query/queryparser.h"

#include <CLI/CLI.hpp>
#include <limits>
#include <memory>

namespace scenekeeper::cli {

using base::Result;
using domain::SavedSearch;
using storage::Catalog;

namespace {

struct SearchesArguments
{
    std::string name;
    std::string newName;
    QString text;
    int position = 1;
};

/// A search that does not make sense (any more) is listed with what is wrong.
void printSearch(const Console& console, const SavedSearch& search)
{
    const auto expression = query::parse(search.text);
    const QString error = expression ? QString() : expression.error().detail;
    if (console.json) {
        console.printJson({{QStringLiteral("name"), search.name},
                           {QStringLiteral("query"), search.text},
                           {QStringLiteral("error"), orNull(error)}});
        return;
    }
    const QString state = expression ? QString() : QStringLiteral("  (wrong: %1)").arg(error);
    console.print(QStringLiteral("%1  %2%3").arg(search.name, search.text, state));
}

ExitCode listSearches(const Console& console)
{
    const auto catalog = openCatalog(console);
    if (!catalog)
        return console.fail(catalog.error());
    const auto searches = (*catalog)->savedSearches().all();
    if (!searches)
        return console.fail(searches.error());
    for (const SavedSearch& search : *searches)
        printSearch(console, search);
    return ExitCode::Ok;
}

Result<SavedSearch> searchNamed(Catalog& catalog, const QString& name)
{
    const auto search = catalog.savedSearches().byName(name);
    if (!search)
        return tl::make_unexpected(search.error());
    if (!*search)
        return base::fail(base::ErrorCode::NotFound, QStringLiteral("no search is called %1").arg(name));
    return **search;
}

/// Does something to the search of a name.
using Deed = Result<void> (*)(Catalog&, const SavedSearch&, const SearchesArguments&);

Result<void> renameSearch(Catalog& catalog, const SavedSearch& search, const SearchesArguments& arguments)
{
    return catalog.savedSearches().rename(search.id, QString::fromStdString(arguments.newName));
}

Result<void> replaceSearch(Catalog& catalog, const SavedSearch& search, const SearchesArguments& arguments)
{
    return catalog.savedSearches().replace(search.id, arguments.text);
}

Result<void> moveSearch(Catalog& catalog, const SavedSearch& search, const SearchesArguments& arguments)
{
    // To stand at a place below its own it goes before the one after that.
    const int target = arguments.position - 1;
    return catalog.savedSearches().move(search.id, target > search.position ? target + 1 : target);
}

Result<void> removeSearch(Catalog& catalog, const SavedSearch& search, const SearchesArguments&)
{
    return catalog.savedSearches().remove(search.id);
}

ExitCode addSearch(const SearchesArguments& arguments, const Console& console)
{
    const auto catalog = openCatalog(console, storage::Access::ReadWrite);
    if (!catalog)
        return console.fail(catalog.error());
    const Result<SavedSearch> added =
        (*catalog)->savedSearches().add(QString::fromStdString(arguments.name), arguments.text);
    if (!added)
        return console.fail(added.error());
    printSearch(console, *added);
    return ExitCode::Ok;
}

ExitCode changeSearch(Deed deed, const SearchesArguments& arguments, const Console& console)
{
    const auto catalog = openCatalog(console, storage::Access::ReadWrite);
    if (!catalog)
        return console.fail(catalog.error());
    const Result<void> done = (*catalog)->transaction([&]() -> Result<void> {
        const Result<SavedSearch> search = searchNamed(**catalog, QString::fromStdString(arguments.name));
        return search ? deed(**catalog, *search, arguments) : tl::make_unexpected(search.error());
    });
    return done ? ExitCode::Ok : console.fail(done.error());
}

void addText(CLI::App& command, const std::shared_ptr<SearchesArguments>& arguments)
{
    command
        .add_option_function<std::vector<std::string>>(
            "QUERY",
            [arguments](const std::vector<std::string>& words) {
                arguments->text = toQt(words).join(u' ');
                static_cast<void>(parsedSearch("QUERY", arguments->text));
            },
            "Words and filters as in `list`")
        ->required();
}

} // namespace

void addSearchesCommand(CLI::App& app, Action& action)
{
    CLI::App* command = app.add_subcommand("searches", "Searches under a name, the window's smart views");
    command->require_subcommand(1);
    const auto arguments = std::make_shared<SearchesArguments>();
    const auto add = [&](const char* name, const char* help) {
        CLI::App* added = command->add_subcommand(name, help);
        added->add_option("NAME", arguments->name, "Of the search; case does not count")->required();
        return added;
    };
    const auto act = [&action, arguments](CLI::App* subcommand, Deed deed) {
        subcommand->callback([&action, arguments, deed] {
            action = [arguments, deed](Console& console) { return changeSearch(deed, *arguments, console); };
        });
    };
    command->add_subcommand("list", "List the saved searches")->callback([&action] {
        action = [](Console& console) { return listSearches(console); };
    });
    CLI::App* adding = add("add", "Save a search");
    addText(*adding, arguments);
    adding->callback([&action, arguments] {
        action = [arguments](Console& console) { return addSearch(*arguments, console); };
    });
    CLI::App* replacing = add("replace", "Save another search under the same name");
    addText(*replacing, arguments);
    act(replacing, replaceSearch);
    CLI::App* renaming = add("rename", "Give a search another name");
    renaming->add_option("NEW", arguments->newName, "The name from now on")->required();
    act(renaming, renameSearch);
    CLI::App* moving = add("move", "Put a search elsewhere in the list");
    moving->add_option("PLACE", arguments->position, "1 is on top")
        ->required()
        ->check(CLI::Range(1, std::numeric_limits<int>::max()));
    act(moving, moveSearch);
    act(add("remove", "Remove a search; photos are not touched"), removeSearch);
}

} // namespace scenekeeper::cli
