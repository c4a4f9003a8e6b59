// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QMimeData;

namespace scenekeeper::ui {

/// The local files and folders of a drag; empty for anything else, for example text or a web page's
/// picture.
[[nodiscard]] QStringList droppedPaths(const QMimeData& data);

/// Lies over the whole window while files are dragged over it and says what letting go will do. Takes no
/// events itself.
class DropOverlay final : public QWidget
{
    Q_OBJECT

public:
    explicit DropOverlay(QWidget* parent);

    void announce(const QStringList& paths);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_title;
    QString m_names;
};

} // namespace scenekeeper::ui
