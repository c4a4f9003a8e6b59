// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/plotchart.h"

#include "ui/labelappearance.h"

#include <QAccessible>
#include <QBuffer>
#include <QChart>
#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QLegendMarker>
#include <QLineSeries>
#include <QScatterSeries>
#include <QSvgGenerator>
#include <QToolTip>
#include <QValueAxis>
#include <algorithm>

namespace scenekeeper::ui {

namespace {

constexpr int kTicks = 6;
constexpr int kMargin = 8;
constexpr double kDot = 8.0;
constexpr double kManyDots = 4.0;
constexpr std::size_t kMany = 30;
constexpr double kRing = 14.0;
constexpr double kSharpness = 2.0;
constexpr double kShapeContrast = 3.0;
// Okabe and Ito's blue and vermilion.
const QColor kCurve(0x00, 0x72, 0xB2);
const QColor kMark(0xD5, 0x5E, 0x00);

QColor faded(QColor color, double alpha)
{
    color.setAlphaF(static_cast<float>(alpha));
    return color;
}

} // namespace

PlotChart::PlotChart(QWidget* parent) : QChartView(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    // Parts of a chart leave traces where they were when it is laid out anew.
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setMinimumSize(240, 240);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setBackgroundRoundness(0);
    chart()->setMargins({kMargin, kMargin, kMargin, kMargin});
    chart()->setLocalizeNumbers(true);
    chart()->legend()->setAlignment(Qt::AlignBottom);
    chart()->legend()->setMarkerShape(QLegend::MarkerShapeFromSeries);
    chart()->legend()->setFont(font());
}

void PlotChart::setPlot(const Plot& plot)
{
    tell(-1);
    // A plot that only grows keeps its parts: making them anew twenty times a second would flicker.
    if (!hasSeriesOf(plot))
        makeParts(plot);
    describe(*m_x, plot.x);
    describe(*m_y, plot.y);
    m_points.clear();
    for (std::size_t i = 0; i < plot.series.size(); ++i)
        fill(m_drawn[i], plot.series[i]);
    setAccessibleName(plot.title);
}

bool PlotChart::hasSeriesOf(const Plot& plot) const
{
    return m_told != nullptr &&
           std::equal(m_drawn.begin(), m_drawn.end(), plot.series.begin(), plot.series.end(),
                      [](const Drawn& drawn, const Plot::Series& series) {
                          return drawn.style == series.style && drawn.name == series.name;
                      });
}

void PlotChart::makeParts(const Plot& plot)
{
    chart()->removeAllSeries();
    for (QAbstractAxis* axis : chart()->axes()) {
        chart()->removeAxis(axis);
        delete axis;
    }
    m_drawn.clear();
    m_x = makeAxis(Qt::AlignBottom);
    m_y = makeAxis(Qt::AlignLeft);
    for (const Plot::Series& series : plot.series)
        addSeries(series);
    m_told = new QScatterSeries;
    m_told->setMarkerSize(kRing);
    attach(m_told);
    hideFromLegend(m_told);
    // One curve alone is what the title says.
    chart()->legend()->setVisible(plot.series.size() > 1);
    applyColors();
}

QValueAxis* PlotChart::makeAxis(Qt::Alignment side)
{
    auto* axis = new QValueAxis;
    axis->setTickCount(kTicks);
    axis->setTitleFont(font());
    axis->setLabelsFont(font());
    chart()->addAxis(axis, side);
    return axis;
}

void PlotChart::describe(QValueAxis& axis, const Plot::Axis& described)
{
    axis.setRange(described.lowest, described.highest);
    axis.setLabelFormat(QStringLiteral("%.%1f").arg(described.decimals));
    axis.setTitleText(described.title);
}

void PlotChart::attach(QXYSeries* series)
{
    chart()->addSeries(series);
    series->attachAxis(m_x);
    series->attachAxis(m_y);
}

void PlotChart::hideFromLegend(QXYSeries* series)
{
    for (QLegendMarker* marker : chart()->legend()->markers(series))
        marker->setVisible(false);
}

void PlotChart::addSeries(const Plot::Series& series)
{
    Drawn drawn;
    drawn.style = series.style;
    drawn.name = series.name;
    if (series.style != Plot::Style::Mark) {
        drawn.line = new QLineSeries;
        drawn.line->setName(series.name);
        attach(drawn.line);
    }
    if (series.style != Plot::Style::Ideal) {
        drawn.dots = new QScatterSeries;
        drawn.dots->setName(series.name);
        attach(drawn.dots);
        if (drawn.line != nullptr)
            hideFromLegend(drawn.dots);
        const std::size_t index = m_drawn.size();
        connect(drawn.dots, &QXYSeries::hovered, this, [this, index](const QPointF& at, bool isOver) {
            const auto place = m_drawn[index].dots->points().indexOf(at);
            tell(isOver && place >= 0 ? m_drawn[index].firstPoint + static_cast<int>(place) : -1);
        });
    }
    m_drawn.push_back(drawn);
}

void PlotChart::fill(Drawn& drawn, const Plot::Series& series)
{
    QList<QPointF> points;
    for (const Plot::Point& point : series.points)
        points.append(point.at);
    if (drawn.line != nullptr)
        drawn.line->replace(points);
    if (drawn.dots == nullptr)
        return;
    const double dot = series.points.size() > kMany ? kManyDots : kDot;
    drawn.dots->setMarkerSize(series.style == Plot::Style::Mark ? kRing : dot);
    drawn.dots->replace(points);
    drawn.firstPoint = static_cast<int>(m_points.size());
    m_points.insert(m_points.end(), series.points.begin(), series.points.end());
}

void PlotChart::applyColors()
{
    const QColor ground = palette().color(QPalette::Active, QPalette::Base);
    const QColor text = palette().color(QPalette::Active, QPalette::Text);
    setBackgroundBrush(ground);
    chart()->setBackgroundBrush(ground);
    chart()->legend()->setLabelColor(text);
    for (QValueAxis* axis : {m_x, m_y}) {
        if (axis == nullptr)
            return;
        axis->setTitleBrush(text);
        axis->setLabelsColor(text);
        axis->setLinePenColor(faded(text, 0.5));
        axis->setGridLineColor(faded(text, 0.12));
    }
    const QColor curve = standingOut(kCurve, ground, kShapeContrast);
    const QColor mark = standingOut(kMark, ground, kShapeContrast);
    for (const Drawn& drawn : m_drawn) {
        if (drawn.style == Plot::Style::Ideal) {
            drawn.line->setPen(QPen(faded(text, 0.6), 1.5, Qt::DashLine));
        } else if (drawn.style == Plot::Style::Curve) {
            drawn.line->setPen(QPen(curve, 2));
            drawn.dots->setBrush(curve);
            drawn.dots->setPen(Qt::NoPen);
        } else {
            drawn.dots->setBrush(Qt::transparent);
            drawn.dots->setPen(QPen(mark, 3));
        }
    }
    m_told->setBrush(Qt::transparent);
    m_told->setPen(QPen(text, 2));
}

void PlotChart::tell(int point)
{
    m_current = point >= 0 && point < static_cast<int>(m_points.size()) ? point : -1;
    if (m_told == nullptr)
        return;
    m_told->clear();
    if (m_current < 0) {
        QToolTip::hideText();
        return;
    }
    const Plot::Point& told = m_points[static_cast<std::size_t>(m_current)];
    m_told->append(told.at);
    const QPoint place = mapFromScene(chart()->mapToScene(chart()->mapToPosition(told.at, m_told)));
    QToolTip::showText(viewport()->mapToGlobal(place), told.says, this);
    setAccessibleDescription(told.says);
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

QString PlotChart::toldPoint() const
{
    return m_current < 0 ? QString() : m_points[static_cast<std::size_t>(m_current)].says;
}

void PlotChart::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(m_points.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Up:
        tell(std::min(m_current + 1, last));
        break;
    case Qt::Key_Left:
    case Qt::Key_Down:
        tell(m_current < 0 ? last : std::max(m_current - 1, 0));
        break;
    case Qt::Key_Home:
        tell(0);
        break;
    case Qt::Key_End:
        tell(last);
        break;
    default:
        QChartView::keyPressEvent(event);
    }
}

void PlotChart::focusOutEvent(QFocusEvent* event)
{
    QChartView::focusOutEvent(event);
    tell(-1);
}

void PlotChart::changeEvent(QEvent* event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_told != nullptr)
        applyColors();
}

void PlotChart::paintOn(QPaintDevice& device, const QRectF& target)
{
    tell(-1);
    QPainter painter(&device);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(target, palette().color(QPalette::Active, QPalette::Base));
    scene()->render(&painter, target, sceneRect());
}

QByteArray PlotChart::png()
{
    const double sharpness = std::max(kSharpness, devicePixelRatioF());
    const QSizeF size = sceneRect().size();
    QImage image((size * sharpness).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(sharpness);
    paintOn(image, QRectF(QPointF(), size));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray PlotChart::svg()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(sceneRect().size().toSize());
    generator.setViewBox(QRectF(QPointF(), sceneRect().size()));
    generator.setTitle(accessibleName());
    paintOn(generator, QRectF(QPointF(), sceneRect().size()));
    return bytes;
}

} // namespace scenekeeper::ui
