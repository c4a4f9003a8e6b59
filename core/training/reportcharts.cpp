// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/reportcharts.h"

#include <algorithm>
#include <cmath>

namespace scenekeeper::training {

namespace {

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

QString percent(double share, int digits = 1)
{
    return QString::number(100.0 * share, 'f', digits) + QStringLiteral(" %");
}

/// A plot of shares: 0 … 1 across, `lowest` … 1 up.
class SharePlot
{
public:
    SharePlot(const QString& xTitle, const QString& yTitle, double lowest) : m_lowest(lowest)
    {
        m_svg = QStringLiteral("<svg viewBox=\"0 0 %1 %2\" width=\"%1\" height=\"%2\" role=\"img\" "
                               "aria-label=\"%4 by %3\">")
                    .arg(kWidth)
                    .arg(kHeight)
                    .arg(xTitle.toLower(), yTitle);
        for (int tick = 0; tick <= kTicks; ++tick) {
            const double share = static_cast<double>(tick) / kTicks;
            addTick(share, lowest + (1.0 - lowest) * share);
        }
        m_svg += QStringLiteral("<text class=\"axis\" x=\"%1\" y=\"%2\" text-anchor=\"middle\">%3</text>")
                     .arg(number(kLeft + kPlotWidth / 2), number(kHeight - 12), xTitle);
        m_svg += QStringLiteral("<text class=\"axis\" transform=\"translate(16 %1) rotate(-90)\" "
                                "text-anchor=\"middle\">%2</text>")
                     .arg(number(kTop + kPlotHeight / 2), yTitle);
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
    void addTick(double xShare, double yShare)
    {
        const QString x = number(across(xShare));
        const QString y = number(up(yShare));
        const QString bottom = number(kTop + kPlotHeight);
        m_svg += QStringLiteral("<path class=\"grid\" d=\"M%1 %2L%1 %3M%4 %5L%6 %5\"/>")
                     .arg(x, number(kTop), bottom, number(kLeft), y, number(kLeft + kPlotWidth));
        m_svg += QStringLiteral("<text class=\"tick\" x=\"%1\" y=\"%2\" text-anchor=\"middle\">%3</text>")
                     .arg(x, number(kTop + kPlotHeight + 20), percent(xShare, 0));
        m_svg += QStringLiteral("<text class=\"tick\" x=\"%1\" y=\"%2\" text-anchor=\"end\">%3</text>")
                     .arg(number(kLeft - 8), number(up(yShare) + 4), percent(yShare, 0));
    }

    [[nodiscard]] double across(double share) const { return kLeft + kPlotWidth * share; }
    [[nodiscard]] double up(double share) const
    {
        const double height = std::clamp((share - m_lowest) / (1.0 - m_lowest), 0.0, 1.0);
        return kTop + kPlotHeight * (1.0 - height);
    }

    double m_lowest;
    QString m_svg;
};

} // namespace

QString reliabilitySvg(const std::vector<ReliabilityBin>& bins)
{
    SharePlot plot(QStringLiteral("Confidence"), QStringLiteral("Right"), 0.0);
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
                     .arg(percent(bin.confidence), percent(bin.accuracy)));
    }
    return plot.svg();
}

QString coverageSvg(const std::vector<CoveragePoint>& curve, const ReviewMetrics& review)
{
    double lowest = 0.9;
    for (const CoveragePoint& point : curve)
        lowest = std::min(lowest, std::floor(point.accuracy * 10.0) / 10.0);
    SharePlot plot(QStringLiteral("Share not sent to review"), QStringLiteral("Right among them"),
                   std::max(0.0, lowest));
    std::vector<std::pair<double, double>> points;
    for (const CoveragePoint& point : curve)
        points.emplace_back(point.coverage, point.accuracy);
    plot.line(QStringLiteral("curve"), points);
    for (const CoveragePoint& point : curve)
        plot.dot(QStringLiteral("small"), point.coverage, point.accuracy, 2.5,
                 QStringLiteral("from a confidence of %1: %2 unseen, %3 of them right")
                     .arg(percent(point.confidence), percent(point.coverage), percent(point.accuracy)));
    if (review.photos > 0) {
        const double kept = 1.0 - static_cast<double>(review.reviewed) / static_cast<double>(review.photos);
        plot.dot(QStringLiteral("here"), kept, review.keptAccuracy, 7.0,
                 QStringLiteral("as this model decides: %1 unseen, %2 of them right")
                     .arg(percent(kept), percent(review.keptAccuracy)));
    }
    return plot.svg();
}

} // namespace scenekeeper::training
