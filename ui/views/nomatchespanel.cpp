// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/nomatchespanel.h"

#include "ui/actiontext.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace scenekeeper::ui {

namespace {

constexpr int kRhythm = 8;
constexpr qreal kTitle = 1.4;

} // namespace

NoMatchesPanel::NoMatchesPanel(QWidget* parent)
    : QWidget(parent), m_title(new QLabel(this)), m_advice(new QLabel(this)), m_offers(new QVBoxLayout)
{
    setObjectName(QStringLiteral("noMatches"));
    QFont large(font());
    large.setPointSizeF(large.pointSizeF() * kTitle);
    m_title->setFont(large);
    for (QLabel* label : {m_title, m_advice}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignCenter);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(3 * kRhythm, kRhythm, 3 * kRhythm, kRhythm);
    column->setSpacing(kRhythm);
    column->addStretch(2);
    column->addWidget(m_title);
    column->addWidget(m_advice);
    column->addSpacing(kRhythm);
    column->addLayout(m_offers);
    column->addStretch(3);
    m_offers->setSpacing(kRhythm);
    parent->installEventFilter(this);
    hide();
}

void NoMatchesPanel::say(const QString& title, const QString& advice,
                         const std::vector<OfferLine::Offer>& offers)
{
    while (QLayoutItem* item = m_offers->takeAt(0)) {
        // Perhaps from inside of one that was clicked.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_title->setText(title);
    m_advice->setText(advice);
    for (const OfferLine::Offer& offer : offers) {
        auto* button = new QPushButton(literalText(offer.text), this);
        button->setObjectName(offer.objectName);
        button->setToolTip(offer.explanation);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, offer.chosen);
        m_offers->addWidget(button, 0, Qt::AlignHCenter);
    }
    setAccessibleName(title);
    setGeometry(parentWidget()->rect());
    raise();
    setVisible(!title.isEmpty());
}

bool NoMatchesPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void NoMatchesPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
}

} // namespace scenekeeper::ui
