// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;

namespace scenekeeper::ui {

class ElidedLabel;

/// Above the photographs: what of, where the left side does not say it, and what can be done with them.
/// Hidden while it says nothing. Window thread only.
class ViewBanner final : public QWidget
{
    Q_OBJECT

public:
    explicit ViewBanner(QWidget* parent = nullptr);

    /// A button for each command; a command that is disabled is not offered.
    void setCommands(const QList<QAction*>& commands);
    void say(const QString& text);
    /// Whether the photographs that it speaks of are to be seen.
    void setIsDue(bool isDue);
    [[nodiscard]] QString text() const;

private:
    void showIfDue();

    ElidedLabel* m_text = nullptr;
    QHBoxLayout* m_row = nullptr;
    bool m_isDue = true;
};

} // namespace scenekeeper::ui
