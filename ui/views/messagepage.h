// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace scenekeeper::ui {

/// A page that has nothing but a sentence or two in its middle, and a button that helps. Window thread only.
class MessagePage final : public QWidget
{
    Q_OBJECT

public:
    explicit MessagePage(QWidget* parent = nullptr);

    /// Without `help` there is no button.
    void say(const QString& text, const QString& help);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void helpRequested();

private:
    QLabel* m_text = nullptr;
    QPushButton* m_help = nullptr;
};

} // namespace scenekeeper::ui
