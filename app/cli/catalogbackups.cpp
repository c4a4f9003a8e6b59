// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/catalogcommands.h"
#include "app/cli/photooutput.h"
#include "core/storage/automaticbackups.h"
#include "core/storage/catalogrestore.h"

#include <CLI/CLI.hpp>
#include <QFileInfo>
#include <memory>
#include <optional>

namespace scenekeeper::cli {

using base::ErrorCode;
using base::fail;
using base::Result;
using storage::AutomaticBackups;
using storage::CatalogBackup;

namespace {

QString timeText(const QDateTime& utc)
{
    return utc.toString(Qt::ISODate);
}

ExitCode listBackups(const Console& console)
{
    const AutomaticBackups backups(catalogFile(console));
    for (const CatalogBackup& backup : backups.list()) {
        const auto contents = storage::inspectBackup(backup.file, false);
        if (console.json) {
            console.printJson({
                {QStringLiteral("file"), backup.file},
                {QStringLiteral("made_at"), timeText(backup.madeAt)},
                {QStringLiteral("photos"), contents ? QJsonValue(contents->photos) : QJsonValue()},
                {QStringLiteral("bytes"), backup.bytes},
                {QStringLiteral("error"), contents ? QJsonValue() : QJsonValue(errorText(contents.error()))},
            });
        } else {
            const QString holds =
                contents ? QStringLiteral("%1 photos").arg(contents->photos) : QStringLiteral("damaged");
            console.print(
                QStringLiteral("%1  %2  %3 bytes  %4")
                    .arg(timeText(backup.madeAt), holds, QString::number(backup.bytes), backup.file));
        }
    }
    return ExitCode::Ok;
}

/// The one that is meant: a file, the name of one in the folder, or without either the newest sound one.
Result<CatalogBackup> chooseBackup(const Console& console, const QString& wanted)
{
    const AutomaticBackups backups(catalogFile(console));
    if (wanted.isEmpty()) {
        const std::optional<CatalogBackup> newest = backups.newestSound(console.stop);
        if (newest)
            return *newest;
        return fail(ErrorCode::NotFound,
                    QStringLiteral("there is no backup in %1 that is whole").arg(backups.folder()));
    }
    for (const CatalogBackup& backup : backups.list()) {
        if (QFileInfo(backup.file).fileName() == wanted)
            return backup;
    }
    const QFileInfo file(wanted);
    return CatalogBackup{file.absoluteFilePath(), file.lastModified().toUTC(), file.size()};
}

ExitCode restore(const Console& console, const QString& wanted)
{
    const Result<CatalogBackup> backup = chooseBackup(console, wanted);
    if (!backup)
        return console.fail(backup.error());
    const QString file = QFileInfo(catalogFile(console)).absoluteFilePath();
    const Result<storage::RestoredCatalog> restored = storage::restoreBackup(file, backup->file);
    if (!restored)
        return console.fail(restored.error());
    if (console.json) {
        console.printJson({
            {QStringLiteral("restored"), backup->file},
            {QStringLiteral("made_at"), timeText(backup->madeAt)},
            {QStringLiteral("photos"), restored->photos},
            {QStringLiteral("set_aside"), orNull(restored->setAside)},
        });
        return ExitCode::Ok;
    }
    console.print(QStringLiteral("%1 photos, as of %2").arg(restored->photos).arg(timeText(backup->madeAt)));
    if (!restored->setAside.isEmpty())
        console.print(QStringLiteral("The former catalogue is %1").arg(restored->setAside));
    return ExitCode::Ok;
}

} // namespace

void backUpAfter(const Console& console, qint64 changed)
{
    const AutomaticBackups backups(catalogFile(console));
    if (changed < storage::kLargeChange || !backups.isDue(storage::BackupOccasion::LargeChange))
        return;
    const auto made = backups.make(console.stop);
    if (!made)
        console.message(QStringLiteral("There is no backup of this: ") + errorText(made.error()));
}

void addCatalogBackups(CLI::App& catalog, Action& action)
{
    catalog.add_subcommand("backups", "List the backups that were made automatically, newest first")
        ->callback([&action] { action = [](Console& console) { return listBackups(console); }; });
    CLI::App* command = catalog.add_subcommand(
        "restore", "Put a backup in the place of the catalogue, which is kept under another name");
    const auto backup = std::make_shared<std::string>();
    command->add_option("BACKUP", *backup, "A file, or a name from `backups` (default: the newest)");
    command->callback([backup, &action] {
        action = [backup](Console& console) { return restore(console, QString::fromStdString(*backup)); };
    });
}

} // namespace scenekeeper::cli
