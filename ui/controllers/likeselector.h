// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QObject>

namespace scenekeeper::ui {

class CatalogWorker;
class PhotoGridModel;
class PhotoGridView;

/// Selects every photograph of the present view that has the same labels as the current one, also those that
/// were never on the screen. Lives on the UI thread.
class LikeSelector final : public QObject
{
    Q_OBJECT

public:
    LikeSelector(CatalogWorker& reader, const PhotoGridModel& model, PhotoGridView& view,
                 QObject* parent = nullptr);

    void select();

private:
    CatalogWorker& m_reader;
    const PhotoGridModel& m_model;
    PhotoGridView& m_view;
    QMetaObject::Connection m_waiting; ///< for the rest of the view
};

} // namespace scenekeeper::ui
