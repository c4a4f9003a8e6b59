// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/viewbanner.h"

#include "ui/actiontext.h"
#include "ui/views/elidedlabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QToolButton>

namespace scenekeeper::ui {

ViewBanner::ViewBanner(QWidget* parent)
    : QWidget(parent), m_text(new ElidedLabel(Qt::ElideMiddle, this)), m_row(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("viewBanner"));
    m_row->setContentsMargins(16, 8, 8, 8);
    m_row->setSpacing(8);
    m_row->addWidget(m_text, 1);
    hide();
}

void ViewBanner::setCommands(const QList<QAction*>& commands)
{
    for (QAction* command : commands) {
        auto* button = new QToolButton(this);
        button->setObjectName(command->objectName());
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, command, &QAction::trigger);
        const auto show = [button, command] {
            button->setText(textWithKey(withoutMnemonic(command->text()), *command));
            button->setToolTip(command->toolTip());
            button->setIcon(command->icon());
            button->setVisible(command->isEnabled());
        };
        connect(command, &QAction::changed, button, show);
        show();
        m_row->addWidget(button);
    }
}

void ViewBanner::say(const QString& text)
{
    m_text->setText(text);
    showIfDue();
}

void ViewBanner::setIsDue(bool isDue)
{
    m_isDue = isDue;
    showIfDue();
}

void ViewBanner::showIfDue()
{
    setVisible(m_isDue && !m_text->text().isEmpty());
}

QString ViewBanner::text() const
{
    return isHidden() ? QString() : m_text->text();
}

} // namespace scenekeeper::ui
