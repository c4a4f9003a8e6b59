// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/exportdestination.h"
#include "core/archive/exportjournal.h"
#include "core/archive/exportplan.h"
#include "core/archive/sourcecheck.h"
#include "core/archive/sourcesidecars.h"
#include "core/archive/targettree.h"
#include "core/storage/exportrepository.h"

#include <QHash>
#include <QSet>
#include <optional>

namespace scenekeeper::archive {

/// Turns photos, in the order that they come, into the operations of a plan. Used on the catalogue's thread.
class ExportPlanner
{
public:
    struct Input
    {
        storage::Catalog& catalog;
        ExportOptions options;
        DestinationFacts destination;
        ExportJournal journal;
        QSet<base::LabelId> labels; ///< of the filter; empty: all
        std::stop_token stop;
    };

    explicit ExportPlanner(Input input);

    /// Fails only where the catalogue does.
    [[nodiscard]] base::Result<void> add(const storage::PhotoToExport& photo);

    [[nodiscard]] ExportPlan take();

private:
    /// Labels of one photo: all in force, and how many of them, from the front, it may be sorted by.
    struct Sorting
    {
        std::vector<ExportedLabel> labels;
        std::size_t count = 0;
    };

    struct Candidate
    {
        const storage::PhotoToExport& row;
        QString source;
        FileFacts facts; ///< of the source
    };

    [[nodiscard]] Sorting sortingOf(const storage::PhotoToExport& row) const;
    [[nodiscard]] bool isFilteredOut(const storage::PhotoToExport& row, const Sorting& sorting) const;
    [[nodiscard]] std::optional<LeftOutReason> reasonToLeaveOut(const storage::PhotoToExport& row,
                                                                const Sorting& sorting);
    /// Where earlier calls have moved it to, below the payload folder, as far as it is there.
    [[nodiscard]] QStringList targetsOfMove(const storage::PhotoToExport& row, const QString& source) const;
    void addMoved(const storage::PhotoToExport& row, const QString& source, const Sorting& sorting,
                  const QStringList& targets);
    void leaveOut(const storage::PhotoToExport& row, const QString& source, LeftOutReason reason,
                  const QString& detail = {});
    [[nodiscard]] bool isAway(const QString& root);
    /// All labels, with this one in front.
    [[nodiscard]] static std::vector<ExportedLabel> labelsFrom(const Sorting& sorting, std::size_t first);
    [[nodiscard]] LayoutValues layoutValues(const storage::PhotoToExport& row) const;
    [[nodiscard]] base::Result<void> addFiles(const Candidate& candidate, Sorting sorting);
    void countSidecars(const Candidate& candidate, std::size_t firstFile);
    [[nodiscard]] base::Result<std::optional<PlannedFile>> place(const Candidate& candidate,
                                                                 const QStringList& path);
    void settle(PlannedFile& file, const Candidate& candidate, TargetTree::Folder& folder,
                const QString& name);
    void settleNumbered(PlannedFile& file, const Candidate& candidate, TargetTree::Folder& folder,
                        const QString& name);
    void take(PlannedFile& file, const Candidate& candidate, TargetTree::Folder& folder, const QString& name);
    [[nodiscard]] std::optional<NameSeries::Holder> holderOf(const QString& text,
                                                             const TargetTree::Folder& folder) const;
    [[nodiscard]] std::optional<QString> sameInSeries(NameSeries& series, const TargetTree::Folder& folder,
                                                      const Candidate& candidate) const;
    [[nodiscard]] bool holdsSame(const TargetTree::Name& there, const TargetTree::Folder& folder,
                                 const Candidate& candidate) const;
    [[nodiscard]] bool holdsSameOnDisk(const QString& target, const Candidate& candidate) const;
    /// SHA-256 of the photo that a file below the destination is a copy of; empty where it cannot be one of
    /// this size, or cannot be read.
    [[nodiscard]] QByteArray contentThere(const QString& below, const FileFacts& facts, qint64 bytes) const;
    /// SHA-256 of the photo that the target of this entry may stand for.
    [[nodiscard]] const QByteArray& heldAsOriginal(const JournalEntry& entry) const;
    /// Plain English: what has the name that a photo cannot get.
    [[nodiscard]] QString nameHolder(const TargetTree::Name& there, const TargetTree::Folder& folder,
                                     const Candidate& candidate) const;
    [[nodiscard]] std::optional<QString>
    writtenBefore(const Candidate& candidate, const TargetTree::Folder& folder, const QString& name) const;
    /// What earlier calls have put elsewhere of a photo whose files are those of the plan from here on.
    void noteEarlierCopies(const storage::PhotoToExport& row, const QString& source, std::size_t firstFile);
    void setThere(PlannedFile& file, const Candidate& candidate, const QString& name, bool isPlanned) const;
    [[nodiscard]] QString belowDestination(const QString& target) const;
    void count(const PlannedFile& file);
    [[nodiscard]] QString shared(const QString& text);

    Input m_input;
    ExportPlan m_plan;
    TargetTree m_tree;
    QHash<QString, bool> m_away; ///< by root
    QSet<QString> m_shared;
    SourceSidecars m_sidecars;
    qint64 m_sequence = 0;
};

} // namespace scenekeeper::archive
