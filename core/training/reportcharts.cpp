// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/reportcharts.h"

#include "core/base/percent.h"

#include <algorithm>
#include <cmath>

namespace scenekeeper::training {

namespace {

using base::percent;

// Pixels of the drawing, and the plot inside it.
constexpr double kWidth = 440;
constexpr double kHeight = 340;
constexpr double kLeft = 64;
constexpr double kTop = 16;
constexpr double kPlotWidth = 352;
constexpr double kPlotHeight = 260;
constexpr int kTicks = 5;

QString number(double value)
{
    return QString::number(value, 'f', 1);
}

enum class Scale { Percent, Plain };

/// What a plot shows along one of its sides.
struct Axis
{
    QString title;
    double lowest = 0.0;
    double highest = 1.0;
    Scale scale = Scale::Percent;

    [[nodiscard]] double valueAt(double share) const { return lowest + (highest - lowest) * share; }
    [[nodiscard]] double shareOf(double value) const
    {
        return std::clamp((value - lowest) / (highest - lowest), 0.0, 1.0);
    }
    [[nodiscard]] QString text(double value) const
    {
        return scale == Scale::Percent ? percent(value, 0) : QString::number(value, 'g', 3);
    }
};

class Plot
{
public:
    Plot(Axis xAxis, Axis yAxis) : m_x(std::move(xAxis)), m_y(std::move(yAxis))
    {
        m_svg = QStringLiteral("<svg viewBox=\"0 0 %1 %2\" width=\"%1\" height=\"%2\" role=\"img\" "
                               "aria-label=\"%4 by %3\">")
                    .arg(kWidth)
                    .arg(kHeight)
                    .arg(m_x.title.toLower(), m_y.title);
        for (int tick = 0; tick <= kTicks; ++tick)
            addTick(static_cast<double>(tick) / kTicks);
        m_svg += QStringLiteral("<text class=\"axis\" x=\"%1\" y=\"%2\" text-anchor=\"middle\">%3</text>")
                     .arg(number(kLeft + kPlotWidth / 2), number(kHeight - 12), m_x.title);
        m_svg += QStringLiteral("<text class=\"axis\" transform=\"translate(16 %1) rotate(-90)\" "
                                "text-anchor=\"middle\">%2</text>")
                     .arg(number(kTop + kPlotHeight / 2), m_y.title);
    }

    void line(const QString& name, const std::vector<std::pair<double, double>>& points)
    {
        QString path;
        for (const auto& [x, y] : points)
            path += (path.isEmpty() ? u'M' : u'L') + number(across(x)) + u' ' + number(up(y));
        m_svg += QStringLiteral("<path class=\"%1\" d=\"%2\"/>").arg(name, path);
    }

    void dot(const QString& name, double x, double y, double radius, const QString& says)
    {
        m_svg +=
            QStringLiteral("<circle class=\"%1\" cx=\"%2\" cy=\"%3\" r=\"%4\"><title>%5</title></circle>")
                .arg(name, number(across(x)), number(up(y)), number(radius), says);
    }

    [[nodiscard]] QString svg() const { return m_svg + QStringLiteral("</svg>"); }

private:
    void addTick(double share)
    {
        const QString x = number(across(m_x.valueAt(share)));
        const QString y = number(up(m_y.valueAt(share)));
        const QString bottom = number(kTop + kPlotHeight);
        m_svg += QStringLiteral("<path class=\"grid\" d=\"M%1 %2L%1 %3M%4 %5L%6 %5\"/>")
                     .arg(x, number(kTop), bottom, number(kLeft), y, number(kLeft + kPlotWidth));
        m_svg += QStringLiteral("<text class=\"tick\" x=\"%1\" y=\"%2\" text-anchor=\"middle\">%3</text>")
                     .arg(x, number(kTop + kPlotHeight + 20), m_x.text(m_x.valueAt(share)));
        m_svg += QStringLiteral("<text class=\"tick\" x=\"%1\" y=\"%2\" text-anchor=\"end\">%3</text>")
                     .arg(number(kLeft - 8), number(kTop + kPlotHeight * (1.0 - share) + 4),
                          m_y.text(m_y.valueAt(share)));
    }

    [[nodiscard]] double across(double value) const { return kLeft + kPlotWidth * m_x.shareOf(value); }
    [[nodiscard]] double up(double value) const { return kTop + kPlotHeight * (1.0 - m_y.shareOf(value)); }

