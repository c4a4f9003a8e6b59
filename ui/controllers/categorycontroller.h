// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/storage/author.h"

#include <QObject>
#include <QString>
#include <functional>

namespace scenekeeper::storage {
class Catalog;
}

namespace scenekeeper::ui {

class CatalogWorker;

/// What a person does to the labels themselves, stored by the writing thread, each as one step of the
/// history. Lives on the UI thread.
class CategoryController final : public QObject
{
    Q_OBJECT

public:
    CategoryController(CatalogWorker& writer, QString person, QObject* parent = nullptr);

    void add(const QString& name);
    void rename(base::LabelId label, const QString& name);
    /// All that has `from` has `into`, and `from` is no more.
    void merge(base::LabelId from, base::LabelId into);
    /// Offered no more; what has it keeps it.
    void retire(base::LabelId label);
    void restore(base::LabelId label);
    /// `index` for labelColor().
    void setColor(base::LabelId label, int index);
    /// "1" … "9"; empty: the key of its place.
    void setShortcut(base::LabelId label, const QString& key);
    /// To this place among the labels, 0 being the first.
    void move(base::LabelId label, int position);

Q_SIGNALS:
    /// Stored: labels, counts and the history differ now.
    void stored();
    /// The name is empty, or a label has it already.
    void nameRefused(const QString& name);

private:
    using Deed = std::function<base::Result<base::StepId>(storage::Catalog&, const storage::Author&)>;

    /// `name`: the one that the deed gives, and that may be taken.
    void post(Deed deed, const QString& name = {});

    CatalogWorker& m_writer;
    const QString m_person;
};

} // namespace scenekeeper::ui
