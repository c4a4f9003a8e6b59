// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/domain/correction.h"
#include "core/storage/author.h"

#include <QStringList>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace scenekeeper::storage {

class Connection;

/// A human's word on a photo of this catalogue.
struct PhotoCorrection
{
    base::PhotoId photo;
    domain::Correction correction;
    bool hasChanged = false; ///< the file is another one by now than the human saw
};

enum class CorrectionStatus {
    Unchanged, ///< said here already
    Done,
    Conflict, ///< a human here, or another of the corrections, says otherwise: that stays
    Failed,
};

/// What became of one correction; where photos differ, the worst of it.
struct CorrectionOutcome
{
    CorrectionStatus status = CorrectionStatus::Unchanged;
    qint64 photos = 0;                ///< that it changed
    std::optional<base::Error> error; ///< with Conflict and Failed
};

struct AppliedCorrections
{
    std::vector<CorrectionOutcome> outcomes; ///< one a correction, in their order
    QStringList newLabels;                   ///< that the catalogue did not have
    qint64 photos = 0;                       ///< that were changed
    base::StepId step;                       ///< invalid where nothing changed
};

/// What humans said, to be carried from one catalogue to another. Used on the thread of its Catalog.
class CorrectionRepository
{
public:
    explicit CorrectionRepository(Connection& connection);

    /// Every human assignment and rejection, photo by photo in the order of their paths; then a Complete for
    /// each photo whose whole set of labels a human gave. Holds one in memory. Stops when `visit` fails, with
    /// its error.
    [[nodiscard]] base::Result<void>
    visit(const std::function<base::Result<void>(const PhotoCorrection&)>& visit);

    /// Says all of this of every photo with that content, as a human's word by who said it then; all in one
    /// transaction and one step of the history, labels that are new included. What a human here said is never
    /// changed. A correction that cannot be used is in the outcomes, with NotFound (no photo has that
    /// content) or InvalidArgument (retired label, conflict); the call itself fails only as the catalogue
    /// does.
    [[nodiscard]] base::Result<AppliedCorrections> apply(std::span<const domain::Correction> corrections,
                                                         const Author& author);

private:
    Connection& m_connection;
};

} // namespace scenekeeper::storage
