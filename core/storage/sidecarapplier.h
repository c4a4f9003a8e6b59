// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/photoedit.h"
#include "core/storage/sidecarrepository.h"

#include <map>

namespace scenekeeper::storage {

/// Plans on one loaded photo what its sidecars say. Used once, inside a transaction.
class SidecarApplier
{
public:
    SidecarApplier(Connection& connection, PhotoEdit& edit, const Author& author);

    [[nodiscard]] base::Result<void> plan(const SidecarWords& words);

private:
    using Words = std::map<base::LabelId, const domain::SceneLabel*>;

    [[nodiscard]] base::Result<void> resolve(const SidecarWords& words);
    /// Whether the assignment, or that the photo's labels are complete, came out of a sidecar, too.
    [[nodiscard]] base::Result<bool> isFromSidecar(const StoredAssignment& known);
    [[nodiscard]] base::Result<bool> isWholeFromSidecar();

    [[nodiscard]] base::Result<void> planHuman(base::LabelId label, const domain::SceneLabel& said);
    [[nodiscard]] base::Result<void> planWhole(const domain::SceneLabels& labels);
    [[nodiscard]] base::Result<void> planModel(const domain::SceneLabels& labels);
    void planImported(base::LabelId label, const domain::SceneLabel& said);
    void restore(base::LabelId label, const domain::SceneLabel& said);
    [[nodiscard]] PhotoVerdict verdictAfter() const;

    Connection& m_connection;
    PhotoEdit& m_edit;
    const Author& m_author;
    std::vector<domain::SceneLabel> m_keywords; ///< as labels
    Words m_human;
    Words m_model;
    Words m_imported;
    bool m_hasConflict = false;  ///< a human here says otherwise
    bool m_isClosed = false;     ///< a human here gave the whole set
    bool m_hasHumanWord = false; ///< something was planned as a human's
    bool m_isWhole = false;      ///< the whole set was given in the sidecar
    bool m_hasModelWord = false;
    bool m_needsReview = false;
};

} // namespace scenekeeper::storage
