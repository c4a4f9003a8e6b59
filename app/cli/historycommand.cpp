// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/historyoutput.h"
#include "app/cli/photofinder.h"
#include "app/cli/photooutput.h"
#include "core/base/csv.h"
#include "core/base/newfile.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <optional>

namespace scenekeeper::cli {

using base::Result;
using storage::AuditEntry;

namespace {

struct HistoryArguments
{
    std::string photo;
    std::string csv;
};

using EntryVisitor = std::function<Result<void>(const AuditEntry&)>;

/// The whole log in order, or that of one photo, oldest first.
Result<void> visitEntries(storage::Catalog& catalog, const QString& photo, const EntryVisitor& visit)
{
    if (photo.isEmpty())
        return catalog.history().visit(visit);
    const Result<base::PhotoId> id = findPhoto(catalog, photo);
    if (!id)
        return tl::make_unexpected(id.error());
    const auto entries = catalog.assignments().history(*id);
    if (!entries)
        return tl::make_unexpected(entries.error());
    for (auto entry = entries->rbegin(); entry != entries->rend(); ++entry) {
        if (Result<void> visited = visit(*entry); !visited)
            return visited;
    }
    return {};
}

/// Writes the file; how many lines of the log are in it.
Result<qint64> writeCsv(storage::Catalog& catalog, const QString& photo, const ModelNames& models,
                        const QString& file)
{
    Result<base::NewFile> out = base::NewFile::create(file);
    if (!out)
        return tl::make_unexpected(out.error());
    if (const Result<void> done = out->write(base::csvLine(entryTitles()).toUtf8()); !done)
        return tl::make_unexpected(done.error());
    qint64 lines = 0;
    const Result<void> written = visitEntries(catalog, photo, [&](const AuditEntry& entry) {
        ++lines;
        return out->write(base::csvLine(entryFields(entry, models)).toUtf8());
    });
    if (!written)
        return tl::make_unexpected(written.error());
    return out->commit().map([lines] { return lines; });
}

Result<void> printEntries(const Console& console, storage::Catalog& catalog, const QString& photo,
                          const ModelNames& models)
{
    return visitEntries(catalog, photo, [&](const AuditEntry& entry) -> Result<void> {
        if (console.stop.stop_requested())
            return base::fail(base::ErrorCode::Cancelled);
        if (console.json)
            console.printJson(entryJson(entry, models));
        else
            console.print(entryText(entry, models) + QStringLiteral("  ") + entry.path);
        return {};
    });
}

ExitCode showHistory(const HistoryArguments& arguments, const Console& console)
{
    const auto catalog = openCatalog(console);
    if (!catalog)
        return console.fail(catalog.error());
    const Result<ModelNames> models = ModelNames::load(**catalog);
    if (!models)
        return console.fail(models.error());
    const QString photo = QString::fromStdString(arguments.photo);
    if (arguments.csv.empty()) {
        const Result<void> printed = printEntries(console, **catalog, photo, *models);
        return printed ? ExitCode::Ok : console.fail(printed.error());
    }
    const QString file = QString::fromStdString(arguments.csv);
    const Result<qint64> lines = writeCsv(**catalog, photo, *models, file);
    if (!lines)
        return console.fail(lines.error());
    if (console.json)
        console.printJson({{QStringLiteral("file"), file}, {QStringLiteral("lines"), *lines}});
    else
        console.print(QStringLiteral("%1 changes written to %2").arg(*lines).arg(file));
    return ExitCode::Ok;
}

} // namespace

void addHistoryCommand(CLI::App& app, Action& action)
{
    CLI::App* command =
        app.add_subcommand("history", "The audit log: who changed what, when, from what to what");
    const auto arguments = std::make_shared<HistoryArguments>();
    command->add_option("PHOTO", arguments->photo, "Of this photo only");
    command->add_option("--csv", arguments->csv, "Write it as CSV to a file that does not exist yet");
    command->callback([arguments, &action] {
        action = [arguments](Console& console) { return showHistory(*arguments, console); };
    });
}

} // namespace scenekeeper::cli
