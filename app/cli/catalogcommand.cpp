// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/catalogcommands.h"
#include "app/cli/photooutput.h"

#include <CLI/CLI.hpp>
#include <QFileInfo>
#include <memory>

namespace scenekeeper::cli {

namespace {

ExitCode check(const Console& console)
{
    const auto catalog = openCatalog(console);
    if (!catalog)
        return console.fail(catalog.error());
    const auto report = (*catalog)->check();
    if (!report)
        return console.fail(report.error());
    const bool healthy = report->problems.isEmpty();
    if (console.json) {
        console.printJson({
            {QStringLiteral("healthy"), healthy},
            {QStringLiteral("problems"), QJsonArray::fromStringList(report->problems)},
            {QStringLiteral("photos"), report->photos},
            {QStringLiteral("schema_version"), report->schemaVersion},
        });
    } else {
        for (const QString& problem : report->problems)
            console.print(problem);
        console.print(QStringLiteral("%1: %2 photos, schema version %3")
                          .arg(healthy ? QStringLiteral("Healthy") : QStringLiteral("Damaged"))
                          .arg(report->photos)
                          .arg(report->schemaVersion));
    }
    return healthy ? ExitCode::Ok : ExitCode::SomeFailed;
}

ExitCode backup(const Console& console, const std::string& target)
{
    const auto catalog = openCatalog(console);
    if (!catalog)
        return console.fail(catalog.error());
    const QFileInfo file(QString::fromStdString(target));
    if (const auto copied = (*catalog)->backupTo(file.absoluteFilePath()); !copied)
        return console.fail(copied.error());
    const qint64 bytes = QFileInfo(file.absoluteFilePath()).size();
    if (console.json)
        console.printJson(
            {{QStringLiteral("file"), file.absoluteFilePath()}, {QStringLiteral("bytes"), bytes}});
    else
        console.print(QStringLiteral("%1 bytes written to %2").arg(bytes).arg(file.absoluteFilePath()));
    return ExitCode::Ok;
}

QJsonObject statsJson(const storage::CatalogStats& stats)
{
    QJsonObject labels;
    for (const storage::LabelCount& count : stats.perLabel)
        labels.insert(count.label.name, count.photos);
    return {
        {QStringLiteral("photos"), stats.photos},
        {QStringLiteral("classified"), stats.classified},
        {QStringLiteral("needs_review"), stats.needsReview},
        {QStringLiteral("failed"), stats.failed},
        {QStringLiteral("offline"), stats.offline},
        {QStringLiteral("human_labelled"), stats.humanLabelled},
        {QStringLiteral("roots"), stats.roots},
        {QStringLiteral("runs"), stats.runs},
        {QStringLiteral("file_bytes"), stats.fileBytes},
        {QStringLiteral("labels"), labels},
    };
}

ExitCode showStats(const Console& console)
{
    const auto catalog = openCatalog(console);
    if (!catalog)
        return console.fail(catalog.error());
    const auto stats = (*catalog)->stats();
    if (!stats)
        return console.fail(stats.error());
    if (console.json) {
        console.printJson(statsJson(*stats));
        return ExitCode::Ok;
    }
    const std::pair<const char*, qint64> lines[] = {
        {"photos", stats->photos},
        {"classified", stats->classified},
        {"needs review", stats->needsReview},
        {"labelled by hand", stats->humanLabelled},
        {"failed", stats->failed},
        {"offline", stats->offline},
        {"folders", stats->roots},
        {"runs", stats->runs},
        {"bytes", stats->fileBytes},
    };
    for (const auto& [name, value] : lines)
        console.print(QStringLiteral("%1  %2").arg(value, 12).arg(QLatin1String(name)));
    for (const storage::LabelCount& count : stats->perLabel)
        console.print(QStringLiteral("%1  label %2").arg(count.photos, 12).arg(count.label.name));
    return ExitCode::Ok;
}

} // namespace

void addCatalogCommand(CLI::App& app, Action& action)
{
    CLI::App* command = app.add_subcommand("catalog", "The catalogue's health");
    command->require_subcommand(1);
    command->add_subcommand("check", "Look for damage")->callback([&action] {
        action = [](Console& console) { return check(console); };
    });
    command->add_subcommand("stats", "Count what is in it")->callback([&action] {
        action = [](Console& console) { return showStats(console); };
    });
    CLI::App* copy = command->add_subcommand("backup", "Write a consistent copy, also while others write");
    const auto target = std::make_shared<std::string>();
    copy->add_option("FILE", *target, "A file that does not exist yet")->required();
    copy->callback(
        [target, &action] { action = [target](Console& console) { return backup(console, *target); }; });
    addCatalogBackups(*command, action);
    addCatalogRebuild(*command, action);
}

} // namespace scenekeeper::cli
