// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/searchpanels.h"
#include "ui/views/photodelegate.h"

#include <QByteArray>
#include <QSettings>
#include <QString>

namespace scenekeeper::ui {

inline constexpr int kSmallestThumbnail = 96;
inline constexpr int kLargestThumbnail = 384;
inline constexpr int kThumbnailStep = 32;

/// What the window remembers from one start to the next. A plain value; anything unusable in the file
/// counts as absent.
struct WindowSettings
{
    QByteArray geometry;
    QByteArray splitter;
    bool leftShown = true;
    bool rightShown = true;
    PanelSettings panels;
    int thumbnailEdge = 160;
    PhotoViewMode mode = PhotoViewMode::Grid;
    QString view;      ///< key of the line chosen on the left
    QString addedFrom; ///< folder where folders and files were last chosen; at first that of pictures

    [[nodiscard]] static WindowSettings load(const QSettings& file);
    void save(QSettings& file) const;
};

} // namespace scenekeeper::ui
