// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/chiprow.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStringList>
#include <QStyle>
#include <QToolTip>

namespace scenekeeper::ui {

namespace {
constexpr int kGap = 4;
}

ChipRow::ChipRow(QWidget* parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChipRow::setChips(std::vector<LabelChip> chips)
{
    m_chips = std::move(chips);
    QStringList descriptions;
    for (const LabelChip& chip : m_chips)
        descriptions << chipDescription(chip);
    setAccessibleName(tr("Labels"));
    setAccessibleDescription(descriptions.isEmpty() ? tr("No labels yet")
                                                    : descriptions.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QSize ChipRow::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const LabelChip& chip : m_chips) {
        const QSize size = chipSize(chip, font());
        width += size.width() + (width > 0 ? kGap : 0);
        height = qMax(height, size.height());
    }
    return {width, height};
}

QSize ChipRow::minimumSizeHint() const
{
    int width = 0;
    for (const LabelChip& chip : m_chips)
        width = qMax(width, chipSize(chip, font()).width());
    constexpr int kNarrowest = 80;
    return {qMin(width, kNarrowest), sizeHint().height()};
}

int ChipRow::heightForWidth(int width) const
{
    const std::vector<QRect> rects = layOut(width);
    return rects.empty() ? 0 : rects.back().bottom() + 1;
}

std::vector<QRect> ChipRow::layOut(int width) const
{
    std::vector<QRect> rects;
    rects.reserve(m_chips.size());
    int x = 0;
    int y = 0;
    for (const LabelChip& chip : m_chips) {
        const QSize size = chipSize(chip, font()).boundedTo({width, QWIDGETSIZE_MAX});
        if (x > 0 && x + size.width() > width) {
            x = 0;
            y += size.height() + kGap;
        }
        rects.emplace_back(QPoint(x, y), size);
        x += size.width() + kGap;
    }
    return rects;
}

bool ChipRow::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const std::vector<QRect> rects = layOut(width());
    for (std::size_t i = 0; i < rects.size(); ++i) {
        const QRect rect = QStyle::visualRect(layoutDirection(), this->rect(), rects[i]);
        if (rect.contains(help->pos())) {
            QToolTip::showText(help->globalPos(), chipDescription(m_chips[i]), this, rect);
            return true;
        }
    }
    QToolTip::hideText();
    event->ignore();
    return true;
}

void ChipRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const std::vector<QRect> rects = layOut(width());
    for (std::size_t i = 0; i < rects.size(); ++i)
        paintChip(painter, QStyle::visualRect(layoutDirection(), rect(), rects[i]), m_chips[i], palette(),
                  font());
}

std::vector<LabelChip> chipsOf(const domain::PhotoRow& row, const LabelColors& colors)
{
    std::vector<LabelChip> chips;
    chips.reserve(row.labels.size());
    for (const domain::ShownLabel& label : row.labels) {
        const bool unsure = row.needsReview && label.source == domain::AssignmentSource::Model;
        chips.push_back(
            {label, colors.indexOf(label.name), unsure ? ChipState::NeedsReview : ChipState::InForce});
    }
    return chips;
}

} // namespace scenekeeper::ui
