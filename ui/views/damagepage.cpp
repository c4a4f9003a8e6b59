// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/damagepage.h"

#include "core/base/progress.h"
#include "ui/catalogtext.h"
#include "ui/controllers/catalogguard.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>
#include <array>

namespace scenekeeper::ui {

namespace {

constexpr int kRhythm = 8;
constexpr int kTextWidth = 560;

QLabel* makeText(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFixedWidth(kTextWidth);
    return label;
}

} // namespace

DamagePage::DamagePage(QWidget* parent)
    : QWidget(parent),
      m_title(makeText(this)),
      m_text(makeText(this)),
      m_failure(makeText(this)),
      m_work(makeText(this)),
      m_bar(new QProgressBar(this)),
      m_restore(new QPushButton(this)),
      m_rebuild(new QPushButton(tr("Rebuild from Files and Sidecars"), this)),
      m_other(new QPushButton(tr("Open Another Catalogue…"), this)),
      m_quit(new QPushButton(tr("Quit"), this)),
      m_cancel(new QPushButton(tr("Cancel"), this))
{
    QFont large(m_title->font());
    large.setPointSizeF(large.pointSizeF() * 1.4);
    m_title->setFont(large);
    m_restore->setObjectName(QStringLiteral("damageRestore"));
    m_rebuild->setObjectName(QStringLiteral("damageRebuild"));
    m_other->setObjectName(QStringLiteral("damageOther"));
    m_quit->setObjectName(QStringLiteral("damageQuit"));
    m_cancel->setObjectName(QStringLiteral("damageCancel"));
    m_text->setObjectName(QStringLiteral("damageText"));
    m_failure->setObjectName(QStringLiteral("damageFailure"));
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setTextVisible(false);
    m_failure->hide();
    makeColumn();
    setIsWorking(false);
    connect(m_restore, &QPushButton::clicked, this, &DamagePage::restoreRequested);
    connect(m_rebuild, &QPushButton::clicked, this, &DamagePage::rebuildRequested);
    connect(m_other, &QPushButton::clicked, this, &DamagePage::otherRequested);
    connect(m_quit, &QPushButton::clicked, this, &DamagePage::quitRequested);
    connect(m_cancel, &QPushButton::clicked, this, &DamagePage::cancelRequested);
}

void DamagePage::makeColumn()
{
    auto* column = new QVBoxLayout;
    column->setContentsMargins(3 * kRhythm, 3 * kRhythm, 3 * kRhythm, 3 * kRhythm);
    column->setSpacing(kRhythm);
    column->addStretch(1);
    for (QWidget* widget : std::array<QWidget*, 5>{m_title, m_text, m_failure, m_work, m_bar})
        column->addWidget(widget);
    column->addSpacing(kRhythm);
    // All as wide as the widest.
    auto* buttons = new QVBoxLayout;
    buttons->setSpacing(kRhythm);
    for (QPushButton* button : std::array{m_restore, m_rebuild, m_other, m_quit, m_cancel})
        buttons->addWidget(button);
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addLayout(buttons);
    middle->addStretch(1);
    column->addLayout(middle);
    column->addStretch(2);
    // Not by an alignment: then the layout would not ask how high the texts are at this width.
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addLayout(column);
    row->addStretch(1);
}

void DamagePage::showDamage(const CatalogDamage& damage)
{
    m_title->setText(damageTitle(damage));
    m_text->setText(damageText(damage));
    setAccessibleName(m_title->text());
    m_canRestore = damage.backup.has_value();
    m_canRebuild = damage.isSearched && !damage.roots.isEmpty();
    if (damage.backup)
        //: %1 is a day and a time
        m_restore->setText(tr("Restore the Backup of %1").arg(backupTimeText(damage.backup->madeAt)));
    setIsWorking(false);
    (m_canRestore ? m_restore : m_other)->setFocus();
}

void DamagePage::showWork(const QString& text, bool canCancel)
{
    m_failure->hide();
    m_work->setText(text);
    m_bar->setRange(0, 0);
    setIsWorking(true);
    m_cancel->setVisible(canCancel);
}

void DamagePage::setProgress(const base::Progress& progress)
{
    // Until all files are found nobody knows how many there are.
    m_bar->setRange(0, progress.totalIsFinal ? static_cast<int>(progress.total) : 0);
    m_bar->setValue(static_cast<int>(progress.done));
    m_work->setText(tr("%Ln photograph(s) read", nullptr, static_cast<int>(progress.done)));
}

void DamagePage::showFailure(const QString& sentence)
{
    m_failure->setText(sentence);
    m_failure->setVisible(!sentence.isEmpty());
    setIsWorking(false);
}

void DamagePage::setIsWorking(bool isWorking)
{
    m_work->setVisible(isWorking);
    m_bar->setVisible(isWorking);
    m_cancel->setVisible(isWorking);
    m_restore->setVisible(!isWorking && m_canRestore);
    m_rebuild->setVisible(!isWorking && m_canRebuild);
    m_other->setVisible(!isWorking);
    m_quit->setVisible(!isWorking);
}

} // namespace scenekeeper::ui
