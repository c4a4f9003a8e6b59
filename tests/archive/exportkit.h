// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/exportplan.h"
#include "core/storage/catalog.h"
#include "tests/support/require.h"

#include <QMap>
#include <QString>
#include <QTemporaryDir>
#include <memory>

namespace scenekeeper::tests {

/// A catalogue, a root with files and a place to export to, in a folder of its own.
class ExportKit
{
public:
    ExportKit();

    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString root() const { return path(QStringLiteral("photos")); }
    [[nodiscard]] QString destination() const { return path(QStringLiteral("out")); }
    [[nodiscard]] QString catalogFile() const { return path(QStringLiteral("catalogue.sqlite")); }
    [[nodiscard]] storage::Catalog& catalog() { return *m_catalog; }

    /// A file below the root and its photo, without a label.
    base::PhotoId add(const QString& relativePath, const QByteArray& content,
                      const domain::PhotoMetadata& metadata = {});
    /// As the model says it; with a human's word where `confidence` is 0.
    void label(base::PhotoId photo, const QString& name, double confidence = 0.0);
    /// What the model says: all of its labels at once.
    void classify(base::PhotoId photo, const QMap<QString, double>& labels, bool needsReview = false);

    /// `{label}/{name}{ext}` to the destination.
    [[nodiscard]] archive::ExportOptions options() const;
    [[nodiscard]] archive::ExportPlan plan(const archive::ExportOptions& options);
    [[nodiscard]] archive::ExportPlan plan() { return plan(options()); }

    /// "target action" of every file of a plan, in order.
    [[nodiscard]] static QStringList lines(const archive::ExportPlan& plan);
    /// "name reason" of every photo left out, in order.
    [[nodiscard]] static QStringList leftOut(const archive::ExportPlan& plan);

private:
    QTemporaryDir m_folder;
    std::unique_ptr<storage::Catalog> m_catalog;
    base::RootId m_root;
    base::ModelId m_model;
};

void writeBytes(const QString& path, const QByteArray& bytes);
[[nodiscard]] QByteArray bytesOf(const QString& path);

/// Every file and link below a folder, by its relative path, but for what the export keeps for itself.
[[nodiscard]] QMap<QString, QByteArray> treeOf(const QString& folder);

} // namespace scenekeeper::tests
