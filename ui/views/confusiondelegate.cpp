// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/confusiondelegate.h"

#include "ui/labelappearance.h"
#include "ui/models/confusionmodel.h"

#include <QPainter>
#include <cmath>

namespace scenekeeper::ui {

namespace {

// Okabe and Ito's blue and vermilion: apart for every eye.
const QColor kRight(0x00, 0x72, 0xB2);
const QColor kWrong(0xD5, 0x5E, 0x00);
constexpr double kFaintest = 0.08;
constexpr double kStrongest = 0.75;
constexpr int kRing = 2;
constexpr double kTextContrast = 4.5;

QColor blended(const QColor& ground, const QColor& tint, double strength)
{
    const auto mix = [strength](int from, int to) { return qRound(from + (to - from) * strength); };
    return {mix(ground.red(), tint.red()), mix(ground.green(), tint.green()),
            mix(ground.blue(), tint.blue())};
}

/// A share of a few in a hundred must be seen: the root lifts it.
double strengthOf(double share)
{
    return share <= 0.0 ? 0.0 : kFaintest + (kStrongest - kFaintest) * std::sqrt(share);
}

} // namespace

void ConfusionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    const QColor base = option.palette.color(QPalette::Active, QPalette::Base);
    const QColor text = option.palette.color(QPalette::Active, QPalette::Text);
    const bool isRight = index.data(ConfusionModel::IsRightRole).toBool();
    const double share = index.data(ConfusionModel::RowShareRole).toDouble();
    const QColor ground = blended(base, isRight ? kRight : kWrong, strengthOf(share));
    painter->save();
    painter->fillRect(option.rect, ground);
    const bool isChosen = option.state & (QStyle::State_Selected | QStyle::State_HasFocus);
    if (isChosen) {
        painter->setPen(QPen(text, kRing, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter->drawRect(option.rect.adjusted(kRing / 2, kRing / 2, -kRing / 2 - 1, -kRing / 2 - 1));
    }
    const bool isEmpty = index.data(ConfusionModel::CountRole).toInt() == 0;
    const QColor quiet = option.palette.color(QPalette::Disabled, QPalette::Text);
    painter->setFont(option.font);
    painter->setPen(standingOut(isEmpty ? quiet : text, ground, kTextContrast));
    painter->drawText(option.rect, Qt::AlignCenter | Qt::TextSingleLine, index.data().toString());
    painter->restore();
}

} // namespace scenekeeper::ui
