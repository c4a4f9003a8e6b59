// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/photooutput.h"
#include "core/feedback/modelbodies.h"
#include "core/similarity/duplicates.h"
#include "core/similarity/embeddingindex.h"
#include "core/similarity/perceptualhashes.h"
#include "core/storage/thumbnailstore.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace scenekeeper::cli {

using base::ErrorCode;
using base::fail;
using base::PhotoId;
using base::Result;

namespace {

constexpr int kHashedAtOnce = 500;

/// Photos of a time before there were perceptual hashes get theirs. Where nothing can be written, those that
/// have one are compared all the same.
Result<void> hashOlderPhotos(const Console& console)
{
    const auto catalog = openCatalog(console, storage::Access::ReadWrite);
    if (!catalog && catalog.error().code != ErrorCode::PermissionDenied)
        return tl::make_unexpected(catalog.error());
    const auto thumbnails = storage::ThumbnailStore::open(storage::defaultThumbnailFile());
    if (!catalog || !thumbnails) {
        console.message(QStringLiteral("photos without a perceptual hash are left out: %1")
                            .arg(errorText(catalog ? thumbnails.error() : catalog.error())));
        return {};
    }
    similarity::HashingProgress progress;
    do {
        if (console.stop.stop_requested())
            return fail(ErrorCode::Cancelled);
        const auto further = similarity::hashFromThumbnails(**catalog, **thumbnails, progress, kHashedAtOnce);
        if (!further)
            return tl::make_unexpected(further.error());
        progress = *further;
        if (progress.hashed > 0)
            console.progress(QStringLiteral("%1 thumbnails read").arg(progress.hashed));
    } while (progress.last.isValid());
    return {};
}

Result<similarity::Duplicates> find(storage::Catalog& catalog, const Console& console)
{
    auto models = feedback::activeBody(catalog);
    if (!models)
        return tl::make_unexpected(models.error());
    similarity::EmbeddingIndex index(similarity::embeddingFolder(storage::defaultThumbnailFile()),
                                     std::move(*models));
    if (const Result<void> followed = index.follow(catalog, console.stop); !followed)
        return tl::make_unexpected(followed.error());
    similarity::DuplicateOptions options;
    options.stop = console.stop;
    return similarity::findDuplicates(catalog, index, options);
}

void printGroup(const Console& console, const std::vector<domain::PhotoRow>& rows)
{
    if (console.json) {
        QJsonArray paths;
        for (const domain::PhotoRow& row : rows)
            paths.append(row.path);
        console.printJson({{QStringLiteral("group"), paths}, {QStringLiteral("best"), rows.front().path}});
        return;
    }
    for (const domain::PhotoRow& row : rows) {
        const QString mark = &row == &rows.front() ? QStringLiteral("best") : QStringLiteral("copy");
        console.print(QStringLiteral("%1  %2×%3  %4")
                          .arg(mark, QString::number(row.width).rightJustified(5),
                               QString::number(row.height).leftJustified(5), row.path));
    }
    console.print({});
}

ExitCode duplicates(const Console& console)
{
    if (const Result<void> hashed = hashOlderPhotos(console); !hashed)
        return console.fail(hashed.error());
    const auto catalog = openCatalog(console);
    if (!catalog)
        return console.fail(catalog.error());
    const auto found = find(**catalog, console);
    if (!found)
        return console.fail(found.error());
    qint64 photos = 0;
    for (const similarity::DuplicateGroup& group : found->groups) {
        const auto rows = (*catalog)->search().rows(group);
        if (!rows)
            return console.fail(rows.error());
        if (rows->empty())
            continue;
        printGroup(console, *rows);
        photos += static_cast<qint64>(rows->size());
    }
    console.message(QStringLiteral("%1 photos in %2 groups of near-duplicates, %3 compared")
                        .arg(photos)
                        .arg(found->groups.size())
                        .arg(found->compared));
    if (found->unknown > 0) {
        console.message(
            QStringLiteral("%1 photos could not be compared: classify them first").arg(found->unknown));
    }
    return ExitCode::Ok;
}

} // namespace

void addDuplicatesCommand(CLI::App& app, Action& action)
{
    CLI::App* command =
        app.add_subcommand("duplicates", "List groups of photos that show the same picture, best copy first");
    command->callback([&action] { action = [](Console& console) { return duplicates(console); }; });
}

} // namespace scenekeeper::cli
