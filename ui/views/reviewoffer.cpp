// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/reviewoffer.h"

#include "ui/actiontext.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace scenekeeper::ui {

ReviewOffer::ReviewOffer(QWidget* parent)
    : QWidget(parent), m_text(new QLabel(this)), m_button(new QToolButton(this))
{
    setObjectName(QStringLiteral("reviewOffer"));
    m_text->setWordWrap(true);
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setFocusPolicy(Qt::TabFocus);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 8, 8);
    row->setSpacing(8);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    hide();
}

void ReviewOffer::setCommand(QAction* command)
{
    m_button->setText(textWithKey(withoutMnemonic(command->text()), *command));
    m_button->setIcon(command->icon());
    m_button->setToolTip(command->toolTip());
    connect(m_button, &QToolButton::clicked, command, &QAction::trigger);
}

void ReviewOffer::setCount(qint64 photos)
{
    m_text->setText(
        tr("%Ln photograph(s) need a look. One at a time is quickest.", nullptr, static_cast<int>(photos)));
    setVisible(photos > 0);
}

} // namespace scenekeeper::ui
