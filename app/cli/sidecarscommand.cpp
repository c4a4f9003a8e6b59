// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/photooutput.h"
#include "app/cli/queryoptions.h"
#include "core/metadata/sidecarfile.h"

#include <CLI/CLI.hpp>
#include <QElapsedTimer>
#include <algorithm>
#include <memory>

namespace scenekeeper::cli {

using base::Result;
using metadata::SidecarChange;
using metadata::WrittenSidecar;

namespace {

constexpr std::size_t kRowsAtOnce = 1000;

struct WriteArguments
{
    QueryArguments query;
    bool isDryRun = false;
};

QString reasonOf(SidecarChange change)
{
    switch (change) {
    case SidecarChange::None:
        break;
    case SidecarChange::Created:
        return QStringLiteral("created");
    case SidecarChange::Merged:
        return QStringLiteral("merged");
    }
    return {};
}

/// Writes the sidecars of the photos given to it, one after the other, and tells of each.
class SidecarRun
{
public:
    SidecarRun(const Console& console, storage::Catalog& catalog, bool isDryRun)
        : m_console(console), m_catalog(catalog), m_isDryRun(isDryRun)
    {
        m_clock.start();
    }

    /// Stops between two photos. Fails as the catalogue does.
    [[nodiscard]] Result<void> write(std::span<const base::PhotoId> ids);
    [[nodiscard]] ExitCode end() const;

private:
    [[nodiscard]] Result<WrittenSidecar> write(const domain::PhotoRow& row) const;
    void tell(const domain::PhotoRow& row, const Result<WrittenSidecar>& result);

    const Console& m_console;
    storage::Catalog& m_catalog;
    const bool m_isDryRun;
    QElapsedTimer m_clock;
    qint64 m_done = 0;
    qint64 m_unchanged = 0;
    qint64 m_failed = 0;
    bool m_isStopped = false;
};

Result<WrittenSidecar> SidecarRun::write(const domain::PhotoRow& row) const
{
    if (row.offline)
        return base::fail(base::ErrorCode::Offline, QStringLiteral("its folder is away"));
    const Result<domain::SceneLabels> labels = m_catalog.sidecars().labelsOf(row.id);
    if (!labels)
        return tl::make_unexpected(labels.error());
    return m_isDryRun ? metadata::planSidecar(row.path, *labels) : metadata::writeSidecar(row.path, *labels);
}

void SidecarRun::tell(const domain::PhotoRow& row, const Result<WrittenSidecar>& result)
{
    QString status = m_isDryRun ? QStringLiteral("planned") : QStringLiteral("done");
    QString reason = result ? reasonOf(result->change) : errorText(result.error());
    if (!result) {
        ++m_failed;
        status = QStringLiteral("failed");
    } else if (result->change == SidecarChange::None) {
        ++m_unchanged;
        status = QStringLiteral("unchanged");
    } else {
        ++m_done;
    }
    const QString sidecar = result ? result->path : QString();
    if (m_console.json) {
        m_console.printJson({{QStringLiteral("path"), row.path},
                             {QStringLiteral("sidecar"), orNull(sidecar)},
                             {QStringLiteral("status"), status},
                             {QStringLiteral("reason"), orNull(reason)}});
    } else if (!result || result->change != SidecarChange::None) {
        m_console.print(QStringLiteral("%1  %2: %3").arg(result ? sidecar : row.path, status, reason));
    }
}

Result<void> SidecarRun::write(std::span<const base::PhotoId> ids)
{
    for (std::size_t start = 0; start < ids.size(); start += kRowsAtOnce) {
        const auto rows =
            m_catalog.search().rows(ids.subspan(start, std::min(kRowsAtOnce, ids.size() - start)));
        if (!rows)
            return tl::make_unexpected(rows.error());
        for (const domain::PhotoRow& row : *rows) {
            m_isStopped = m_console.stop.stop_requested();
            if (m_isStopped)
                return {};
            tell(row, write(row));
            m_console.progress(
                QStringLiteral("%1 of %2 photos").arg(m_done + m_unchanged + m_failed).arg(ids.size()));
        }
    }
    return {};
}

ExitCode SidecarRun::end() const
{
    constexpr double kMillisecondsPerSecond = 1000.0;
    const double seconds = static_cast<double>(m_clock.elapsed()) / kMillisecondsPerSecond;
    const QString done = m_isDryRun ? QStringLiteral("planned") : QStringLiteral("done");
    const qint64 photos = m_done + m_unchanged + m_failed;
    if (m_console.json) {
        const QJsonObject figures{{QStringLiteral("photos"), photos},
                                  {done, m_done},
                                  {QStringLiteral("unchanged"), m_unchanged},
                                  {QStringLiteral("failed"), m_failed},
                                  {QStringLiteral("seconds"), seconds}};
        m_console.printJson({{QStringLiteral("summary"), figures}});
    } else {
        m_console.print(QStringLiteral("%1 photos in %2 s: %3 sidecars %4, %5 unchanged, %6 failed.")
                            .arg(photos)
                            .arg(seconds, 0, 'f', 1)
                            .arg(m_done)
                            .arg(done)
                            .arg(m_unchanged)
                            .arg(m_failed));
    }
    if (m_isStopped) {
        m_console.message(
            QStringLiteral("Stopped; what was done is kept. The same command goes on from here."));
        return ExitCode::SomeFailed;
    }
    if (m_failed == 0)
        return ExitCode::Ok;
    return m_failed == photos ? ExitCode::NothingDone : ExitCode::SomeFailed;
}

ExitCode writeSidecars(const WriteArguments& arguments, const Console& console)
{
    const auto catalog = openCatalog(console);
    if (!catalog)
        return console.fail(catalog.error());
    const Result<domain::PhotoQuery> query = toQuery(arguments.query, **catalog, console);
    if (!query)
        return console.fail(query.error());
    const auto ids = (*catalog)->search().ids(*query);
    if (!ids)
        return console.fail(ids.error());
    SidecarRun run(console, **catalog, arguments.isDryRun);
    if (const Result<void> written = run.write(*ids); !written)
        return console.fail(written.error());
    return run.end();
}

} // namespace

void addSidecarsCommand(CLI::App& app, Action& action)
{
    CLI::App* sidecars = app.add_subcommand("sidecars", "Labels in XMP files beside the photos");
    sidecars->require_subcommand(1);
    CLI::App* command = sidecars->add_subcommand(
        "write", "Write the labels of these photos into their sidecars; the photos are not touched");
    const auto arguments = std::make_shared<WriteArguments>();
    addQueryOptions(*command, arguments->query);
    command->add_flag("--dry-run", arguments->isDryRun, "Say what would be written, and write nothing");
    command->callback([arguments, &action] {
        action = [arguments](Console& console) { return writeSidecars(*arguments, console); };
    });
}

} // namespace scenekeeper::cli
