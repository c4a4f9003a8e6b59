// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "core/archive/verification.h"

#include <CLI/CLI.hpp>
#include <QJsonArray>
#include <QLocale>
#include <cmath>
#include <memory>

namespace scenekeeper::cli {

namespace {

using archive::ArchiveKind;
using archive::Finding;
using archive::VerificationReport;

QString sizeText(qint64 bytes)
{
    return QLocale::c().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QJsonArray pathsOf(const std::vector<Finding>& findings)
{
    QJsonArray paths;
    for (const Finding& finding : findings)
        paths.append(finding.path);
    return paths;
}

void printFindings(const Console& console, const char* status, const std::vector<Finding>& findings)
{
    const QString word = QString::fromLatin1(status);
    for (const Finding& finding : findings) {
        if (console.json)
            console.printJson({{QStringLiteral("path"), finding.path},
                               {QStringLiteral("status"), word},
                               {QStringLiteral("reason"), finding.reason}});
        else
            console.print(QStringLiteral("%1: %2 (%3)").arg(word, finding.path, finding.reason));
    }
}

void printNotes(const Console& console, const char* kind, const QStringList& notes)
{
    const QString word = QString::fromLatin1(kind);
    for (const QString& note : notes) {
        if (console.json)
            console.printJson({{word, note}});
        else
            console.print(word + QStringLiteral(": ") + note);
    }
}

QJsonObject summaryOf(const VerificationReport& report)
{
    return {{QStringLiteral("valid"), report.isValid()},
            {QStringLiteral("complete"), report.isComplete()},
            {QStringLiteral("kind"),
             report.kind == ArchiveKind::Bag ? QStringLiteral("bag") : QStringLiteral("export")},
            {QStringLiteral("version"), report.version.isEmpty() ? QJsonValue() : QJsonValue(report.version)},
            {QStringLiteral("files"), report.files},
            {QStringLiteral("bytes"), report.bytes},
            {QStringLiteral("missing"), pathsOf(report.missing)},
            {QStringLiteral("changed"), pathsOf(report.changed)},
            {QStringLiteral("extra"), pathsOf(report.extra)},
            {QStringLiteral("unreadable"), pathsOf(report.unreadable)},
            {QStringLiteral("problems"), QJsonArray::fromStringList(report.problems)},
            {QStringLiteral("warnings"), QJsonArray::fromStringList(report.warnings)}};
}

QString verdictOf(const VerificationReport& report)
{
    if (report.isValid())
        return report.warnings.isEmpty() ? QStringLiteral("Valid") : QStringLiteral("Valid, with warnings");
    return report.isComplete() ? QStringLiteral("Complete, but not valid") : QStringLiteral("Not valid");
}

void printSummary(const Console& console, const VerificationReport& report)
{
    QString kind = QStringLiteral("an export");
    if (report.kind == ArchiveKind::Bag)
        kind = report.version.isEmpty() ? QStringLiteral("a bag of unknown version")
                                        : QStringLiteral("a bag of BagIt %1").arg(report.version);
    console.print(
        QStringLiteral("%1: %2 with %3 files read (%4), %5 missing, %6 changed, %7 extra, %8 unreadable")
            .arg(verdictOf(report), kind)
            .arg(report.files)
            .arg(sizeText(report.bytes))
            .arg(report.missing.size())
            .arg(report.changed.size())
            .arg(report.extra.size())
            .arg(report.unreadable.size()));
}

void print(const Console& console, const VerificationReport& report)
{
    printNotes(console, "problem", report.problems);
    printFindings(console, "missing", report.missing);
    printFindings(console, "changed", report.changed);
    printFindings(console, "extra", report.extra);
    printFindings(console, "unreadable", report.unreadable);
    printNotes(console, "warning", report.warnings);
    if (console.json)
        console.printJson(summaryOf(report));
    else
        printSummary(console, report);
}

void showProgress(const Console& console, const archive::VerificationProgress& progress)
{
    QString line = QStringLiteral("%1 of %2 files, %3 of %4")
                       .arg(progress.files.done)
                       .arg(progress.files.total)
                       .arg(sizeText(progress.bytesDone), sizeText(progress.bytesTotal));
    if (progress.files.failed > 0)
        line += QStringLiteral(", %1 not as they should be").arg(progress.files.failed);
    if (progress.files.secondsLeft)
        line += QStringLiteral(", %1 s left").arg(std::ceil(*progress.files.secondsLeft), 0, 'f', 0);
    console.progress(line);
}

ExitCode runVerify(const std::string& folder, const Console& console)
{
    archive::VerificationOptions options;
    options.stop = console.stop;
    options.onProgress = [&console](const archive::VerificationProgress& progress) {
        showProgress(console, progress);
    };
    // Bytes as the shell gave them: a folder's name may be in any encoding.
    const auto report = archive::verifyArchive(QByteArray::fromStdString(folder), options);
    if (!report)
        return console.fail(report.error());
    print(console, *report);
    return report->isValid() ? ExitCode::Ok : ExitCode::SomeFailed;
}

} // namespace

void addVerifyCommand(CLI::App& app, Action& action)
{
    auto folder = std::make_shared<std::string>();
    CLI::App* command =
        app.add_subcommand("verify", "Check an export or a bag (BagIt) against its checksums");
    command->add_option("dest", *folder, "The folder that was exported to, or any bag")->required();
    command->callback(
        [&action, folder] { action = [folder](Console& console) { return runVerify(*folder, console); }; });
}

} // namespace scenekeeper::cli
