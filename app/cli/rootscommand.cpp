// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/photooutput.h"
#include "core/base/personname.h"
#include "core/inference/torchscriptclassifier.h"
#include "core/pipeline/modelsource.h"
#include "core/pipeline/rootcomparison.h"
#include "core/pipeline/rootpresence.h"
#include "core/pipeline/rootremap.h"
#include "core/storage/thumbnailstore.h"

#include <CLI/CLI.hpp>
#include <QDir>
#include <QHash>
#include <algorithm>
#include <memory>

namespace scenekeeper::cli {

using base::ErrorCode;
using base::Result;
using domain::Root;
using storage::Catalog;

namespace {

struct RootsArguments
{
    std::string root;               ///< path or number, of those that take one
    std::vector<std::string> roots; ///< of those that take any number; none: all
    std::string newPath;
    std::string state;
    std::string model;
};

storage::Author person()
{
    return {base::personName(), std::nullopt, std::nullopt};
}

/// By its number or its path.
Result<Root> findRoot(Catalog& catalog, const QString& name)
{
    const auto roots = catalog.roots().all();
    if (!roots)
        return tl::make_unexpected(roots.error());
    const QString path = QDir::cleanPath(QDir::current().absoluteFilePath(name));
    const auto found = std::find_if(roots->begin(), roots->end(), [&name, &path](const Root& root) {
        return root.path == path || QString::number(root.id.value) == name;
    });
    if (found == roots->end())
        return base::fail(ErrorCode::NotFound, QStringLiteral("%1 is no root of the catalogue").arg(name));
    return *found;
}

QJsonObject rootJson(const Root& root, qint64 photos)
{
    return {{QStringLiteral("root"), root.id.value},   {QStringLiteral("path"), root.path},
            {QStringLiteral("photos"), photos},        {QStringLiteral("online"), root.online},
            {QStringLiteral("watched"), root.watched}, {QStringLiteral("of_files"), root.ofFiles}};
}

void printRoot(const Console& console, const Root& root, qint64 photos)
{
    if (console.json) {
        console.printJson(rootJson(root, photos));
        return;
    }
    const QString unwatched =
        root.ofFiles ? QStringLiteral(", only files of it") : QStringLiteral(", not watched");
    const QString state = QStringLiteral("%1%2").arg(root.online ? QString() : QStringLiteral(", offline"),
                                                     root.watched ? QString() : unwatched);
    console.print(QStringLiteral("%1  %2  (%3 photos%4)")
                      .arg(QString::number(root.id.value), root.path, QString::number(photos), state));
}

Result<QHash<qint64, qint64>> countPhotos(Catalog& catalog)
{
    const auto folders = catalog.roots().folders();
    if (!folders)
        return tl::make_unexpected(folders.error());
    QHash<qint64, qint64> photos;
    for (const storage::FolderCount& folder : *folders)
        photos[folder.rootId.value] += folder.photos;
    return photos;
}

/// Whether the folders are there is seen now: the catalogue may not have been open since.
ExitCode listRoots(const Console& console)
{
    const auto catalog = openCatalog(console);
    if (!catalog)
        return console.fail(catalog.error());
    const auto roots = (*catalog)->roots().all();
    if (!roots)
        return console.fail(roots.error());
    const auto photos = countPhotos(**catalog);
    if (!photos)
        return console.fail(photos.error());
    for (Root root : *roots) {
        const auto witness = pipeline::witnessOf(**catalog, root);
        if (!witness)
            return console.fail(witness.error());
        root.online = pipeline::lookAtRoot(*witness).online;
        printRoot(console, root, photos->value(root.id.value));
    }
    return ExitCode::Ok;
}

/// Does something to a root and prints it as it is then.
using Deed = Result<void> (*)(Catalog&, const Root&, const RootsArguments&, const Console&);

Result<void> remap(Catalog& catalog, const Root& root, const RootsArguments& arguments,
                   const Console& console)
{
    const QString path = QDir::current().absoluteFilePath(toQt({arguments.newPath}).first());
    return pipeline::remapRoot(catalog, root, path, person(), console.stop).map([](base::StepId) {});
}

Result<void> remove(Catalog& catalog, const Root& root, const RootsArguments&, const Console&)
{
    return catalog.roots().remove(root.id, person()).map([](base::StepId) {});
}

Result<void> watch(Catalog& catalog, const Root& root, const RootsArguments& arguments, const Console&)
{
    return catalog.roots().setWatched(root.id, arguments.state == "on");
}

ExitCode changeRoot(Deed deed, const RootsArguments& arguments, const Console& console)
{
    const auto catalog = openCatalog(console, storage::Access::ReadWrite);
    if (!catalog)
        return console.fail(catalog.error());
    const Result<Root> root = findRoot(**catalog, QString::fromStdString(arguments.root));
    if (!root)
        return console.fail(root.error());
    const auto photos = countPhotos(**catalog);
    if (!photos)
        return console.fail(photos.error());
    if (const Result<void> done = deed(**catalog, *root, arguments, console); !done)
        return console.fail(done.error());
    const Result<Root> after = findRoot(**catalog, QString::number(root->id.value));
    printRoot(console, after.value_or(*root), photos->value(root->id.value));
    if (!after && !console.json)
        console.message(QStringLiteral("It is no longer in the catalogue; undo brings it back."));
    return ExitCode::Ok;
}

/// What a run has to do on the given roots, or all of them.
Result<pipeline::ImportOptions> planRescan(Catalog& catalog, const RootsArguments& arguments,
                                           const Console& console)
{
    std::vector<Root> roots;
    for (const QString& name : toQt(arguments.roots)) {
        const Result<Root> root = findRoot(catalog, name);
        if (!root)
            return tl::make_unexpected(root.error());
        roots.push_back(*root);
    }
    if (arguments.roots.empty()) {
        auto all = catalog.roots().all();
        if (!all)
            return tl::make_unexpected(all.error());
        roots = std::move(*all);
    }
    pipeline::ImportOptions options = runOptions(console, {});
    options.isAgain = true;
    for (const Root& root : roots) {
        const auto witness = pipeline::witnessOf(catalog, root);
        if (!witness)
            return tl::make_unexpected(witness.error());
        const pipeline::RootState state = pipeline::lookAtRoot(*witness);
        if (const auto stored = pipeline::storeState(catalog, root, state); !stored)
            return tl::make_unexpected(stored.error());
        if (!state.online) {
            options.paths.append(root.path); // for the run to say so
            continue;
        }
        const auto found = pipeline::compareRoot(catalog, {root, options.thumbnailFile, console.stop});
        if (!found)
            return tl::make_unexpected(found.error());
        console.message(QStringLiteral("%1: %2 files compared, %3 to be read, %4 gone")
                            .arg(root.path, QString::number(found->compared),
                                 QString::number(found->read.size()), QString::number(found->gone.size())));
        options.paths += found->read;
        options.gone += found->gone;
    }
    return options;
}

ExitCode rescan(const RootsArguments& arguments, const Console& console)
{
    inference::setIntraOpThreads(1); // the pipeline runs several networks side by side
    pipeline::ImportOptions options;
    {
        const auto catalog = openCatalog(console, storage::Access::ReadWrite);
        if (!catalog)
            return console.fail(catalog.error());
        auto planned = planRescan(**catalog, arguments, console);
        if (!planned)
            return console.fail(planned.error());
        options = std::move(*planned);
    }
    if (options.paths.isEmpty() && options.gone.isEmpty())
        return ExitCode::Ok;
    auto model = pipeline::loadModel(options.catalogFile, QString::fromStdString(arguments.model));
    if (!model)
        return console.fail(model.error());
    options.classifier = std::move(model->classifier);
    options.modelFile = model->file;
    options.modelDigest = model->digest;
    return RunOutput(console).run(options);
}

} // namespace

void addRootsCommand(CLI::App& app, Action& action)
{
    CLI::App* command =
        app.add_subcommand("roots", "The folders that were added: where they are, what changed");
    command->require_subcommand(1);
    const auto arguments = std::make_shared<RootsArguments>();
    const auto add = [&](const char* name, const char* help) {
        CLI::App* added = command->add_subcommand(name, help);
        added->add_option("ROOT", arguments->root, "Its path, or its number")->required();
        return added;
    };
    const auto act = [&action, arguments](CLI::App* subcommand, Deed deed) {
        subcommand->callback([&action, arguments, deed] {
            action = [arguments, deed](Console& console) { return changeRoot(deed, *arguments, console); };
        });
    };
    command->add_subcommand("list", "List the roots")->callback([&action] {
        action = [](Console& console) { return listRoots(console); };
    });
    CLI::App* remapping = add("remap", "Say where a root that was moved is now; it keeps everything");
    remapping->add_option("NEWPATH", arguments->newPath, "The folder that its photos are in now")->required();
    act(remapping, remap);
    act(add("remove", "Take a root and its photos out of the catalogue; no file is touched"), remove);
    CLI::App* watching = command->add_subcommand("watch", "Whether the window notices changes by itself");
    watching->add_option("STATE", arguments->state, "on or off")
        ->required()
        ->check(CLI::IsMember({"on", "off"}));
    watching->add_option("ROOT", arguments->root, "Its path, or its number")->required();
    act(watching, watch);
    CLI::App* rescanning = command->add_subcommand("rescan", "Read what has changed since it was read last");
    rescanning->add_option("ROOT", arguments->roots, "Path or number (default: all)");
    rescanning->add_option("--model", arguments->model, "A model file, or a model's number in the catalogue");
    rescanning->callback([&action, arguments] {
        action = [arguments](Console& console) { return rescan(*arguments, console); };
    });
}

} // namespace scenekeeper::cli
