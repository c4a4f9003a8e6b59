// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/searchfield.h"

#include "ui/labelappearance.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

namespace scenekeeper::ui {

namespace {

constexpr int kWave = 2;
constexpr int kBehindText = 8;
constexpr QRgb kVermilion = 0xFFD55E00;
constexpr double kShapeContrast = 3.0;

void paintWave(QPainter& painter, int from, int to, int baseline, const QColor& color)
{
    QPainterPath wave(QPointF(from, baseline));
    bool isUp = true;
    for (int x = from + kWave; x <= to; x += kWave, isUp = !isUp)
        wave.lineTo(x, baseline - (isUp ? kWave : 0));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.25));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(wave);
}

} // namespace

SearchField::SearchField(QWidget* parent) : QLineEdit(parent)
{
    setFrame(false);
    setObjectName(QStringLiteral("searchField"));
    setAccessibleName(tr("Search"));
    setPlaceholderText(
        tr("Search, for example %1").arg(QStringLiteral("label:sea -label:street date:2019..2021")));
    // The frame round it has the ground already.
    QPalette clear(palette());
    clear.setColor(QPalette::Base, Qt::transparent);
    setPalette(clear);
}

void SearchField::setFault(qsizetype position, qsizetype length, const QString& reason)
{
    m_position = position;
    m_length = length;
    m_reason = reason;
    setToolTip(reason);
    setAccessibleDescription(reason);
    update();
}

bool SearchField::isPopupOpen() const
{
    return m_popup && m_popup->isVisible();
}

bool SearchField::isPopupKey(int key) const
{
    if (!isPopupOpen())
        return false;
    if (key == Qt::Key_Escape)
        return true;
    return m_popup->currentIndex().isValid() &&
           (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab);
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    if (isPopupKey(event->key())) {
        event->ignore();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        event->accept();
        Q_EMIT submitted();
        return;
    case Qt::Key_Escape:
        event->accept();
        if (text().isEmpty())
            Q_EMIT leaveRequested();
        else {
            clear();
            Q_EMIT submitted();
        }
        return;
    case Qt::Key_Down:
        event->accept();
        Q_EMIT suggestionsRequested();
        return;
    case Qt::Key_Backspace:
        if (cursorPosition() == 0 && !hasSelectedText()) {
            event->accept();
            Q_EMIT widerScopeRequested();
            return;
        }
        break;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::mousePressEvent(QMouseEvent* event)
{
    QLineEdit::mousePressEvent(event);
    if (text().isEmpty())
        Q_EMIT suggestionsRequested();
}

void SearchField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    if (m_reason.isEmpty())
        return;
    // How the field lays its text out is its own affair; the cursor tells where that is.
    QTextLayout layout(text(), font());
    QTextOption option;
    option.setTextDirection(text().isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    layout.setTextOption(option);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    if (!line.isValid())
        return;
    const QRect cursor = cursorRect();
    const qreal origin = cursor.center().x() - line.cursorToX(cursorPosition());
    const auto xOf = [&](qsizetype position) {
        return qRound(origin + line.cursorToX(static_cast<int>(std::min(position, text().size()))));
    };
    const int from = xOf(m_position);
    const int behind = text().isRightToLeft() ? -kBehindText : kBehindText;
    const int to = m_length > 0 ? xOf(m_position + m_length) : from + behind;
    QPainter painter(this);
    const QColor color =
        standingOut(QColor::fromRgb(kVermilion), window()->palette().color(QPalette::Base), kShapeContrast);
    paintWave(painter, std::min(from, to), std::max(from, to), std::min(cursor.bottom() + 1, height() - 1),
              color);
}

void SearchField::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    Q_EMIT focusChanged(true);
}

void SearchField::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        Q_EMIT focusChanged(false);
}

bool SearchField::focusNextPrevChild(bool next)
{
    // Else Tab would leave before the popup sees it.
    return !isPopupKey(Qt::Key_Tab) && QLineEdit::focusNextPrevChild(next);
}

} // namespace scenekeeper::ui
