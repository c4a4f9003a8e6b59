// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/panelheader.h"

#include "ui/icons.h"
#include "ui/views/elidedlabel.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace scenekeeper::ui {

PanelHeader::PanelHeader(const QString& clear, QWidget* parent)
    : QWidget(parent),
      m_text(new ElidedLabel(Qt::ElideRight, this)),
      m_clear(new QToolButton(this)),
      m_missing(new QToolButton(this)),
      m_row(new QHBoxLayout(this))
{
    m_clear->setObjectName(QStringLiteral("clear"));
    m_clear->setText(clear);
    m_clear->setIcon(icon(QStringLiteral("cancel")));
    m_clear->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_missing->setObjectName(QStringLiteral("missing"));
    m_missing->setCheckable(true);
    for (QToolButton* button : {m_clear, m_missing}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->hide();
    }
    connect(m_clear, &QToolButton::clicked, this, &PanelHeader::clearRequested);
    connect(m_missing, &QToolButton::clicked, this, &PanelHeader::missingRequested);
    m_row->setContentsMargins(16, 4, 8, 4);
    m_row->setSpacing(8);
    m_row->addWidget(m_text);
    m_row->addWidget(m_clear);
    m_row->addStretch(1);
    m_row->addWidget(m_missing);
}

void PanelHeader::setText(const QString& text)
{
    m_text->setText(text);
}

QString PanelHeader::text() const
{
    return m_text->text();
}

void PanelHeader::setFiltered(bool isFiltered)
{
    m_clear->setVisible(isFiltered);
}

void PanelHeader::setMissing(const QString& text, const QString& explanation)
{
    m_missing->setText(text);
    m_missing->setToolTip(explanation);
    m_missing->setVisible(!text.isEmpty());
}

void PanelHeader::setMissingShown(bool isShown)
{
    m_missing->setChecked(isShown);
}

QToolButton* PanelHeader::addTool(const QString& name, const QString& iconName, const QString& text)
{
    auto* button = new QToolButton(this);
    button->setObjectName(name);
    button->setIcon(icon(iconName));
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    m_row->addWidget(button);
    return button;
}

} // namespace scenekeeper::ui
