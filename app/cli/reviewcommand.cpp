// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/photooutput.h"
#include "core/feedback/reviewqueue.h"
#include "core/feedback/suspects.h"

#include <CLI/CLI.hpp>
#include <QHash>
#include <limits>
#include <memory>

namespace scenekeeper::cli {

using base::PhotoId;
using base::Result;

namespace {

struct ReviewArguments
{
    qint64 limit = feedback::ReviewQueueOptions().limit;
    bool suspects = false;
};

Result<RowExtra> similarExtra(storage::Catalog& catalog, const feedback::ReviewItem& item)
{
    QJsonArray paths;
    for (const PhotoId id : item.similar) {
        const Result<QString> path = catalog.photos().absolutePath(id);
        if (!path)
            return tl::make_unexpected(path.error());
        paths.append(*path);
    }
    const QString text =
        paths.isEmpty() ? QString() : QStringLiteral("and %1 similar").arg(item.similar.size());
    return RowExtra{{{QStringLiteral("similar"), paths}}, text};
}

RowExtra suspectExtra(const feedback::Suspect& suspect)
{
    return {{{QStringLiteral("given"), suspect.given},
             {QStringLiteral("suggested"), suspect.suggested},
             {QStringLiteral("confidence"), suspect.confidence}},
            QStringLiteral("%1? looks like %2 (%3 %)")
                .arg(suspect.given, suspect.suggested)
                .arg(qRound(suspect.confidence * 100.0))};
}

/// Prints what was found, item by item; `extraOf` gives what stands on an item's line beside the photo.
template <typename Item, typename ExtraOf>
Result<void> printItems(const Console& console, storage::Catalog& catalog, const std::vector<Item>& items,
                        const ExtraOf& extraOf)
{
    std::vector<PhotoId> ids;
    QHash<PhotoId, const Item*> itemOf;
    for (const Item& item : items) {
        ids.push_back(item.photo);
        itemOf.insert(item.photo, &item);
    }
    return printPhotos(console, catalog, ids, [&](PhotoId id) { return extraOf(*itemOf.value(id)); });
}

Result<void> printQueue(const Console& console, storage::Catalog& catalog, qint64 limit)
{
    const auto queue = feedback::reviewQueue(catalog, {.limit = limit, .stop = console.stop});
    if (!queue)
        return tl::make_unexpected(queue.error());
    const Result<qint64> all = feedback::reviewCount(catalog);
    if (!all)
        return tl::make_unexpected(all.error());
    qint64 shown = 0;
    for (const feedback::ReviewItem& item : *queue)
        shown += 1 + static_cast<qint64>(item.similar.size());
    const Result<void> printed =
        printItems(console, catalog, *queue,
                   [&catalog](const feedback::ReviewItem& item) { return similarExtra(catalog, item); });
    if (printed)
        console.message(QStringLiteral("%1 of %2 photos up for review, in %3 decisions")
                            .arg(shown)
                            .arg(*all)
                            .arg(queue->size()));
    return printed;
}

Result<void> printSuspects(const Console& console, storage::Catalog& catalog, qint64 limit)
{
    const auto suspects = feedback::suspects(catalog, {.limit = limit, .stop = console.stop});
    if (!suspects)
        return tl::make_unexpected(suspects.error());
    return printItems(console, catalog, *suspects, [](const feedback::Suspect& suspect) {
        return Result<RowExtra>(suspectExtra(suspect));
    });
}

ExitCode review(const ReviewArguments& arguments, const Console& console)
{
    const auto catalog = openCatalog(console);
    if (!catalog)
        return console.fail(catalog.error());
    const Result<void> done = arguments.suspects ? printSuspects(console, **catalog, arguments.limit)
                                                 : printQueue(console, **catalog, arguments.limit);
    return done ? ExitCode::Ok : console.fail(done.error());
}

} // namespace

void addReviewCommand(CLI::App& app, Action& action)
{
    CLI::App* command =
        app.add_subcommand("review", "List photos that a human should look at, what teaches most first");
    const auto arguments = std::make_shared<ReviewArguments>();
    command->add_option("--limit", arguments->limit, "At most so many lines")
        ->check(CLI::Range(qint64{0}, std::numeric_limits<qint64>::max()))
        ->capture_default_str();
    command->add_flag("--suspects", arguments->suspects, "List human labels that look wrong instead");
    command->callback([arguments, &action] {
        action = [arguments](Console& console) { return review(*arguments, console); };
    });
}

} // namespace scenekeeper::cli
