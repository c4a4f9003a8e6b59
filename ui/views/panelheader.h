// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace scenekeeper::ui {

class ElidedLabel;

/// The line above a panel that shows one side of the search (its time, its place): what is shown, how to take
/// its filter off while there is one, how many photographs it cannot show, and buttons. Window thread only.
class PanelHeader final : public QWidget
{
    Q_OBJECT

public:
    /// `clear`: what the button says that takes the filter off.
    explicit PanelHeader(const QString& clear, QWidget* parent = nullptr);

    void setText(const QString& text);
    [[nodiscard]] QString text() const;
    void setFiltered(bool isFiltered);

    /// Photographs that have no place in the panel, "312 without a date"; hidden where it is empty.
    void setMissing(const QString& text, const QString& explanation);
    /// They are what is shown now.
    void setMissingShown(bool isShown);

    /// At the end of the line, from left to right.
    QToolButton* addTool(const QString& name, const QString& iconName, const QString& text);

Q_SIGNALS:
    void clearRequested();
    /// The photographs that are missing here, or, where they are shown already, all again.
    void missingRequested(bool show);

private:
    ElidedLabel* m_text = nullptr;
    QToolButton* m_clear = nullptr;
    QToolButton* m_missing = nullptr;
    QHBoxLayout* m_row = nullptr;
};

} // namespace scenekeeper::ui
