// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/exportedfile.h"
#include "core/archive/exportoptions.h"
#include "core/archive/filetransfer.h"
#include "core/archive/sourcesidecars.h"
#include "core/domain/scenelabels.h"

#include <QHash>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace scenekeeper::archive {

/// A sidecar of an original, as it was when it was copied.
struct OriginalSidecar
{
    QString path;
    FileFacts facts;
};

/// A photo's file at its target, and what became of the sidecars beside it.
struct SidecarJob
{
    base::PhotoId photo;
    QString source;                           ///< absolute path of the original
    bool isOriginalThere = true;              ///< where it was moved, its sidecars were, too
    Folder folder;                            ///< that the file lies in
    QString target;                           ///< of the file, below the payload folder
    QDateTime exportedAt{};                   ///< UTC
    QString labelled{};                       ///< name of the sidecar that says the labels; empty: none does
    std::vector<ExportedFile> sidecars{};     ///< that are beside the file now
    std::vector<OriginalSidecar> originals{}; ///< that came along, whole
    std::optional<base::Error> failure{};     ///< the first thing that went wrong
};

/// Puts XMP beside exported files. The sidecars of an original come along whatever the mode, as copies:
/// written under a temporary name, synced, read again, noted and only then named, never over another. Then
/// the labels are merged into them where the options say so. Called again after it ended at any point it goes
/// on from there. Used on one thread, while the destination is held by this process; what it is given
/// outlives it.
class ExportSidecars
{
public:
    /// What the sidecar of the file at this target is to say, which holds this photo.
    using LabelsOf = std::function<base::Result<domain::SceneLabels>(base::PhotoId, const QString& target)>;

    struct Input
    {
        FileLayer& layer;
        OpenDestination& destination;
        const ExportOptions& options;
        LabelsOf labelsOf;
        /// Whether another file of the plan has this target's name but for the extension.
        std::function<bool(const QString& target)> sharesStem;
    };

    explicit ExportSidecars(Input input) : m_input(std::move(input)) {}

    /// Each job then has its outcome: a failure is of that job alone, or of all where the destination takes
    /// nothing more. All but what is removed afterwards needs one more sync.
    void write(std::span<SidecarJob> jobs);

private:
    /// One sidecar of an original on its way.
    struct Copy
    {
        SidecarJob* job = nullptr;
        OriginalSidecar original;
        QString target; ///< below the destination
        QByteArray name;
        Transfer transfer;
        bool isAlive = true; ///< nothing went wrong yet
    };

    /// The sidecar's name beside the target, in the same style where it is then nobody else's.
    [[nodiscard]] QString nameBeside(const SidecarJob& job, const QString& sidecar);
    void bring(SidecarJob& job, const QString& sidecar);
    void bringTo(SidecarJob& job, const OriginalSidecar& original, const QString& name,
                 const QByteArray& digest);
    void finishCopies();
    [[nodiscard]] JournalEntry entryOf(const Copy& copy) const;
    [[nodiscard]] base::Result<void> nameCopy(const Copy& copy);
    /// TargetChanged where it is neither what the journal says nor what it was about to be, unless such
    /// changes are to be kept.
    [[nodiscard]] base::Result<void> checkHeld(const SidecarJob& job, const JournalEntry& entry) const;
    /// Of the sidecars that earlier calls have put there, those that this one did not bring.
    void checkOthersHeld(SidecarJob& job);
    void dropCopy(Copy& copy, const base::Error& error);
    /// Notes what becomes of sidecars that are known already, so that a call that is killed right after
    /// that is not taken for another program.
    void noteMerges(std::span<SidecarJob> jobs);
    [[nodiscard]] base::Result<std::optional<JournalEntry>> mergeOf(const SidecarJob& job) const;
    void sayLabels(SidecarJob& job);
    void list(SidecarJob& job);
    [[nodiscard]] base::Result<ExportedFile> read(const SidecarJob& job, const QString& name) const;
    void noteNews(std::span<SidecarJob> jobs);
    [[nodiscard]] QString targetBeside(const SidecarJob& job, const QString& name) const;
    [[nodiscard]] QString belowDestination(const QString& target) const;

    Input m_input;
    SourceSidecars m_sources;
    std::vector<Copy> m_copies;
    std::vector<JournalEntry> m_news;
    QHash<QString, QByteArray> m_wanted; ///< SHA-256 of what is brought now, by target
};

} // namespace scenekeeper::archive
