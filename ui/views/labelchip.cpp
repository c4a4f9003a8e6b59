// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/labelchip.h"

#include "ui/formatting.h"
#include "ui/labelappearance.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>
#include <QStringList>

namespace scenekeeper::ui {

namespace {

constexpr int kVerticalPadding = 2;
constexpr int kMarkGap = 4;
constexpr double kTextContrast = 4.5;
constexpr double kShapeContrast = 3.0;

class ChipWords
{
    Q_DECLARE_TR_FUNCTIONS(scenekeeper::ui::LabelChip)

public:
    static QString nameAndConfidence(const QString& name, const QString& percent)
    {
        return tr("%1 %2", "label name and its probability, as in Sea 97%").arg(name, percent);
    }

    static QString source(domain::AssignmentSource source)
    {
        switch (source) {
        case domain::AssignmentSource::Human:
            return tr("set by a person");
        case domain::AssignmentSource::Imported:
            return tr("imported with the file");
        case domain::AssignmentSource::Model:
            break;
        }
        return tr("suggested by the model");
    }

    static QString state(ChipState state)
    {
        switch (state) {
        case ChipState::NeedsReview:
            return tr("needs review");
        case ChipState::Rejected:
            return tr("rejected");
        case ChipState::InForce:
            break;
        }
        return {};
    }
};

bool isFilled(const LabelChip& chip)
{
    return chip.state == ChipState::InForce && chip.label.source != domain::AssignmentSource::Model;
}

bool hasMark(const LabelChip& chip)
{
    return chip.state != ChipState::Rejected;
}

int markExtent(const QFontMetrics& metrics)
{
    return qMax(6, qRound(metrics.ascent() * 0.7));
}

int sidePadding(const QFontMetrics& metrics)
{
    return qMax(6, metrics.height() / 2 - 1);
}

QFont chipFont(const LabelChip& chip, QFont font)
{
    font.setStrikeOut(chip.state == ChipState::Rejected);
    return font;
}

void paintTick(QPainter& painter, const QRectF& box, const QColor& color)
{
    painter.setPen(QPen(color, box.width() / 5.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF{{box.left() + box.width() * 0.08, box.top() + box.height() * 0.55},
                                   {box.left() + box.width() * 0.38, box.top() + box.height() * 0.84},
                                   {box.left() + box.width() * 0.94, box.top() + box.height() * 0.18}});
}

void paintQuestionMark(QPainter& painter, const QRectF& box, const ChipStyle& style, QFont font)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.outline);
    const QRectF disc = box.adjusted(-1.5, -1.5, 1.5, 1.5);
    painter.drawEllipse(disc);
    font.setStrikeOut(false);
    font.setBold(true);
    font.setPixelSize(qMax(7, qRound(disc.height() * 0.85)));
    painter.setFont(font);
    painter.setPen(contrastRatio(Qt::white, style.outline) >= contrastRatio(Qt::black, style.outline)
                       ? Qt::white
                       : Qt::black);
    painter.drawText(disc, Qt::AlignCenter, QStringLiteral("?"));
}

void paintMark(QPainter& painter, const QRectF& box, const LabelChip& chip, const ChipStyle& style)
{
    if (chip.state == ChipState::NeedsReview) {
        paintQuestionMark(painter, box, style, painter.font());
    } else if (chip.label.source == domain::AssignmentSource::Human) {
        paintTick(painter, box, style.text);
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isFilled(chip) ? style.text : style.outline);
        painter.drawEllipse(box.center(), box.width() * 0.36, box.width() * 0.36);
    }
}

} // namespace

ChipStyle chipStyle(const LabelChip& chip, const QPalette& palette)
{
    const QColor base = palette.color(QPalette::Base);
    if (isFilled(chip)) {
        const QColor color = labelColor(chip.colorIndex);
        return {color, color, labelTextColor(chip.colorIndex)};
    }
    const QColor text = standingOut(palette.color(QPalette::Text), base, kTextContrast);
    if (chip.state == ChipState::Rejected) {
        const QColor quiet = palette.color(QPalette::Disabled, QPalette::Text);
        return {base, standingOut(quiet, base, kShapeContrast), standingOut(quiet, base, kTextContrast)};
    }
    return {base, standingOut(labelColor(chip.colorIndex), base, kShapeContrast), text};
}

QString chipText(const domain::ShownLabel& label)
{
    const QString name = labelDisplayName(label.name);
    return label.confidence ? ChipWords::nameAndConfidence(name, percentText(*label.confidence)) : name;
}

QString chipDescription(const LabelChip& chip)
{
    QStringList parts{labelDisplayName(chip.label.name)};
    if (chip.label.confidence)
        parts << percentText(*chip.label.confidence);
    if (chip.state != ChipState::Rejected)
        parts << ChipWords::source(chip.label.source);
    if (chip.state != ChipState::InForce)
        parts << ChipWords::state(chip.state);
    return parts.join(listSeparator());
}

QSize chipSize(const LabelChip& chip, const QFont& font)
{
    const QFontMetrics metrics(chipFont(chip, font));
    const int mark = hasMark(chip) ? markExtent(metrics) + kMarkGap : 0;
    const int width = metrics.horizontalAdvance(chipText(chip.label)) + mark + 2 * sidePadding(metrics) + 1;
    return {width, metrics.height() + 2 * kVerticalPadding};
}

void paintChip(QPainter& painter, const QRect& rect, const LabelChip& chip, const QPalette& palette,
               const QFont& font)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(chipFont(chip, font));
    const ChipStyle style = chipStyle(chip, palette);
    const QFontMetrics metrics(painter.font());

    const QRectF outer = QRectF(rect).adjusted(0.75, 0.75, -0.75, -0.75);
    painter.setBrush(style.fill);
    painter.setPen(
        QPen(style.outline, 1.5, chip.state == ChipState::NeedsReview ? Qt::DashLine : Qt::SolidLine));
    painter.drawRoundedRect(outer, outer.height() / 2.0, outer.height() / 2.0);

    const bool mirrored = painter.layoutDirection() == Qt::RightToLeft;
    QRect inner = rect.adjusted(sidePadding(metrics), 0, -sidePadding(metrics), 0);
    if (hasMark(chip)) {
        const int extent = markExtent(metrics);
        const int x = mirrored ? inner.right() + 1 - extent : inner.left();
        const QRectF box(x, rect.top() + (rect.height() - extent) / 2.0, extent, extent);
        const QFont textFont = painter.font();
        paintMark(painter, box, chip, style);
        painter.setFont(textFont);
        inner.adjust(mirrored ? 0 : extent + kMarkGap, 0, mirrored ? -(extent + kMarkGap) : 0, 0);
    }
    painter.setPen(style.text);
    const QString text = metrics.elidedText(chipText(chip.label), Qt::ElideRight, inner.width());
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, text);
    painter.restore();
}

QSize labelChipSize(const domain::ShownLabel& label, const QFont& font)
{
    return chipSize({label, 0, ChipState::InForce}, font);
}

void paintLabelChip(QPainter& painter, const QRect& rect, const domain::ShownLabel& label, int colorIndex,
                    const QPalette& palette, const QFont& font)
{
    paintChip(painter, rect, {label, colorIndex, ChipState::InForce}, palette, font);
}

} // namespace scenekeeper::ui
