// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/reviewendpage.h"

#include "ui/formatting.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStringList>
#include <QVBoxLayout>
#include <array>

namespace scenekeeper::ui {

namespace {

constexpr int kRhythm = 8;
constexpr int kTextWidth = 420;

QLabel* makeText(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setMinimumWidth(kTextWidth);
    return label;
}

} // namespace

ReviewEndPage::ReviewEndPage(QWidget* parent)
    : QWidget(parent),
      m_title(makeText(this)),
      m_summary(makeText(this)),
      m_skipped(new QPushButton(this)),
      m_other(new QPushButton(this)),
      m_learn(new QPushButton(this)),
      m_close(new QPushButton(tr("Back to All Photographs"), this))
{
    QFont large(m_title->font());
    large.setPointSizeF(large.pointSizeF() * 1.4);
    m_title->setFont(large);
    m_learn->setObjectName(QStringLiteral("reviewLearn"));
    m_close->setObjectName(QStringLiteral("reviewClose"));
    m_skipped->setObjectName(QStringLiteral("reviewSkipped"));
    m_other->setObjectName(QStringLiteral("reviewOther"));
    m_learn->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(3 * kRhythm, 3 * kRhythm, 3 * kRhythm, 3 * kRhythm);
    column->setSpacing(kRhythm);
    column->addStretch(1);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    column->addWidget(m_summary, 0, Qt::AlignHCenter);
    column->addSpacing(2 * kRhythm);
    // All as wide as the widest.
    auto* buttons = new QVBoxLayout;
    buttons->setSpacing(kRhythm);
    for (QPushButton* button : std::array{m_learn, m_other, m_skipped, m_close})
        buttons->addWidget(button);
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addLayout(buttons);
    middle->addStretch(1);
    column->addLayout(middle);
    column->addStretch(1);
    setFocusProxy(m_close);
    connect(m_skipped, &QPushButton::clicked, this, &ReviewEndPage::skippedRequested);
    connect(m_other, &QPushButton::clicked, this, &ReviewEndPage::otherListRequested);
    connect(m_close, &QPushButton::clicked, this, &ReviewEndPage::closeRequested);
}

void ReviewEndPage::setLearnCommand(QAction* command)
{
    m_learn->setText(command->text());
    m_learn->setToolTip(command->toolTip());
    connect(m_learn, &QPushButton::clicked, command, &QAction::trigger);
}

void ReviewEndPage::showResult(bool isQuestions, const ReviewTally& tally, qint64 otherList)
{
    if (tally.decided() > 0)
        m_title->setText(tr("%Ln photograph(s) decided", nullptr, tally.decided()));
    else
        m_title->setText(isQuestions ? tr("No questions") : tr("Nothing needs review"));
    QStringList parts;
    if (tally.confirmed > 0)
        //: Part of "12 confirmed, 3 changed"
        parts << tr("%Ln confirmed", nullptr, tally.confirmed);
    if (tally.changed > 0)
        parts << tr("%Ln changed", nullptr, tally.changed);
    if (tally.rejected > 0)
        parts << tr("%Ln rejected", nullptr, tally.rejected);
    if (tally.skipped > 0)
        parts << tr("%Ln skipped", nullptr, tally.skipped);
    if (parts.isEmpty())
        parts << (isQuestions ? tr("The model agrees with every label that a person gave.")
                              : tr("The model is sure of every photograph."));
    m_summary->setText(parts.join(listSeparator()));
    m_skipped->setVisible(tally.skipped > 0);
    m_skipped->setText(tr("Look at the %Ln Skipped Again", nullptr, tally.skipped));
    m_other->setVisible(otherList > 0);
    const int other = static_cast<int>(otherList);
    m_other->setText(isQuestions ? tr("Review %Ln Unsure Photograph(s)", nullptr, other)
                                 : tr("Answer %Ln Question(s)", nullptr, other));
    m_learn->setVisible(tally.decided() > 0 && !m_learn->text().isEmpty());
}

} // namespace scenekeeper::ui
