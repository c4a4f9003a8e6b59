// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "core/archive/exportrun.h"

#include <QSet>
#include <QString>

namespace scenekeeper::cli {

/// Prints a plan, or an export while it goes: a line a file on stdout, progress on stderr, the summary last.
/// Used on one thread.
class ExportOutput
{
public:
    ExportOutput(const Console& console, const archive::ExportPlan& plan) : m_console(console), m_plan(plan)
    {
    }

    /// What would be done. NothingDone where that is nothing.
    [[nodiscard]] ExitCode printPlan();

    /// Does it.
    [[nodiscard]] ExitCode run(const QString& catalogFile);

private:
    struct Line
    {
        QString source;
        QString target; ///< below the payload folder; empty where there is none
        QString status;
        QString reason;
        QString label;
        qint64 bytes = 0;
    };

    void print(const Line& line);
    /// Photos that the plan leaves because another file has their name, unless that counts as failed.
    [[nodiscard]] qint64 conflicts() const;
    void tellOfConflicts(qint64 count) const;
    void tellOfEarlierCopies() const;
    [[nodiscard]] ExitCode failWithNothing(const base::Error& error) const;
    void tellOfMove(const archive::ExportSummary& summary) const;
    void tellOfPackage(const archive::ExportSummary& summary) const;
    void printLeftOut();
    void printResults(const std::vector<archive::ExportResult>& results);
    /// `conflicts`: how many of what is skipped is not there, another file having the name.
    void printSummary(qint64 bytes, qint64 conflicts, double seconds) const;
    [[nodiscard]] ExitCode codeOf(const archive::ExportSummary& summary) const;

    const Console& m_console;
    const archive::ExportPlan& m_plan;
    qint64 m_planned = 0;
    qint64 m_done = 0;
    qint64 m_skipped = 0;
    qint64 m_failed = 0;
    bool m_hasChangedSidecar = false; ///< that the options could take as it is
};

} // namespace scenekeeper::cli
