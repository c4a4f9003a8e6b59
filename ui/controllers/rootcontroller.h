// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/photo.h"

#include <QObject>
#include <QString>

namespace scenekeeper::ui {

class CatalogWorker;

/// What a person does with the folders of the library. Lives on the UI thread; all work happens on the
/// writing thread.
class RootController final : public QObject
{
    Q_OBJECT

public:
    RootController(CatalogWorker& writer, QString person, QObject* parent = nullptr);

    /// Both are steps that can be undone.
    void remap(const domain::Root& root, const QString& folder);
    void remove(const domain::Root& root);
    void setWatched(base::RootId root, bool watched);

Q_SIGNALS:
    void stored();
    /// The folder is not the root's, or lies in another's.
    void remapRefused(const QString& folder, const scenekeeper::base::Error& error);

private:
    CatalogWorker& m_writer;
    const QString m_person;
};

} // namespace scenekeeper::ui
