// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/rootcontroller.h"

#include "core/pipeline/rootremap.h"
#include "core/storage/catalog.h"
#include "ui/controllers/catalogworker.h"

namespace scenekeeper::ui {

using base::ErrorCode;
using storage::Catalog;

RootController::RootController(CatalogWorker& writer, QString person, QObject* parent)
    : QObject(parent), m_writer(writer), m_person(std::move(person))
{
}

void RootController::remap(const domain::Root& root, const QString& folder)
{
    m_writer.post(
        this,
        [root, folder, person = m_person](Catalog& catalog) {
            return pipeline::remapRoot(catalog, root, folder, {person, std::nullopt, std::nullopt});
        },
        [this](base::StepId) { Q_EMIT stored(); },
        [this, folder](const base::Error& error) {
            if (error.code == ErrorCode::NotFound || error.code == ErrorCode::InvalidArgument)
                Q_EMIT remapRefused(folder, error);
        });
}

void RootController::remove(const domain::Root& root)
{
    m_writer.post(
        this,
        [root, person = m_person](Catalog& catalog) {
            return catalog.roots().remove(root.id, {person, std::nullopt, std::nullopt});
        },
        [this](base::StepId) { Q_EMIT stored(); });
}

void RootController::setWatched(base::RootId root, bool watched)
{
    m_writer.post(
        this, [root, watched](Catalog& catalog) { return catalog.roots().setWatched(root, watched); },
        [this] { Q_EMIT stored(); });
}

} // namespace scenekeeper::ui
