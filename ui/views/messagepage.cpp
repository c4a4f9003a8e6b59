// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/messagepage.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace scenekeeper::ui {

namespace {

constexpr int kRhythm = 8;
constexpr int kTextWidth = 520;

} // namespace

MessagePage::MessagePage(QWidget* parent)
    : QWidget(parent), m_text(new QLabel(this)), m_help(new QPushButton(this))
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setFixedWidth(kTextWidth);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_help->setAutoDefault(false);
    connect(m_help, &QPushButton::clicked, this, &MessagePage::helpRequested);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(2 * kRhythm);
    layout->addStretch(2);
    // Not by an alignment: then the layout would not ask how high the text is at this width.
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(m_text);
    middle->addStretch(1);
    layout->addLayout(middle);
    layout->addWidget(m_help, 0, Qt::AlignHCenter);
    layout->addStretch(3);
}

void MessagePage::say(const QString& text, const QString& help)
{
    m_text->setText(text);
    m_help->setText(help);
    m_help->setVisible(!help.isEmpty());
}

QString MessagePage::text() const
{
    return m_text->text();
}

} // namespace scenekeeper::ui
