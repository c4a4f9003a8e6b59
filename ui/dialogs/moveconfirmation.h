// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace scenekeeper::ui {

/// Asks for the number of originals to be typed before they are moved, the only thing that an export cannot
/// take back. Window thread only.
class MoveConfirmation final : public QDialog
{
    Q_OBJECT

public:
    MoveConfirmation(qint64 originals, const QString& destination, QWidget* parent = nullptr);

private:
    void updateAccept();

    const qint64 m_originals;
    QLineEdit* m_typed = nullptr;
    QPushButton* m_accept = nullptr;
};

} // namespace scenekeeper::ui
