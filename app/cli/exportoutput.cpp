// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exportoutput.h"

#include "app/cli/photooutput.h"
#include "app/cli/runoutput.h"
#include "core/archive/exportreport.h"

#include <QLocale>

namespace scenekeeper::cli {

using archive::ExportMode;
using archive::PlannedAction;
using namespace Qt::StringLiterals;

namespace {

QString sizeText(qint64 bytes)
{
    return QLocale::c().formattedDataSize(bytes);
}

QString joined(const QString& folder, const QString& name)
{
    return folder.isEmpty() ? name : folder + u'/' + name;
}

/// What becomes of an operation that is only planned.
QString plannedStatus(const archive::PlannedFile& file, const archive::ExportPlan& plan)
{
    switch (file.action) {
    case PlannedAction::Write:
    case PlannedAction::Link:
    case PlannedAction::FinishMove:
        return u"planned"_s;
    case PlannedAction::AlreadyThere:
    case PlannedAction::AlreadyMoved:
        return u"skipped"_s;
    case PlannedAction::Conflict:
        return plan.options.conflicts == archive::ConflictRule::Fail ? u"failed"_s : u"skipped"_s;
    case PlannedAction::Impossible:
        break;
    }
    return u"failed"_s;
}

QString plannedReason(const archive::PlannedFile& file)
{
    if (!file.note.isEmpty())
        return file.note;
    if (file.action == PlannedAction::Link)
        return u"linked to the file before"_s;
    return {};
}

} // namespace

void ExportOutput::print(const Line& line)
{
    ++m_planned;
    m_done += line.status == u"done" ? 1 : 0;
    m_skipped += line.status == u"skipped" ? 1 : 0;
    m_failed += line.status == u"failed" ? 1 : 0;
    const QString below = line.target.isEmpty() ? QString() : joined(m_plan.options.payload, line.target);
    if (m_console.json) {
        const QString target = below.isEmpty() ? QString() : joined(m_plan.destination, below);
        m_console.printJson({{u"source"_s, line.source},
                             {u"target"_s, orNull(target)},
                             {u"status"_s, line.status},
                             {u"reason"_s, orNull(line.reason)},
                             {u"label"_s, orNull(line.label)},
                             {u"bytes"_s, line.bytes}});
        return;
    }
    QString text = line.source;
    if (!below.isEmpty())
        text += u" -> "_s + below;
    if (line.status == u"planned")
        text += u"  "_s + sizeText(line.bytes);
    else if (line.status != u"done")
        text += u"  "_s + line.status;
    if (!line.reason.isEmpty())
        text += u": "_s + line.reason;
    m_console.print(text);
}

void ExportOutput::printLeftOut()
{
    for (const archive::LeftOutPhoto& photo : m_plan.leftOut) {
        QString reason = archive::leftOutName(photo.reason);
        if (!photo.detail.isEmpty())
            reason += u": "_s + photo.detail;
        const QString status = archive::failureOf(photo) ? u"failed"_s : u"skipped"_s;
        print({photo.source, {}, status, reason, {}, 0});
    }
}

ExitCode ExportOutput::printPlan()
{
    for (const archive::PlannedFile& file : m_plan.files)
        print({file.source(), file.target(), plannedStatus(file, m_plan), plannedReason(file), file.label,
               file.bytes});
    printLeftOut();
    printSummary(m_plan.bytes, conflicts(), 0.0);
    if (!m_console.json) {
        for (const auto& [label, files] : m_plan.labels)
            m_console.print(u"  %1: %2"_s.arg(label.isEmpty() ? u"no label"_s : label).arg(files));
    }
    m_console.message(u"%1 needs %2 at most and has %3 free."_s.arg(
        m_plan.destination, sizeText(m_plan.bytesNeeded), sizeText(m_plan.bytesFree)));
    if (m_plan.sidecars > 0)
        m_console.message(u"%1 sidecars of originals come along."_s.arg(m_plan.sidecars));
    tellOfConflicts(conflicts());
    tellOfEarlierCopies();
    if (m_plan.originalsToRemove() > 0)
        m_console.message(
            u"%1 originals would be moved: --confirm-move %1"_s.arg(m_plan.originalsToRemove()));
    if (m_plan.files.empty())
        return failWithNothing(archive::nothingToExport(m_plan));
    if (!m_plan.fits())
        return m_console.fail({base::ErrorCode::DiskFull, u"it does not fit"_s});
    return m_failed + conflicts() > 0 ? ExitCode::SomeFailed : ExitCode::Ok;
}

qint64 ExportOutput::conflicts() const
{
    return m_plan.options.conflicts == archive::ConflictRule::Fail ? 0
                                                                   : m_plan.count(PlannedAction::Conflict);
}

void ExportOutput::tellOfConflicts(qint64 count) const
{
    if (count > 0)
        m_console.message(u"%1 photographs are not exported, because another file has their name: "
                          "--on-conflict rename numbers them."_s.arg(count));
}

void ExportOutput::tellOfEarlierCopies() const
{
    if (m_plan.earlierCopies.empty())
        return;
    const archive::EarlierCopy& first = m_plan.earlierCopies.front();
    m_console.message(
        u"%1 copies of earlier calls lie where these photographs no longer go, such as %2; they "
        "stay, and the report lists them."_s.arg(m_plan.earlierCopies.size())
            .arg(first.target));
}

ExitCode ExportOutput::failWithNothing(const base::Error& error) const
{
    const ExitCode code = m_console.fail(error);
    if (m_plan.count(archive::LeftOutReason::OtherFileSystem) > 0)
        m_console.message(u"No hard link leads to another file system; --mode copy copies the files."_s);
    return code;
}

ExitCode ExportOutput::run(const QString& catalogFile)
{
    archive::ExportListener listener;
    listener.progress = [this](const archive::ExportProgress& progress) {
        const int percent = static_cast<int>(progress.share * 100.0);
        m_console.progress(u"%1 %, "_s.arg(percent) + progressText(progress.files, u"files"_s));
    };
    listener.results = [this](const std::vector<archive::ExportResult>& results) { printResults(results); };
    archive::ExportRunOptions options;
    options.catalogFile = catalogFile;
    const auto summary = archive::runExport(m_plan, options, listener, m_console.stop);
    printLeftOut();
    if (!summary) {
        printSummary(0, 0, 0.0);
        return m_plan.files.empty() ? failWithNothing(summary.error()) : m_console.fail(summary.error());
    }
    printSummary(summary->bytes, summary->skipped, summary->seconds);
    tellOfMove(*summary);
    tellOfConflicts(summary->skipped);
    tellOfEarlierCopies();
    if (m_plan.options.withSidecars || summary->sidecars + summary->sidecarsFailed > 0)
        m_console.message(u"%1 sidecars are there, %2 could not be written."_s.arg(summary->sidecars)
                              .arg(summary->sidecarsFailed));
    if (m_plan.options.withEmbedded)
        m_console.message(
            u"Labels put into %1 copies; %2 are without them, or have older ones."_s.arg(summary->embedded)
                .arg(summary->embedsFailed));
    tellOfPackage(*summary);
    return codeOf(*summary);
}

void ExportOutput::tellOfMove(const archive::ExportSummary& summary) const
{
    if (summary.removed == 0)
        return;
    // Once the destination is imported, nothing can be exported into it any more.
    const bool isOnlyNamesLeft = summary.skipped > 0 && summary.failed + summary.sidecarsFailed == 0 &&
                                 summary.state == domain::RunState::Finished && !summary.stoppedBy;
    QString next = u"Export again to finish, and import %1 only then."_s;
    if (summary.isWhole() && m_plan.heldBack() > 0)
        next = u"Export again once what was left out is there, and import %1 only then."_s;
    else if (summary.isWhole())
        next = u"Import %1 to find them again, with their labels."_s;
    else if (isOnlyNamesLeft)
        next = u"Export again with --on-conflict rename to move the rest, and import %1 only then."_s;
    m_console.message(u"%1 originals were moved. "_s.arg(summary.removed) + next.arg(m_plan.destination));
}

void ExportOutput::tellOfPackage(const archive::ExportSummary& summary) const
{
    if (summary.isBag)
        m_console.message(u"%1 is a bag: scenekeeper-cli verify checks it."_s.arg(m_plan.destination));
    if (summary.isBag && m_plan.heldBack() > 0)
        m_console.message(u"%1 photographs were left out of the bag because of their files or drives, and "
                          "nothing can be added to it."_s.arg(m_plan.heldBack()));
    if (summary.bagFailure)
        m_console.message(errorText(*summary.bagFailure));
    if (!summary.reportHtml.isEmpty())
        m_console.message(u"Report: %1"_s.arg(summary.reportHtml));
    if (summary.reportFailure)
        m_console.message(
            (m_plan.options.bag ? u"No report and no bag: "_s : u"No report or no manifest: "_s) +
            errorText(*summary.reportFailure));
    if (summary.recordFailure)
        m_console.message(u"The catalogue does not know that this export has ended: "_s +
                          errorText(*summary.recordFailure));
    if (summary.state == domain::RunState::Cancelled)
        m_console.message(u"Stopped; what was done is kept. The same command goes on from here."_s);
    if (m_hasChangedSidecar)
        m_console.message(
            u"--keep-changed-sidecars takes what somebody made of a sidecar in the destination as it is."_s);
}

void ExportOutput::printResults(const std::vector<archive::ExportResult>& results)
{
    for (const archive::ExportResult& result : results) {
        const archive::ExportedFile& file = result.file;
        // Of a move it says nothing: what is to be removed must be there as it was.
        if (result.sidecarFailure && result.sidecarFailure->code == base::ErrorCode::TargetChanged)
            m_hasChangedSidecar = m_plan.options.mode != ExportMode::Move;
        QString reason = result.reason;
        if (result.failure)
            reason = errorText({result.failure->code, result.reason});
        else if (result.sidecarFailure)
            reason = u"no sidecar: "_s + errorText(*result.sidecarFailure);
        else if (result.embedFailure)
            reason = u"labels not embedded: "_s + errorText(*result.embedFailure);
        print({file.source, file.target, archive::exportStatusName(result.status), reason,
               file.labels.empty() ? QString() : file.labels.front().name, file.bytes});
    }
}

void ExportOutput::printSummary(qint64 bytes, qint64 conflicts, double seconds) const
{
    if (m_console.json) {
        m_console.printJson({{u"summary"_s, QJsonObject{{u"planned"_s, m_planned},
                                                        {u"done"_s, m_done},
                                                        {u"skipped"_s, m_skipped},
                                                        {u"conflicts"_s, conflicts},
                                                        {u"failed"_s, m_failed},
                                                        {u"bytes"_s, bytes},
                                                        {u"seconds"_s, seconds}}}});
        return;
    }
    m_console.print(u"%1 files: %2 done, %3 skipped, %4 failed; %5 in %6 s."_s.arg(m_planned)
                        .arg(m_done)
                        .arg(m_skipped)
                        .arg(m_failed)
                        .arg(sizeText(bytes))
                        .arg(seconds, 0, 'f', 1));
}

ExitCode ExportOutput::codeOf(const archive::ExportSummary& summary) const
{
    if (summary.stoppedBy)
        (void)m_console.fail(*summary.stoppedBy);
    const bool hasDone = summary.done + summary.alreadyThere + summary.skipped > 0;
    if (!hasDone && m_failed > 0)
        return ExitCode::NothingDone;
    const bool isIncomplete = summary.state == domain::RunState::Cancelled ||
                              summary.skipped + summary.sidecarsFailed + summary.embedsFailed > 0 ||
                              summary.bagFailure || summary.reportFailure || summary.recordFailure ||
                              summary.stoppedBy || (summary.isBag && m_plan.heldBack() > 0);
    return m_failed > 0 || isIncomplete ? ExitCode::SomeFailed : ExitCode::Ok;
}

} // namespace scenekeeper::cli
