// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/catalog.h"
#include "tests/support/require.h"

#include <QTemporaryDir>
#include <QtGlobal>
#include <memory>

namespace scenekeeper::tests {

/// Why it failed; `Internal` with an empty detail when it did not.
template <typename T>
base::Error errorOf(const base::Result<T>& result)
{
    return result ? base::Error{} : result.error();
}

/// An empty catalogue. It is a copy: to make one takes longer than most of what is done with it here.
[[nodiscard]] std::unique_ptr<storage::Catalog> freshCatalog(const QString& file);

/// An empty catalogue in a folder of its own, with one root `/photos` and one model.
class CatalogFixture
{
public:
    CatalogFixture();

    [[nodiscard]] QString file() const { return m_folder.filePath(QStringLiteral("catalogue.sqlite")); }
    [[nodiscard]] storage::Catalog& catalog() { return *m_catalog; }
    [[nodiscard]] base::RootId root() const { return m_root; }
    [[nodiscard]] base::ModelId model() const { return m_model; }

    /// Another connection to the same file.
    [[nodiscard]] std::unique_ptr<storage::Catalog>
    another(storage::Access access = storage::Access::ReadWrite) const;

    /// A photo below the root whose content is told apart by `content`.
    [[nodiscard]] domain::Photo photo(const QString& path, const QByteArray& content = {}) const;
    base::PhotoId save(const QString& path, const QByteArray& content = {});

    [[nodiscard]] base::LabelId label(const QString& name);

    /// What the fixture's model, and a person, sign with.
    [[nodiscard]] storage::Author modelAuthor() const;
    [[nodiscard]] static storage::Author person();

    void applyModel(base::PhotoId photo, const QString& label, double confidence, bool needsReview = false);

    /// The state of one label on a photo: "", "model 0.83", "human", "imported", "rejected".
    [[nodiscard]] QString state(base::PhotoId photo, const QString& label);
    [[nodiscard]] bool needsReview(base::PhotoId photo);

    /// A statement past the repositories, on a connection of its own.
    [[nodiscard]] base::Result<void> run(const QString& sql) const;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<storage::Catalog> m_catalog;
    base::RootId m_root;
    base::ModelId m_model;
};

[[nodiscard]] QByteArray contentHash(const QByteArray& content);
[[nodiscard]] domain::ModelCard sampleCard(const QString& name);

} // namespace scenekeeper::tests
