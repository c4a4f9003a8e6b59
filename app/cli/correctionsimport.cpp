// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/correctionsimport.h"
#include "app/cli/correctionscommands.h"
#include "app/cli/photooutput.h"
#include "core/base/personname.h"
#include "core/feedback/correctionfolders.h"
#include "core/feedback/correctionscsv.h"
#include "core/storage/storedpath.h"

#include <CLI/CLI.hpp>
#include <array>
#include <memory>

namespace scenekeeper::cli {

using base::Result;
using feedback::CorrectionRow;
using feedback::ImportedCorrections;
using storage::CorrectionOutcome;
using storage::CorrectionStatus;

namespace {

using Rows = std::vector<CorrectionRow>;

QString statusName(CorrectionStatus status)
{
    switch (status) {
    case CorrectionStatus::Unchanged:
        break;
    case CorrectionStatus::Done:
        return QStringLiteral("done");
    case CorrectionStatus::Conflict:
        return QStringLiteral("conflict");
    case CorrectionStatus::Failed:
        return QStringLiteral("failed");
    }
    return QStringLiteral("unchanged");
}

/// How many rows ended so.
class Counts
{
public:
    void add(CorrectionStatus status) { ++m_counts.at(static_cast<std::size_t>(status)); }
    [[nodiscard]] qint64 of(CorrectionStatus status) const
    {
        return m_counts.at(static_cast<std::size_t>(status));
    }
    [[nodiscard]] qint64 used() const { return of(CorrectionStatus::Done) + of(CorrectionStatus::Unchanged); }
    [[nodiscard]] qint64 notUsed() const
    {
        return of(CorrectionStatus::Conflict) + of(CorrectionStatus::Failed);
    }

private:
    std::array<qint64, 4> m_counts{};
};

QJsonObject rowJson(const CorrectionRow& row, const CorrectionOutcome& outcome)
{
    const domain::Correction said = row.correction.value_or(domain::Correction());
    const QJsonValue null;
    return {
        {QStringLiteral("file"), row.file},
        {QStringLiteral("line"), row.line > 0 ? QJsonValue(row.line) : null},
        {QStringLiteral("path"), orNull(storage::joinedPath(said.root, said.relativePath))},
        {QStringLiteral("label"), orNull(said.label)},
        {QStringLiteral("state"), row.correction ? feedback::correctionStateName(said.state) : null},
        {QStringLiteral("status"), statusName(outcome.status)},
        {QStringLiteral("photos"), outcome.photos},
        {QStringLiteral("error"), outcome.error ? errorText(*outcome.error) : null},
    };
}

void printRow(const Console& console, const CorrectionRow& row, const CorrectionOutcome& outcome)
{
    if (console.json) {
        console.printJson(rowJson(row, outcome));
    } else if (outcome.error) {
        const QString place = row.line > 0 ? QStringLiteral("%1:%2").arg(row.file).arg(row.line) : row.file;
        console.print(
            QStringLiteral("%1  %2: %3").arg(place, statusName(outcome.status), errorText(*outcome.error)));
    }
}

void printSummary(const Console& console, const ImportedCorrections& imported, const Counts& counts)
{
    if (console.json) {
        const QJsonObject figures{
            {QStringLiteral("rows"), counts.used() + counts.notUsed()},
            {QStringLiteral("done"), counts.of(CorrectionStatus::Done)},
            {QStringLiteral("unchanged"), counts.of(CorrectionStatus::Unchanged)},
            {QStringLiteral("conflicts"), counts.of(CorrectionStatus::Conflict)},
            {QStringLiteral("failed"), counts.of(CorrectionStatus::Failed)},
            {QStringLiteral("photos"), imported.applied.photos},
            {QStringLiteral("new_labels"), QJsonArray::fromStringList(imported.applied.newLabels)},
            {QStringLiteral("run"), imported.run.value},
        };
        console.printJson({{QStringLiteral("summary"), figures}});
        return;
    }
    if (!imported.applied.newLabels.isEmpty())
        console.print(
            QStringLiteral("new labels: %1").arg(imported.applied.newLabels.join(QStringLiteral(", "))));
    console.print(
        QStringLiteral("%1 corrections: %2 done, %3 unchanged, %4 in conflict, %5 failed; %6 photos "
                       "changed (run %7)")
            .arg(counts.used() + counts.notUsed())
            .arg(counts.of(CorrectionStatus::Done))
            .arg(counts.of(CorrectionStatus::Unchanged))
            .arg(counts.of(CorrectionStatus::Conflict))
            .arg(counts.of(CorrectionStatus::Failed))
            .arg(imported.applied.photos)
            .arg(imported.run.value));
}

Result<Rows> readRows(const CorrectionsPlace& place, const Console& console)
{
    if (place.folders.empty())
        return feedback::readCorrections(absolutePath(place.file), console.stop);
    const auto onProgress = [&console](qint64 done) {
        console.progress(QStringLiteral("%1 files read").arg(done));
    };
    return feedback::readCorrectionFolders(absolutePath(place.folders), onProgress, console.stop);
}

ExitCode runImport(const CorrectionsPlace& place, const Console& console)
{
    const auto catalog = openCatalog(console, storage::Access::ReadWrite);
    if (!catalog)
        return console.fail(catalog.error());
    const Result<Rows> rows = readRows(place, console);
    if (!rows)
        return console.fail(rows.error());
    const auto imported = feedback::importCorrections(**catalog, *rows, base::personName());
    if (!imported)
        return console.fail(imported.error());
    Counts counts;
    for (std::size_t row = 0; row < rows->size(); ++row) {
        const CorrectionOutcome& outcome = imported->applied.outcomes[row];
        counts.add(outcome.status);
        printRow(console, rows->at(row), outcome);
    }
    printSummary(console, *imported, counts);
    if (counts.notUsed() == 0)
        return ExitCode::Ok;
    return counts.used() > 0 ? ExitCode::SomeFailed : ExitCode::NothingDone;
}

} // namespace

void addCorrectionsImport(CLI::App& corrections, Action& action)
{
    const auto place = std::make_shared<CorrectionsPlace>();
    CLI::App* command = corrections.add_subcommand(
        "import", "Say the same of photos with the same content; what a person said here stays");
    addCorrectionsPlace(*command, *place, "CSV as `corrections export` writes it",
                        "Pictures or links to pictures in DIR/<label>/");
    command->callback(
        [place, &action] { action = [place](Console& console) { return runImport(*place, console); }; });
}

} // namespace scenekeeper::cli
