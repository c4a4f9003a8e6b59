// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/savesearchline.h"

#include "ui/icons.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace scenekeeper::ui {

namespace {

constexpr int kRhythm = 8;
constexpr int kLongestName = 200;

} // namespace

SaveSearchLine::SaveSearchLine(QWidget* parent)
    : QWidget(parent), m_name(new QLineEdit(this)), m_save(new QPushButton(this))
{
    setObjectName(QStringLiteral("saveSearchLine"));
    auto* caption = new QLabel(tr("&Name of the search:"), this);
    caption->setBuddy(m_name);
    m_name->setMaxLength(kLongestName);
    m_name->setObjectName(QStringLiteral("searchName"));
    m_save->setObjectName(QStringLiteral("keepSearch"));
    m_save->setAutoDefault(false);
    auto* cancel = new QToolButton(this);
    cancel->setAutoRaise(true);
    cancel->setIcon(icon(QStringLiteral("cancel")));
    cancel->setToolTip(tr("Do not save"));
    cancel->setAccessibleName(cancel->toolTip());
    cancel->setFocusPolicy(Qt::TabFocus);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kRhythm, kRhythm, kRhythm, kRhythm);
    row->setSpacing(kRhythm);
    row->addWidget(caption);
    row->addWidget(m_name, 1);
    row->addWidget(m_save);
    row->addWidget(cancel);
    connect(m_name, &QLineEdit::textChanged, this, &SaveSearchLine::showDeed);
    connect(m_name, &QLineEdit::returnPressed, this, &SaveSearchLine::giveName);
    connect(m_save, &QPushButton::clicked, this, &SaveSearchLine::giveName);
    connect(cancel, &QToolButton::clicked, this, &SaveSearchLine::close);
    hide();
}

void SaveSearchLine::open(const QString& proposal, const QStringList& taken)
{
    m_taken = taken;
    m_name->setText(proposal);
    showDeed();
    show();
    m_name->selectAll();
    m_name->setFocus();
}

void SaveSearchLine::close()
{
    if (isHidden())
        return;
    hide();
    Q_EMIT closed();
}

void SaveSearchLine::giveName()
{
    if (const QString name = m_name->text().simplified(); !name.isEmpty())
        Q_EMIT nameGiven(name);
}

void SaveSearchLine::showDeed()
{
    const QString name = m_name->text().simplified();
    const bool isTaken = m_taken.contains(name, Qt::CaseInsensitive);
    m_save->setText(isTaken ? tr("Replace") : tr("Save"));
    m_save->setToolTip(isTaken ? tr("“%1” finds this from now on").arg(name) : QString());
    m_save->setEnabled(!name.isEmpty());
}

void SaveSearchLine::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void SaveSearchLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ground = palette().color(QPalette::WindowText);
    ground.setAlphaF(0.08F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(rect(), 4, 4);
}

} // namespace scenekeeper::ui
