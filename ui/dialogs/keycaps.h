// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>

namespace scenekeeper::ui {

/// Keys of a shortcut drawn as the caps of a keyboard. Window thread only.
class KeyCaps : public QWidget
{
    Q_OBJECT

public:
    /// Keys in order, pressed together, as "Ctrl", "O".
    explicit KeyCaps(QStringList keys, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int capWidth(const QString& key) const;
    [[nodiscard]] int capHeight() const;

    QStringList m_keys;
};

/// "Ctrl+Shift+O" → "Ctrl", "Shift", "O"; "Ctrl++" → "Ctrl", "+".
[[nodiscard]] QStringList keysOf(const QString& shortcut);

} // namespace scenekeeper::ui
