// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/elidedlabel.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyle>

namespace scenekeeper::ui {

namespace {
constexpr int kMinimumCharacters = 6;
}

ElidedLabel::ElidedLabel(Qt::TextElideMode mode, QWidget* parent) : QFrame(parent), m_mode(mode)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::IBeamCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ElidedLabel::setText(const QString& text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_selected = false;
    setAccessibleName(text);
    updateToolTip();
    updateGeometry();
    update();
}

QString ElidedLabel::shownText() const
{
    // Names of files may hold line breaks; one line shows them as spaces.
    QString line = m_text;
    line.replace(u'\n', u' ');
    return fontMetrics().elidedText(line, m_mode, contentsRect().width());
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text) + 2, fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * kMinimumCharacters;
    return {qMin(width, sizeHint().width()), sizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    const QString shown = shownText();
    const QRect box = QStyle::alignedRect(
        layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter,
        {qMin(contentsRect().width(), fontMetrics().horizontalAdvance(shown) + 2), height()}, contentsRect());
    painter.setPen(palette().color(foregroundRole()));
    if (m_selected || hasFocus()) {
        painter.fillRect(
            box, palette().color(hasFocus() ? QPalette::Active : QPalette::Inactive, QPalette::Highlight));
        painter.setPen(palette().color(QPalette::HighlightedText));
    }
    // File names and paths read from left to right in every language; only their place mirrors.
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
}

void ElidedLabel::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    updateToolTip();
}

void ElidedLabel::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
        updateToolTip();
    }
}

void ElidedLabel::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        QFrame::keyPressEvent(event);
}

void ElidedLabel::mouseDoubleClickEvent(QMouseEvent*)
{
    setSelected(true);
}

void ElidedLabel::focusOutEvent(QFocusEvent* event)
{
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        setSelected(false);
    QFrame::focusOutEvent(event);
}

void ElidedLabel::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    menu.addAction(tr("&Copy"), this, &ElidedLabel::copy);
    menu.exec(event->globalPos());
}

void ElidedLabel::copy() const
{
    QGuiApplication::clipboard()->setText(m_text);
}

void ElidedLabel::setSelected(bool selected)
{
    m_selected = selected;
    update();
}

void ElidedLabel::updateToolTip()
{
    setToolTip(shownText() == m_text ? QString() : m_text);
}

} // namespace scenekeeper::ui
