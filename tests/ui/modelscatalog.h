// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controllers/catalogworker.h"
#include "ui/controllers/modelscontroller.h"

#include <QTemporaryDir>
#include <memory>

namespace scenekeeper::tests {

/// A catalogue that knows three tiny models: the first is in use, the second learnt on from it, the third
/// from the second; and the window's workers and models on it.
class ModelsCatalog
{
public:
    ModelsCatalog();
    ~ModelsCatalog();

    [[nodiscard]] QString filePath(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString modelFile(int number) const;
    /// The number of the model in use, 0 for none.
    [[nodiscard]] qint64 active() const;

private:
    QTemporaryDir m_folder;

public:
    std::unique_ptr<ui::CatalogWorker> reader;
    std::unique_ptr<ui::CatalogWorker> writer;
    std::unique_ptr<ui::ModelsController> models;
};

} // namespace scenekeeper::tests
