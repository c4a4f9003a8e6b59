// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QString>

class QLabel;

namespace scenekeeper::ui {

/// A calm note inside a panel: a sign and a sentence on a quiet ground. Hidden while it says nothing.
/// Window thread only.
class Notice : public QFrame
{
    Q_OBJECT

public:
    explicit Notice(QWidget* parent = nullptr);

    /// `iconName` as for icon(). An empty text hides the notice.
    void say(const QString& iconName, const QString& text);
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void showSign();

    QString m_iconName;
    QLabel* m_sign = nullptr;
    QLabel* m_text = nullptr;
};

} // namespace scenekeeper::ui
