// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/bagwriter.h"
#include "core/archive/exportrun.h"
#include "core/domain/scenelabels.h"

#include <QHash>
#include <QSet>
#include <QStringList>
#include <optional>

namespace scenekeeper::storage {
class Catalog;
}

namespace scenekeeper::archive {

/// What makes the destination of an export a bag, as its plan's options say, and what is to be said of its
/// files: photos with the same content may share one, which then has the labels of all. Used on one thread,
/// while the destination is held by this process.
class ExportPackage
{
public:
    /// Both outlive this.
    ExportPackage(const ExportPlan& plan, storage::Catalog& catalog) : m_plan(plan), m_catalog(catalog) {}

    /// Fails as BagWriter::create() does.
    [[nodiscard]] base::Result<void> begin();

    /// What is said of the file at this target, which holds this photo. Fails as the catalogue does.
    [[nodiscard]] base::Result<domain::SceneLabels> labelsOf(base::PhotoId photo,
                                                             const QString& target) const;

    /// Whether another file of the plan has this target's name but for the extension.
    [[nodiscard]] bool sharesStem(const QString& target);

    /// Notes for the bag a file that is at its target, and its sidecars. Fails where the bag cannot be
    /// written, and as the catalogue does.
    [[nodiscard]] base::Result<void> add(base::PhotoId photo, const ExportResult& result);

    /// Sidecars that were added; those of files that share a target once.
    [[nodiscard]] qint64 sidecars() const { return m_sidecars; }

    /// Makes the destination a bag, if one is wanted; `tagFiles` lie beside its payload. WriteFailed where
    /// the payload has files of another export, or such as could not be finished, BagRefused where files
    /// of the plan are not in it: then there is no bag.
    [[nodiscard]] base::Result<void> finish(const QStringList& tagFiles);

private:
    [[nodiscard]] base::Result<void> addToBag(base::PhotoId photo, const ExportedFile& file);
    /// Files of the payload that this export did not list, by their paths.
    [[nodiscard]] QStringList foreignFiles() const;
    [[nodiscard]] QString payload() const;

    const ExportPlan& m_plan;
    storage::Catalog& m_catalog;
    std::optional<BagWriter> m_bag;
    QHash<QString, std::vector<base::PhotoId>> m_shared; ///< by target
    std::optional<QSet<QString>> m_stems; ///< that files share; looked for when it is first asked
    QSet<QString> m_packed;               ///< targets, those of sidecars too
    QSet<QString> m_failed;               ///< targets of what has failed; they may hold something
    qint64 m_sidecars = 0;
    qint64 m_absent = 0; ///< files of the plan that are not at their targets, or lack sidecar or labels
};

} // namespace scenekeeper::archive
