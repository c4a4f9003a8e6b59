// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporttext.h"

#include "ui/errortext.h"
#include "ui/formatting.h"

#include <QCoreApplication>
#include <algorithm>
#include <limits>

namespace scenekeeper::ui {

using archive::ExportMode;
using archive::ExportPlan;
using archive::ExportStatus;
using archive::LeftOutReason;
using archive::PlannedAction;

namespace {

struct ExportWords
{
    Q_DECLARE_TR_FUNCTIONS(scenekeeper::ui::ExportWords)
};

/// For the plural forms of tr().
int asInt(qint64 value)
{
    return static_cast<int>(std::min<qint64>(value, std::numeric_limits<int>::max()));
}

QString modeText(ExportMode mode)
{
    switch (mode) {
    case ExportMode::Copy:
        break;
    case ExportMode::HardLink:
        return ExportWords::tr("Hard link");
    case ExportMode::SymbolicLink:
        return ExportWords::tr("Symbolic link");
    case ExportMode::Move:
        return ExportWords::tr("Move");
    }
    return ExportWords::tr("Copy");
}

} // namespace

QString plannedActionText(const archive::PlannedFile& file, const archive::ExportOptions& options)
{
    switch (file.action) {
    case PlannedAction::Write:
        break;
    case PlannedAction::Link:
        return ExportWords::tr("Link to the file before");
    case PlannedAction::AlreadyThere:
        return ExportWords::tr("Already there");
    case PlannedAction::FinishMove:
        return ExportWords::tr("Already there; the original goes");
    case PlannedAction::AlreadyMoved:
        return ExportWords::tr("Moved there by an earlier export");
    case PlannedAction::Conflict:
        return options.conflicts == archive::ConflictRule::Fail
                   ? ExportWords::tr("Fails: another file has this name")
                   : ExportWords::tr("Skip: another file has this name");
    case PlannedAction::Impossible:
        return ExportWords::tr("Not possible");
    }
    //: %1 is "Copy", "Move" or the like
    return file.renamed ? ExportWords::tr("%1, with a number").arg(modeText(options.mode))
                        : modeText(options.mode);
}

QString leftOutText(LeftOutReason reason)
{
    switch (reason) {
    case LeftOutReason::Unlabelled:
        break;
    case LeftOutReason::NeedsReview:
        return ExportWords::tr("Needs review");
    case LeftOutReason::Offline:
        return ExportWords::tr("Its drive is not connected");
    case LeftOutReason::Failed:
        return ExportWords::tr("Could not be read");
    case LeftOutReason::SourceMissing:
        return ExportWords::tr("The file is gone");
    case LeftOutReason::SourceChanged:
        return ExportWords::tr("Changed since it was read; import it again");
    case LeftOutReason::OtherFileSystem:
        return ExportWords::tr("On another drive, where no hard link can lead");
    }
    return ExportWords::tr("No label");
}

QString planTotalsText(const ExportPlan& plan)
{
    QStringList parts{ExportWords::tr("%Ln file(s) to write", nullptr, asInt(plan.toWrite()))};
    if (plan.sidecars > 0)
        parts.append(ExportWords::tr("with %Ln sidecar(s)", nullptr, asInt(plan.sidecars)));
    if (plan.bytesNeeded > 0)
        //: %1 is a size such as "3.2 GB"
        parts.append(ExportWords::tr("%1 needed").arg(fileSizeText(plan.bytesNeeded)));
    parts.append(ExportWords::tr("%1 free", "space on a drive").arg(fileSizeText(plan.bytesFree)));
    if (const qint64 conflicts = plan.count(PlannedAction::Conflict); conflicts > 0)
        parts.append(
            ExportWords::tr("%Ln not exported: another file has the name", "files", asInt(conflicts)));
    if (!plan.leftOut.empty())
        parts.append(ExportWords::tr("%Ln photograph(s) left out", nullptr,
                                     asInt(static_cast<qint64>(plan.leftOut.size()))));
    return parts.join(QStringLiteral(" · "));
}

QString planObstacleText(const ExportPlan& plan)
{
    if (plan.files.empty())
        return plan.leftOut.empty() ? ExportWords::tr("No photograph passes these filters.")
                                    : ExportWords::tr("Every photograph is left out; the list says why.");
    if (!plan.fits())
        return ExportWords::tr("There is not enough free space: %1 more is needed.")
            .arg(fileSizeText(plan.bytesNeeded - plan.bytesFree));
    return {};
}

QString exportCommandText(const ExportPlan& plan)
{
    // A move whose originals are all gone may still lack its bag.
    if (plan.options.mode == ExportMode::Move && plan.originalsToRemove() > 0)
        return ExportWords::tr("Move %Ln Original(s)…", nullptr, asInt(plan.originalsToRemove()));
    if (plan.toWrite() == 0 && !plan.files.empty())
        //: all files are there, but reports, sidecars or a bag may be missing
        return ExportWords::tr("Complete Export");
    return ExportWords::tr("Export %Ln File(s)", nullptr, asInt(plan.toWrite()));
}

QString exportResultText(const archive::ExportSummary& summary)
{
    QStringList parts{ExportWords::tr("%Ln file(s) exported", nullptr, asInt(summary.done))};
    if (summary.alreadyThere > 0)
        parts.append(ExportWords::tr("%Ln already there", "files", asInt(summary.alreadyThere)));
    if (summary.skipped > 0)
        parts.append(
            ExportWords::tr("%Ln not exported: another file has the name", "files", asInt(summary.skipped)));
    if (summary.failed > 0)
        parts.append(ExportWords::tr("%Ln failed", "files", asInt(summary.failed)));
    if (summary.sidecars > 0)
        parts.append(ExportWords::tr("%Ln sidecar(s)", nullptr, asInt(summary.sidecars)));
    if (summary.embedded > 0)
        parts.append(ExportWords::tr("%Ln with labels inside", "files", asInt(summary.embedded)));
    if (summary.removed > 0)
        parts.append(ExportWords::tr("%Ln original(s) removed", nullptr, asInt(summary.removed)));
    if (summary.earlierCopies > 0)
        //: copies that stay where the labels of before had put them
        parts.append(ExportWords::tr("%Ln copy(s) of earlier exports elsewhere", nullptr,
                                     asInt(summary.earlierCopies)));
    if (summary.isBag)
        parts.append(ExportWords::tr("a bag"));
    return parts.join(QStringLiteral(" · "));
}

QString exportInterruptionText(const archive::ExportSummary& summary)
{
    if (summary.stoppedBy)
        return errorText(*summary.stoppedBy);
    if (summary.state == domain::RunState::Cancelled) {
        const QString text =
            ExportWords::tr("Cancelled. What is written is whole; the same export goes on from here.");
        const auto& failure = summary.reportFailure ? summary.reportFailure : summary.recordFailure;
        return failure ? text + u' ' + errorText(*failure) : text;
    }
    const qint64 absent = summary.failed + summary.skipped + summary.sidecarsFailed;
    if (summary.bagFailure && summary.bagFailure->code == base::ErrorCode::BagRefused)
        return ExportWords::tr(
            "The destination is no bag yet: %Ln file(s) of the plan are not in it as they should be, and a "
            "bag is not changed once it is made. The same export goes on from here; adding numbers lets "
            "photographs in whose name is taken.",
            nullptr, asInt(absent > 0 ? absent : summary.embedsFailed));
    if (summary.bagFailure)
        return ExportWords::tr(
            "The destination is no bag: other files lie in its folder “data”, a photograph "
            "could not be finished, or it could not be written. The photographs are there.");
    if (summary.reportFailure)
        //: %1 says why
        return ExportWords::tr("The photographs are there, but the reports and the list of their checksums "
                               "could not all be written. %1")
            .arg(errorText(*summary.reportFailure));
    if (summary.recordFailure)
        //: %1 says why
        return ExportWords::tr("The photographs are there, but the catalogue could not note that. %1")
            .arg(errorText(*summary.recordFailure));
    return {};
}

QString exportTroubleText(const archive::ExportResult& result)
{
    if (result.sidecarFailure && result.failure)
        //: %1 says why
        return ExportWords::tr("Copied, but the original stays because of its sidecar. %1")
            .arg(errorText(*result.sidecarFailure));
    if (result.sidecarFailure && result.sidecarFailure->code == base::ErrorCode::TargetChanged)
        return ExportWords::tr(
            "Its sidecar in the destination has been changed since it was written there, and "
            "was left as it is. Put it right, or choose to keep changed sidecars.");
    if (result.sidecarFailure && result.sidecarFailure->code == base::ErrorCode::NameTaken)
        return ExportWords::tr(
            "Exported without its sidecar: another one has its name in the destination. Take "
            "that away, then export again.");
    if (result.sidecarFailure)
        //: %1 says why
        return ExportWords::tr("Exported without its sidecar. %1").arg(errorText(*result.sidecarFailure));
    if (result.embedFailure && result.embedFailure->code == base::ErrorCode::UnsupportedFormat)
        return ExportWords::tr("Exported as it is: this file cannot hold labels");
    if (result.embedFailure && result.embedFailure->code == base::ErrorCode::CopyOutdated)
        return errorText(*result.embedFailure);
    if (result.embedFailure)
        //: %1 says why
        return ExportWords::tr("Exported without labels inside. %1").arg(errorText(*result.embedFailure));
    if (result.status == ExportStatus::Skipped)
        return ExportWords::tr(
            "Not exported: another file has this name. Rename it, or choose to add a number.");
    return errorText(result.failure.value_or(base::Error{}));
}

} // namespace scenekeeper::ui
