// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/pipeline/runkit.h"
#include "tests/support/require.h"

namespace scenekeeper::tests {

/// A catalogue of a kit's photos, of which there can be several. Photos go by their names below its folder.
class PhotoCatalog
{
public:
    /// Imports them; the kit must outlive this.
    PhotoCatalog(const RunKit& kit, const QString& name, bool classify = false);

    RunRecord import();
    RunRecord classify();

    [[nodiscard]] storage::Catalog& catalog() { return *m_catalog; }
    [[nodiscard]] base::PhotoId id(const QString& name);
    [[nodiscard]] base::LabelId label(const QString& name);
    [[nodiscard]] domain::SceneLabels labels(const QString& name);
    /// "sea human, forest rejected", in the order of the labels.
    [[nodiscard]] QString state(const QString& name);
    [[nodiscard]] std::size_t historyOf(const QString& name);
    [[nodiscard]] storage::Author person();

    void set(const QString& name, const QString& given);
    void reject(const QString& name, const QString& given);
    void add(const QString& name, const QString& given);

    /// The labels into the picture itself, or beside it.
    void embed(const QString& name);
    void writeSidecar(const QString& name);

private:
    const RunKit& m_kit;
    pipeline::ImportOptions m_options;
    std::unique_ptr<storage::Catalog> m_catalog;
};

/// An XMP file with this title, as darktable and Lightroom write it; `more` are attributes.
[[nodiscard]] QByteArray describedAs(const QByteArray& title, const QByteArray& more = {});

/// So that what is said later has a later time.
void waitForNextMillisecond();

} // namespace scenekeeper::tests
