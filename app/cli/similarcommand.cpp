// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/photofinder.h"
#include "app/cli/photooutput.h"
#include "core/feedback/modelbodies.h"
#include "core/similarity/embeddingindex.h"
#include "core/storage/thumbnailstore.h"

#include <CLI/CLI.hpp>
#include <QHash>
#include <limits>
#include <memory>
#include <string>

namespace scenekeeper::cli {

using base::ErrorCode;
using base::fail;
using base::PhotoId;
using base::Result;
using similarity::Neighbour;

namespace {

struct SimilarArguments
{
    std::string photo;
    qint64 limit = 20;
};

/// Best first, without the photo itself.
Result<std::vector<Neighbour>> findSimilar(storage::Catalog& catalog, const SimilarArguments& arguments,
                                           const std::stop_token& stop)
{
    const QString path = QString::fromStdString(arguments.photo);
    const Result<PhotoId> photo = findPhoto(catalog, path);
    if (!photo)
        return tl::make_unexpected(photo.error());
    auto models = feedback::activeBody(catalog);
    if (!models)
        return tl::make_unexpected(models.error());
    similarity::EmbeddingIndex index(similarity::embeddingFolder(storage::defaultThumbnailFile()),
                                     std::move(*models));
    if (const Result<void> followed = index.follow(catalog, stop); !followed)
        return tl::make_unexpected(followed.error());
    const auto unit = index.unit(*photo);
    if (!unit) {
        return fail(ErrorCode::NotFound,
                    QStringLiteral("the model in use has not seen %1 yet: classify it first").arg(path));
    }
    std::vector<Neighbour> found = index.nearest(*unit, static_cast<std::size_t>(arguments.limit) + 1);
    std::erase_if(found, [&photo](const Neighbour& neighbour) { return neighbour.photo == *photo; });
    if (found.size() > static_cast<std::size_t>(arguments.limit))
        found.pop_back();
    return found;
}

ExitCode similar(const SimilarArguments& arguments, const Console& console)
{
    const auto catalog = openCatalog(console);
    if (!catalog)
        return console.fail(catalog.error());
    const auto found = findSimilar(**catalog, arguments, console.stop);
    if (!found)
        return console.fail(found.error());
    std::vector<PhotoId> ids;
    QHash<PhotoId, double> similarities;
    for (const Neighbour& neighbour : *found) {
        ids.push_back(neighbour.photo);
        similarities.insert(neighbour.photo, static_cast<double>(neighbour.similarity));
    }
    const Result<void> printed = printPhotos(console, **catalog, ids, [&similarities](PhotoId id) {
        const double value = similarities.value(id);
        return Result<RowExtra>(RowExtra{{{QStringLiteral("similarity"), value}},
                                         QStringLiteral("similarity %1").arg(value, 0, 'f', 3)});
    });
    return printed ? ExitCode::Ok : console.fail(printed.error());
}

} // namespace

void addSimilarCommand(CLI::App& app, Action& action)
{
    CLI::App* command = app.add_subcommand("similar", "List the photos that are most like one, best first");
    const auto arguments = std::make_shared<SimilarArguments>();
    command->add_option("photo", arguments->photo, "A photo of the catalogue")->required();
    command->add_option("--limit", arguments->limit, "At most so many")
        ->check(CLI::Range(qint64{0}, qint64{std::numeric_limits<qint32>::max()}))
        ->capture_default_str();
    command->callback([arguments, &action] {
        action = [arguments](Console& console) { return similar(*arguments, console); };
    });
}

} // namespace scenekeeper::cli
