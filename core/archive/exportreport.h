// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/exportjournal.h"
#include "core/archive/exportrun.h"

#include <QFile>
#include <QString>
#include <map>
#include <vector>

namespace scenekeeper::archive {

/// Writes what an export did into its destination: `report.csv` with every file, `report.html` to be read,
/// and `manifest-sha256.txt` as `sha256sum -c` takes it. Files of these names that another program has put
/// there stay, and the reports are numbered then. Used on one thread; the destination must be held by this
/// process.
class ExportReport
{
public:
    explicit ExportReport(const ExportPlan& plan);

    [[nodiscard]] base::Result<void> begin();
    void add(const PlannedFile& planned, const ExportResult& result);

    struct Paths
    {
        QString html;
        QString csv;
    };

    /// What is in `journal` and not in the plan is in the manifest, too, also where it has been taken away,
    /// unless this export has put it elsewhere.
    [[nodiscard]] base::Result<Paths> finish(const ExportSummary& summary, const ExportJournal& journal,
                                             bool withManifest);

private:
    struct Row
    {
        QString source;
        QString target;
        QString label;
        QString status;
        QString reason;
    };

    void addLeftOut();
    void writeRow(const QStringList& fields);
    /// Not more of them than a page can show.
    struct Rows
    {
        std::vector<Row> shown;
        qint64 more = 0;
    };
    static void remember(Rows& rows, Row row);
    /// Nothing where there are no rows.
    [[nodiscard]] static QString troubleTable(const QString& title, const Rows& rows);
    [[nodiscard]] QString earlierCopies() const;
    [[nodiscard]] QByteArray page(const ExportSummary& summary) const;
    /// Those of other programs, beside files that are in the list.
    void addSidecars(std::map<QString, QByteArray>& digests) const;
    /// Whether this export has put what is no longer at the entry's target, or what that lay beside, where it
    /// belongs now: its labels have changed, and somebody has taken the old copy away.
    [[nodiscard]] bool isElsewhere(const JournalEntry& entry, const ExportJournal& journal) const;
    [[nodiscard]] QByteArray manifest(const ExportJournal& journal) const;
    [[nodiscard]] base::Result<QString> place(const QString& partName, const QString& wanted);
    [[nodiscard]] base::Result<QString> placeBytes(const QByteArray& bytes, const QString& wanted);
    [[nodiscard]] QString own(const QString& name) const;

    const ExportPlan& m_plan;
    QFile m_csv;
    std::map<QString, qint64> m_perLabel;    ///< files that are at their target
    std::map<QString, QByteArray> m_digests; ///< of them, by the path below the destination
    Rows m_rows;
    Rows m_problems;
    Rows m_withoutSidecar;   ///< exported all the same
    bool m_isBroken = false; ///< a row could not be written
};

/// "done", "skipped" or "failed", as the command line and the reports have it.
[[nodiscard]] QString exportStatusName(ExportStatus status);

} // namespace scenekeeper::archive
