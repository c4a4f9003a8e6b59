// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/categorycontroller.h"

#include "core/storage/catalog.h"
#include "ui/controllers/catalogworker.h"

namespace scenekeeper::ui {

using base::LabelId;
using base::StepId;
using storage::Author;
using storage::Catalog;

CategoryController::CategoryController(CatalogWorker& writer, QString person, QObject* parent)
    : QObject(parent), m_writer(writer), m_person(std::move(person))
{
}

void CategoryController::add(const QString& name)
{
    post(
        [name](Catalog& catalog, const Author& author) {
            return catalog.labels().add(name, author).map([](const domain::Label&) { return StepId{}; });
        },
        name);
}

void CategoryController::rename(LabelId label, const QString& name)
{
    post([label, name](Catalog& catalog,
                       const Author& author) { return catalog.labels().rename(label, name, author); },
         name);
}

void CategoryController::merge(LabelId from, LabelId into)
{
    post([from, into](Catalog& catalog, const Author& author) {
        return catalog.labels().merge(from, into, author);
    });
}

void CategoryController::retire(LabelId label)
{
    post([label](Catalog& catalog, const Author& author) { return catalog.labels().retire(label, author); });
}

void CategoryController::restore(LabelId label)
{
    post([label](Catalog& catalog, const Author& author) { return catalog.labels().restore(label, author); });
}

void CategoryController::setColor(LabelId label, int index)
{
    post([label, index](Catalog& catalog, const Author& author) {
        return catalog.labels().setColor(label, index, author);
    });
}

void CategoryController::setShortcut(LabelId label, const QString& key)
{
    post([label, key](Catalog& catalog, const Author& author) {
        return catalog.labels().setShortcut(label, key, author);
    });
}

void CategoryController::move(LabelId label, int position)
{
    post([label, position](Catalog& catalog, const Author& author) {
        return catalog.labels().move(label, position, author);
    });
}

void CategoryController::post(Deed deed, const QString& name)
{
    m_writer.post(
        this,
        [deed = std::move(deed), person = m_person](Catalog& catalog) {
            return deed(catalog, {person, std::nullopt, std::nullopt});
        },
        [this](StepId) { Q_EMIT stored(); },
        [this, name](const base::Error& error) {
            if (error.code == base::ErrorCode::InvalidArgument && !name.isEmpty())
                Q_EMIT nameRefused(name);
        });
}

} // namespace scenekeeper::ui
