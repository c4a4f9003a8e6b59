// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/correctionscommands.h"
#include "app/cli/photooutput.h"
#include "core/feedback/correctionfolders.h"
#include "core/feedback/correctionscsv.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace scenekeeper::cli {

using feedback::CorrectionCounts;
using feedback::LinkedCorrections;
using feedback::LinkOutcome;

namespace {

ExitCode exportFile(storage::Catalog& catalog, const QString& file, const Console& console)
{
    const base::Result<CorrectionCounts> counts = feedback::writeCorrections(catalog, file, console.stop);
    if (!counts)
        return console.fail(counts.error());
    if (console.json) {
        const QJsonObject figures{
            {QStringLiteral("file"), file},
            {QStringLiteral("corrections"), counts->all()},
            {QStringLiteral("assigned"), counts->assigned},
            {QStringLiteral("rejected"), counts->rejected},
            {QStringLiteral("complete"), counts->complete},
        };
        console.printJson({{QStringLiteral("summary"), figures}});
    } else {
        console.print(QStringLiteral("%1 corrections written to %2: %3 assigned, %4 rejected, %5 complete")
                          .arg(counts->all())
                          .arg(file)
                          .arg(counts->assigned)
                          .arg(counts->rejected)
                          .arg(counts->complete));
    }
    return ExitCode::Ok;
}

void printLink(const Console& console, const LinkOutcome& link)
{
    if (console.json) {
        const QString status = link.error ? QStringLiteral("failed") : QStringLiteral("done");
        console.printJson({
            {QStringLiteral("source"), link.source},
            {QStringLiteral("label"), link.label},
            {QStringLiteral("target"), orNull(link.target)},
            {QStringLiteral("status"), status},
            {QStringLiteral("reason"), link.error ? QJsonValue(errorText(*link.error)) : QJsonValue()},
        });
    } else if (link.error) {
        console.print(
            QStringLiteral("%1  %2  failed: %3").arg(link.source, link.label, errorText(*link.error)));
    }
}

void printSummary(const Console& console, const LinkedCorrections& linked, const QString& folder)
{
    if (console.json) {
        const QJsonObject figures{
            {QStringLiteral("folder"), folder},
            {QStringLiteral("linked"), linked.linked},
            {QStringLiteral("failed"), linked.failed},
            {QStringLiteral("rejected_left_out"), linked.found.rejected},
            {QStringLiteral("complete_left_out"), linked.found.complete},
        };
        console.printJson({{QStringLiteral("summary"), figures}});
        return;
    }
    console.print(QStringLiteral("%1 links made in %2, %3 failed; folders cannot show %4 rejections and that "
                                 "the labels of %5 photos are complete")
                      .arg(linked.linked)
                      .arg(folder)
                      .arg(linked.failed)
                      .arg(linked.found.rejected)
                      .arg(linked.found.complete));
}

ExitCode exportFolders(storage::Catalog& catalog, const QString& folder, const Console& console)
{
    const base::Result<LinkedCorrections> linked = feedback::linkCorrections(
        catalog, folder, [&console](const LinkOutcome& link) { printLink(console, link); }, console.stop);
    if (!linked)
        return console.fail(linked.error());
    printSummary(console, *linked, folder);
    if (linked->failed == 0)
        return ExitCode::Ok;
    return linked->linked > 0 ? ExitCode::SomeFailed : ExitCode::NothingDone;
}

ExitCode runExport(const CorrectionsPlace& place, const Console& console)
{
    const auto catalog = openCatalog(console);
    if (!catalog)
        return console.fail(catalog.error());
    return place.folders.empty() ? exportFile(**catalog, absolutePath(place.file), console)
                                 : exportFolders(**catalog, absolutePath(place.folders), console);
}

} // namespace

void addCorrectionsExport(CLI::App& corrections, Action& action)
{
    const auto place = std::make_shared<CorrectionsPlace>();
    CLI::App* command = corrections.add_subcommand(
        "export", "Write what people said of photos, for `corrections import` and for other programs");
    addCorrectionsPlace(*command, *place, "As CSV, to a file that does not exist yet",
                        "As links to the photos in DIR/<label>/; DIR does not exist yet or is empty");
    command->callback(
        [place, &action] { action = [place](Console& console) { return runExport(*place, console); }; });
}

} // namespace scenekeeper::cli
