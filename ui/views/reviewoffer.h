// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QToolButton;

namespace scenekeeper::ui {

/// The way into review mode, above photographs that need it. Hidden while there are none. Window thread only.
class ReviewOffer final : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewOffer(QWidget* parent = nullptr);

    void setCommand(QAction* command);
    /// How many photographs need a look.
    void setCount(qint64 photos);

private:
    QLabel* m_text = nullptr;
    QToolButton* m_button = nullptr;
};

} // namespace scenekeeper::ui
