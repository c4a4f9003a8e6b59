// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QObject>

namespace scenekeeper::ui {

class LargeView;
class PhotoGridModel;
class PhotoGridView;
class PictureLoader;
class ThumbnailSource;

/// Shows the grid's current photograph large: the thumbnail at once, the picture when it is read, two
/// more read ahead and one back. The grid stays the one who knows what is current, so coming back finds
/// the photograph one left. Lives on the UI thread.
class LargeViewController final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        PhotoGridModel& model;
        PhotoGridView& grid;
        LargeView& view;
        PictureLoader& pictures;
        const ThumbnailSource& thumbnails;
    };

    explicit LargeViewController(const Parts& parts, QObject* parent = nullptr);

    /// False when there is no photograph to show.
    bool open();
    void close();
    [[nodiscard]] bool isOpen() const { return m_isOpen; }

private:
    void showCurrent();

    Parts m_parts;
    bool m_isOpen = false;
    bool m_isWaiting = false; ///< for the row of the current photo
};

} // namespace scenekeeper::ui
