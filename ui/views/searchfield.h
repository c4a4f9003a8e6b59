// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

class QAbstractItemView;

namespace scenekeeper::ui {

/// The line that a search is typed into. Underlines what is wrong in it; Esc clears it, then leaves it;
/// Backspace at its beginning asks for a wider scope; Down asks for suggestions. It has no frame of its own:
/// the search bar draws one round it and what stands beside it. Window thread only.
class SearchField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(QWidget* parent = nullptr);

    /// Underlines `length` characters from `position` on (a place behind the text for none) and says why in
    /// the tooltip and to screen readers. An empty reason takes it back.
    void setFault(qsizetype position, qsizetype length, const QString& reason);
    [[nodiscard]] const QString& fault() const { return m_reason; }
    /// While this is open, Enter, Tab and Esc are its keys.
    void setPopup(const QAbstractItemView* popup) { m_popup = popup; }
    /// Where the cursor stands, in coordinates of the field.
    [[nodiscard]] QRect cursorPlace() const { return cursorRect(); }

Q_SIGNALS:
    /// Enter: search now.
    void submitted();
    void leaveRequested();
    void widerScopeRequested();
    void suggestionsRequested();
    void focusChanged(bool hasFocus);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    [[nodiscard]] bool isPopupOpen() const;
    [[nodiscard]] bool isPopupKey(int key) const;

    const QAbstractItemView* m_popup = nullptr;
    qsizetype m_position = 0;
    qsizetype m_length = 0;
    QString m_reason;
};

} // namespace scenekeeper::ui
