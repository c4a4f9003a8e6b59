// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace scenekeeper::ui {

/// Asks below the search field under which name a search is to be kept, and says on its button when that name
/// is one whose search would be replaced. Enter keeps, Esc gives up. Window thread only.
class SaveSearchLine final : public QWidget
{
    Q_OBJECT

public:
    explicit SaveSearchLine(QWidget* parent = nullptr);

    /// `proposal` is selected, so that typing replaces it; `taken` are the names that there are.
    void open(const QString& proposal, const QStringList& taken);
    void close();
    [[nodiscard]] QLineEdit& name() const { return *m_name; }

Q_SIGNALS:
    void nameGiven(const QString& name);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void giveName();
    void showDeed();

    QStringList m_taken;
    QLineEdit* m_name = nullptr;
    QPushButton* m_save = nullptr;
};

} // namespace scenekeeper::ui
