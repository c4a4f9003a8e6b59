// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/probabilitybars.h"

#include "ui/formatting.h"
#include "ui/labelappearance.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace scenekeeper::ui {

namespace {

constexpr int kGap = 8;
constexpr int kBarHeight = 8;
constexpr double kShapeContrast = 3.0;

/// What a screen reader sees of a bar: a read-only value between 0 and 100.
class AccessibleBar : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit AccessibleBar(ProbabilityBar* bar) : QAccessibleWidget(bar, QAccessible::ProgressBar) {}

    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Name)
            return labelDisplayName(bar()->probability().label);
        if (kind == QAccessible::Value)
            return bar()->valueText();
        return QAccessibleWidget::text(kind);
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    QVariant currentValue() const override { return bar()->probability().probability * 100.0; }
    void setCurrentValue(const QVariant&) override {}
    QVariant maximumValue() const override { return 100.0; }
    QVariant minimumValue() const override { return 0.0; }
    QVariant minimumStepSize() const override { return 1.0; }

private:
    ProbabilityBar* bar() const { return static_cast<ProbabilityBar*>(object()); }
};

QAccessibleInterface* makeAccessible(const QString&, QObject* object)
{
    auto* bar = qobject_cast<ProbabilityBar*>(object);
    return bar != nullptr ? new AccessibleBar(bar) : nullptr;
}

int percentWidth(const QFontMetrics& metrics)
{
    return metrics.horizontalAdvance(percentText(1.0));
}

} // namespace

ProbabilityBar::ProbabilityBar(QWidget* parent) : QWidget(parent)
{
    [[maybe_unused]] static const bool installed = [] {
        QAccessible::installFactory(makeAccessible);
        return true;
    }();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ProbabilityBar::setProbability(const LabelProbability& probability)
{
    m_probability = probability;
    setAccessibleName(labelDisplayName(probability.label));
    setToolTip(labelDisplayName(probability.label) + listSeparator() + valueText());
    QAccessibleValueChangeEvent change(this, probability.probability * 100.0);
    QAccessible::updateAccessibility(&change);
    update();
}

void ProbabilityBar::setNameWidth(int width)
{
    m_nameWidth = width;
    update();
}

int ProbabilityBar::preferredNameWidth() const
{
    return fontMetrics().horizontalAdvance(labelDisplayName(m_probability.label)) + 1;
}

QString ProbabilityBar::valueText() const
{
    if (!m_probability.isKnown)
        return tr("not known to the model", "instead of a probability");
    const QString percent = percentText(m_probability.probability);
    return m_probability.rejected ? tr("%1, rejected", "probability of a label").arg(percent) : percent;
}

QSize ProbabilityBar::sizeHint() const
{
    constexpr int kComfortable = 96;
    return {preferredNameWidth() + kComfortable + percentWidth(fontMetrics()) + 2 * kGap,
            fontMetrics().height() + 4};
}

QSize ProbabilityBar::minimumSizeHint() const
{
    constexpr int kNarrowest = 24;
    return {3 * kNarrowest + percentWidth(fontMetrics()) + 2 * kGap, sizeHint().height()};
}

void ProbabilityBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int numberWidth = percentWidth(fontMetrics());
    const QRect name(0, 0, m_nameWidth, height());
    const QRect number(width() - numberWidth, 0, numberWidth, height());
    const int barLeft = name.width() + kGap;
    const QRect bar(barLeft, (height() - kBarHeight) / 2, qMax(0, number.left() - kGap - barLeft),
                    kBarHeight);
    const auto visual = [this](const QRect& logical) {
        return QStyle::visualRect(layoutDirection(), rect(), logical);
    };

    QFont nameFont = font();
    nameFont.setStrikeOut(m_probability.rejected);
    painter.setFont(nameFont);
    const QColor quiet = palette().color(QPalette::Disabled, QPalette::WindowText);
    const QColor window = palette().color(QPalette::Window);
    painter.setPen(m_probability.rejected ? standingOut(quiet, window, 4.5)
                                          : palette().color(QPalette::WindowText));
    const QString text = labelDisplayName(m_probability.label);
    painter.drawText(visual(name), Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                     fontMetrics().elidedText(text, Qt::ElideRight, name.width()));
    if (!m_probability.isKnown)
        return;
    painter.setFont(font());
    painter.drawText(visual(number), Qt::AlignVCenter | Qt::AlignTrailing | Qt::TextSingleLine,
                     percentText(m_probability.probability));
    paintBar(painter, bar);
}

void ProbabilityBar::paintBar(QPainter& painter, const QRect& logical) const
{
    const QColor window = palette().color(QPalette::Window);
    QColor groove = palette().color(QPalette::WindowText);
    groove.setAlphaF(0.10F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(groove);
    const double radius = kBarHeight / 2.0;
    painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), rect(), logical), radius, radius);
    const int filled = qRound(logical.width() * qBound(0.0, m_probability.probability, 1.0));
    // No colour beside a number that reads 0.
    constexpr double kLeastShown = 0.005;
    if (filled <= 0 || m_probability.probability < kLeastShown)
        return;
    QRect part = logical;
    part.setWidth(qMin(qMax(filled, kBarHeight / 2), logical.width()));
    const QColor color = m_probability.rejected ? palette().color(QPalette::Disabled, QPalette::WindowText)
                                                : labelColor(m_probability.colorIndex);
    const QRectF visible = QStyle::visualRect(layoutDirection(), rect(), part);
    // Pale label colours keep their hue and get an edge that shows where the bar ends.
    painter.setBrush(color);
    if (contrastRatio(color, window) < kShapeContrast)
        painter.setPen(QPen(standingOut(color, window, kShapeContrast), 1));
    const QRectF shape =
        painter.pen().style() == Qt::NoPen ? visible : visible.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(shape, qMin(radius, shape.width() / 2), qMin(radius, shape.height() / 2));
}

ProbabilityBars::ProbabilityBars(QWidget* parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
    setAccessibleName(tr("Probability of each label"));
}

void ProbabilityBars::setProbabilities(const std::vector<LabelProbability>& probabilities)
{
    while (m_bars.size() > probabilities.size()) {
        delete m_bars.back();
        m_bars.pop_back();
    }
    while (m_bars.size() < probabilities.size()) {
        m_bars.push_back(new ProbabilityBar(this));
        m_layout->addWidget(m_bars.back());
    }
    for (std::size_t i = 0; i < probabilities.size(); ++i)
        m_bars[i]->setProbability(probabilities[i]);
    alignNames();
}

std::vector<const ProbabilityBar*> ProbabilityBars::bars() const
{
    return {m_bars.begin(), m_bars.end()};
}

void ProbabilityBars::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    alignNames();
}

void ProbabilityBars::alignNames()
{
    int preferred = 0;
    for (const ProbabilityBar* bar : m_bars)
        preferred = qMax(preferred, bar->preferredNameWidth());
    // Names never push the bars out: long ones are elided and stand in the tooltip.
    const int nameWidth = qMin(preferred, width() * 2 / 5);
    for (ProbabilityBar* bar : m_bars)
        bar->setNameWidth(nameWidth);
}

} // namespace scenekeeper::ui
