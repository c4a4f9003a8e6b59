// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace scenekeeper::ui {

/// What an empty catalogue shows: a wide place to drop folders on, a button for those who do not drag,
/// and the promise that originals stay as they are.
class WelcomeView final : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomeView(QWidget* parent = nullptr);

Q_SIGNALS:
    void addFolderRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* m_panel;
};

} // namespace scenekeeper::ui
