// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/offerline.h"

#include "ui/views/elidedlabel.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace scenekeeper::ui {

namespace {

constexpr int kRhythm = 8;

} // namespace

OfferLine::OfferLine(QWidget* parent)
    : QWidget(parent), m_sentence(new ElidedLabel(Qt::ElideRight, this)), m_layout(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("offerLine"));
    // As high as the line it is in, so that its text stands on the line of the others.
    m_sentence->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_layout->setContentsMargins(kRhythm, 0, kRhythm, 0);
    m_layout->setSpacing(kRhythm);
    m_layout->addWidget(m_sentence);
    m_layout->addStretch(1);
    hide();
}

void OfferLine::say(const QString& sentence, const std::vector<Offer>& offers)
{
    dropButtons();
    setSentence(sentence);
    for (const Offer& offer : offers) {
        auto* button = new QToolButton(this);
        button->setObjectName(offer.objectName);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setText(offer.text);
        button->setToolTip(offer.explanation);
        connect(button, &QToolButton::clicked, this, offer.chosen);
        m_layout->insertWidget(m_layout->count() - 1, button);
        m_buttons.append(button);
    }
    show();
}

void OfferLine::setSentence(const QString& sentence)
{
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
}

void OfferLine::clear()
{
    dropButtons();
    hide();
}

void OfferLine::dropButtons()
{
    // Perhaps from inside of one that was clicked.
    for (QToolButton* button : m_buttons) {
        button->hide();
        button->deleteLater();
    }
    m_buttons.clear();
}

} // namespace scenekeeper::ui