    Axis m_x;
    Axis m_y;
    QString m_svg;
};

using Points = std::vector<std::pair<double, double>>;

/// One point an epoch, counted from 1.
Points byEpoch(const std::vector<double>& values)
{
    Points points;
    for (std::size_t i = 0; i < values.size(); ++i)
        points.emplace_back(static_cast<double>(i + 1), values[i]);
    return points;
}

/// From 0 to a number of epochs that the ticks divide evenly.
Axis epochAxis(const LearningCurve& curve)
{
    const int highest = (std::max(curve.epochs(), 1) + kTicks - 1) / kTicks * kTicks;
    return {QStringLiteral("Epoch"), 0.0, static_cast<double>(highest), Scale::Plain};
}

/// The tenths that lie round all of the values.
std::pair<double, double> tenthsRound(const std::vector<double>& values)
{
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    const double low = std::floor(*least * 10.0) / 10.0;
    return {low, std::max(low + 0.1, std::ceil(*most * 10.0) / 10.0)};
}

void dots(Plot& plot, const QString& name, const Points& points, const QString& says, bool shares)
{
    for (const auto& [epoch, value] : points)
        plot.dot(name, epoch, value, 2.5,
                 says.arg(epoch, 0, 'f', 0).arg(shares ? percent(value, 2) : QString::number(value, 'f', 3)));
}

} // namespace

QString reliabilitySvg(const std::vector<ReliabilityBin>& bins)
{
    Plot plot({QStringLiteral("Confidence")}, {QStringLiteral("Right")});
    plot.line(QStringLiteral("ideal"), {{0.0, 0.0}, {1.0, 1.0}});
    qint64 most = 1;
    std::vector<std::pair<double, double>> points;
    for (const ReliabilityBin& bin : bins) {
        most = std::max(most, bin.photos);
        if (bin.photos > 0)
            points.emplace_back(bin.confidence, bin.accuracy);
    }
    plot.line(QStringLiteral("curve"), points);
    for (const ReliabilityBin& bin : bins) {
        if (bin.photos == 0)
            continue;
        // The area shows how many photographs stand behind a point.
        const double radius =
            3.0 + 9.0 * std::sqrt(static_cast<double>(bin.photos) / static_cast<double>(most));
        plot.dot(QStringLiteral("point"), bin.confidence, bin.accuracy, radius,
                 QStringLiteral("%1 photographs claim %2, %3 are right")
                     .arg(bin.photos)
                     .arg(percent(bin.confidence, 1), percent(bin.accuracy, 1)));
    }
    return plot.svg();
}

QString coverageSvg(const std::vector<CoveragePoint>& curve, const ReviewMetrics& review)
{
    double lowest = 0.9;
    for (const CoveragePoint& point : curve)
        lowest = std::min(lowest, std::floor(point.accuracy * 10.0) / 10.0);
    Plot plot({QStringLiteral("Share not sent to review")},
              {QStringLiteral("Right among them"), std::max(0.0, lowest)});
    std::vector<std::pair<double, double>> points;
    for (const CoveragePoint& point : curve)
        points.emplace_back(point.coverage, point.accuracy);
    plot.line(QStringLiteral("curve"), points);
    for (const CoveragePoint& point : curve)
        plot.dot(
            QStringLiteral("small"), point.coverage, point.accuracy, 2.5,
            QStringLiteral("from a confidence of %1: %2 unseen, %3 of them right")
                .arg(percent(point.confidence, 1), percent(point.coverage, 1), percent(point.accuracy, 1)));
    if (review.photos > 0) {
        const double kept = 1.0 - static_cast<double>(review.reviewed) / static_cast<double>(review.photos);
        plot.dot(QStringLiteral("here"), kept, review.keptAccuracy, 7.0,
                 QStringLiteral("as this model decides: %1 unseen, %2 of them right")
                     .arg(percent(kept, 1), percent(review.keptAccuracy, 1)));
    }
    return plot.svg();
}

QString lossSvg(const LearningCurve& curve)
{
    if (curve.epochs() == 0)
        return {};
    std::vector<double> all = curve.trainingLoss;
    all.insert(all.end(), curve.validationLoss.begin(), curve.validationLoss.end());
    const auto [low, high] = tenthsRound(all);
    Plot plot(epochAxis(curve), {QStringLiteral("Loss"), low, high, Scale::Plain});
    const Points training = byEpoch(curve.trainingLoss);
    const Points validation = byEpoch(curve.validationLoss);
    plot.line(QStringLiteral("ideal"), training);
    plot.line(QStringLiteral("curve"), validation);
    dots(plot, QStringLiteral("quiet"), training, QStringLiteral("epoch %1: %2 in training"), false);
    dots(plot, QStringLiteral("small"), validation, QStringLiteral("epoch %1: %2 on the validation part"),
         false);
    return plot.svg();
}

QString accuracySvg(const LearningCurve& curve)
{
    if (curve.epochs() == 0)
        return {};
    const auto [low, high] = tenthsRound(curve.validationAccuracy);
    Plot plot(epochAxis(curve), {QStringLiteral("Right on the validation part"), low, std::min(1.0, high)});
    const Points points = byEpoch(curve.validationAccuracy);
    plot.line(QStringLiteral("curve"), points);
    dots(plot, QStringLiteral("small"), points, QStringLiteral("epoch %1: %2 right"), true);
    return plot.svg();
}

} // namespace scenekeeper::training
