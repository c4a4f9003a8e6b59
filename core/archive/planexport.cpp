// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/bagdestination.h"
#include "core/archive/exportplanner.h"
#include "core/storage/catalog.h"

#include <chrono>

namespace scenekeeper::archive {

using base::ErrorCode;
using base::fail;
using base::Result;
using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kBlock = 512;

/// The labels that a filter names, by whatever name.
Result<QSet<base::LabelId>> labelsOf(storage::Catalog& catalog, const QStringList& names)
{
    QSet<base::LabelId> labels;
    for (const QString& name : names) {
        const auto label = catalog.labels().byWord(name);
        if (!label)
            return tl::make_unexpected(label.error());
        if (!*label)
            return fail(ErrorCode::NotFound, u"no label %1"_s.arg(name));
        labels.insert((*label)->id);
    }
    return labels;
}

Result<ExportPlanner> plannerFor(storage::Catalog& catalog, const ExportOptions& options,
                                 std::stop_token stop)
{
    const auto roots = catalog.roots().all();
    if (!roots)
        return tl::make_unexpected(roots.error());
    const Result<DestinationFacts> destination = lookAtDestination(options.destination, *roots);
    if (!destination)
        return tl::make_unexpected(destination.error());
    Result<ExportJournal> journal = ExportJournal::read(destination->path);
    if (!journal)
        return tl::make_unexpected(journal.error());
    if (const Result<void> allowed = checkForBags(destination->path, options, *journal); !allowed)
        return tl::make_unexpected(allowed.error());
    const Result<QSet<base::LabelId>> labels = labelsOf(catalog, options.filter.photos.labels);
    if (!labels)
        return tl::make_unexpected(labels.error());
    return ExportPlanner({catalog, options, *destination, std::move(*journal), *labels, std::move(stop)});
}

} // namespace

Result<ExportPlan> planExport(storage::Catalog& catalog, const ExportOptions& options,
                              const PlanProgress& progress, std::stop_token stop)
{
    Result<ExportPlanner> planner = plannerFor(catalog, options, stop);
    if (!planner)
        return tl::make_unexpected(planner.error());
    const auto ids = catalog.search().ids(options.filter.photos);
    if (!ids)
        return tl::make_unexpected(ids.error());
    base::ProgressMeter meter(base::ProgressMeter::Clock::now());
    const auto report = [&](qint64 done, bool isLast) {
        base::Progress counts;
        counts.done = done;
        counts.total = static_cast<qint64>(ids->size());
        counts.totalIsFinal = true;
        const auto due = meter.update(counts, base::ProgressMeter::Clock::now(), isLast);
        if (due && progress)
            progress(*due);
    };
    const std::span<const base::PhotoId> all(*ids);
    for (std::size_t start = 0; start < all.size(); start += kBlock) {
        const auto rows = catalog.exports().photos(all.subspan(start, std::min(kBlock, all.size() - start)));
        if (!rows)
            return tl::make_unexpected(rows.error());
        for (const storage::PhotoToExport& row : *rows) {
            // A file that is there already may be large, and is read then.
            if (stop.stop_requested())
                return fail(ErrorCode::Cancelled);
            if (const Result<void> added = planner->add(row); !added)
                return tl::make_unexpected(added.error());
        }
        report(static_cast<qint64>(start), false);
    }
    report(static_cast<qint64>(all.size()), true);
    return planner->take();
}

} // namespace scenekeeper::archive
