// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/photo.h"

#include <QObject>
#include <QPoint>
#include <QString>

class QWidget;

namespace scenekeeper::ui {

class ImportController;
class LibraryController;
class RootController;
class SidebarView;

/// The menu of a folder of the library: where it is now, to look at it again, whether to watch it, and to
/// remove it from the catalogue, which asks. Lives on the UI thread.
class RootPresenter final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        RootController& roots;
        ImportController& imports;
        LibraryController& library;
        SidebarView& sidebar;
        QWidget& window; ///< the dialogs belong to it
    };

    explicit RootPresenter(const Parts& parts, QObject* parent = nullptr);

Q_SIGNALS:
    /// A sentence for the reader.
    void failed(const QString& sentence);

private:
    void openMenu(base::RootId root, const QPoint& at);
    void askWhere(const domain::Root& root);
    void askToRemove(const domain::Root& root);
    void tellRefusal(const QString& folder, const base::Error& error);
    [[nodiscard]] qint64 photosOf(base::RootId root) const;

    Parts m_parts;
};

} // namespace scenekeeper::ui
