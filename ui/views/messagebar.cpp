// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/messagebar.h"

#include "ui/icons.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace scenekeeper::ui {

MessageBar::MessageBar(QWidget* parent)
    : QWidget(parent), m_sign(new QLabel(this)), m_text(new QLabel(this)), m_offer(new QToolButton(this))
{
    setObjectName(QStringLiteral("messageBar"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_offer->setFocusPolicy(Qt::TabFocus);
    connect(m_offer, &QToolButton::clicked, this, [this] {
        hide();
        m_chosen();
    });
    auto* close = new QToolButton(this);
    close->setAutoRaise(true);
    close->setIcon(icon(QStringLiteral("cancel")));
    close->setToolTip(tr("Close this message"));
    close->setAccessibleName(close->toolTip());
    close->setFocusPolicy(Qt::TabFocus);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 8, 8);
    row->setSpacing(8);
    row->addWidget(m_sign);
    row->addWidget(m_text, 1);
    row->addWidget(m_offer);
    row->addWidget(close);
    hide();
}

void MessageBar::say(const QString& text)
{
    m_offer->hide();
    showMessage(QStringLiteral("warning"), text);
}

void MessageBar::tell(const QString& text, const OfferLine::Offer& offer)
{
    m_offer->setObjectName(offer.objectName);
    m_offer->setText(offer.text);
    m_offer->setToolTip(offer.explanation);
    m_offer->setVisible(!offer.text.isEmpty());
    m_chosen = offer.chosen;
    showMessage(QStringLiteral("check"), text);
}

void MessageBar::showMessage(const QString& iconName, const QString& text)
{
    m_sign->setPixmap(icon(iconName).pixmap(QSize(16, 16), devicePixelRatioF()));
    m_text->setText(text);
    setVisible(!text.isEmpty());
    if (text.isEmpty())
        return;
    setAccessibleName(text);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString MessageBar::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void MessageBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QColor ground = palette().color(QPalette::Highlight);
    ground.setAlphaF(0.16F);
    painter.fillRect(rect(), ground);
}

} // namespace scenekeeper::ui
