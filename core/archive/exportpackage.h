// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/bagwriter.h"
#include "core/archive/exportrun.h"

#include <QSet>
#include <QStringList>
#include <optional>

namespace scenekeeper::storage {
class Catalog;
}

namespace scenekeeper::archive {

/// What an export writes beside the photos, as its plan's options say: XMP sidecars, and what makes the
/// destination a bag. Used on one thread, while the destination is held by this process.
class ExportPackage
{
public:
    /// Both outlive this.
    ExportPackage(const ExportPlan& plan, storage::Catalog& catalog) : m_plan(plan), m_catalog(catalog) {}

    /// Fails as BagWriter::create() does.
    [[nodiscard]] base::Result<void> begin();

    /// Writes the sidecar of a file that is at its target and notes both for the bag. A sidecar that cannot
    /// be written is told in the result; fails where the bag cannot be written.
    [[nodiscard]] base::Result<void> add(base::PhotoId photo, ExportResult& result);

    /// Makes the destination a bag, if one is wanted; `tagFiles` lie beside its payload. WriteFailed where
    /// the payload has files of another export: then there is no bag.
    [[nodiscard]] base::Result<void> finish(const QStringList& tagFiles);

private:
    [[nodiscard]] base::Result<std::optional<ExportedFile>> writeSidecar(base::PhotoId photo,
                                                                         const ExportedFile& picture) const;
    /// Files of the payload that this export did not list, by their paths.
    [[nodiscard]] QStringList foreignFiles() const;
    [[nodiscard]] QString payload() const;

    const ExportPlan& m_plan;
    storage::Catalog& m_catalog;
    std::optional<BagWriter> m_bag;
    QSet<QString> m_packed; ///< targets, those of sidecars too
};

} // namespace scenekeeper::archive
