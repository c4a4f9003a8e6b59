// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QMimeData>
#include <vector>

namespace scenekeeper::ui {

/// What is dragged inside one window: ids, which mean nothing to another program or another catalogue, so
/// there is no format that anybody else could read.

class DraggedPhotos final : public QMimeData
{
    Q_OBJECT

public:
    explicit DraggedPhotos(std::vector<base::PhotoId> photos) : m_photos(std::move(photos)) {}

    [[nodiscard]] const std::vector<base::PhotoId>& photos() const { return m_photos; }

private:
    std::vector<base::PhotoId> m_photos;
};

class DraggedLabel final : public QMimeData
{
    Q_OBJECT

public:
    explicit DraggedLabel(base::LabelId label) : m_label(label) {}

    [[nodiscard]] base::LabelId label() const { return m_label; }

private:
    base::LabelId m_label;
};

} // namespace scenekeeper::ui
