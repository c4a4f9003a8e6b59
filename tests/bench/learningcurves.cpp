// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/learningcurves.h"

#include <algorithm>
#include <cmath>

namespace scenekeeper::bench {

using namespace Qt::StringLiterals;

namespace {

// Pixels.
constexpr double kPlotWidth = 232;
constexpr double kPlotHeight = 208;
constexpr double kStep = 304; ///< from plot to plot
constexpr double kLeft = 64;
constexpr double kTop = 48;
constexpr double kHeight = 344;

const QString kStyle = u"text{font:12px sans-serif;fill:#333}.title{font-weight:bold;font-size:13px}"
                       ".grid{stroke:#ddd}path{fill:none;stroke-width:2}.number{font-size:11px;fill:#0072b2}"
                       ".queue{stroke:#0072b2}.random{stroke:#d55e00;stroke-dasharray:6 4}"
                       ".clean{stroke:#777;stroke-dasharray:2 3}circle{fill:#0072b2}"_s;

QString number(double value)
{
    return QString::number(value, 'f', 1);
}

/// One plot; the picture's accuracies are all drawn on one scale.
class Plot
{
public:
    Plot(double left, double lowest, double most) : m_left(left), m_lowest(lowest), m_most(most) {}

    [[nodiscard]] QString frame(const QString& title) const
    {
        QString svg = text(u"title"_s, m_left, kTop - 20, u"start"_s, title);
        for (int tick = 0; tick <= 4; ++tick) {
            const double accuracy = m_lowest + (1.0 - m_lowest) * tick / 4.0;
            const double y = up(accuracy);
            svg += u"<line class=\"grid\" x1=\"%1\" x2=\"%2\" y1=\"%3\" y2=\"%3\"/>"_s.arg(
                number(m_left), number(m_left + kPlotWidth), number(y));
            svg += text(u"tick"_s, m_left - 8, y + 4, u"end"_s,
                        QString::number(100.0 * accuracy, 'f', 0) + u" %"_s);
        }
        return svg + text(u"axis"_s, m_left + kPlotWidth / 2, kTop + kPlotHeight + 40, u"middle"_s,
                          u"Photographs corrected"_s);
    }

    [[nodiscard]] QString line(const QString& kind, const std::vector<double>& xs,
                               const std::vector<double>& ys) const
    {
        QString path;
        for (std::size_t i = 0; i < xs.size(); ++i)
            path += (path.isEmpty() ? u'M' : u'L') + number(across(xs[i])) + u' ' + number(up(ys[i]));
        return u"<path class=\"%1\" d=\"%2\"/>"_s.arg(kind, path);
    }

    /// Points with their numbers, and the corrections below.
    [[nodiscard]] QString points(const std::vector<double>& xs, const std::vector<double>& ys) const
    {
        QString svg;
        for (std::size_t i = 0; i < xs.size(); ++i) {
            svg += u"<circle cx=\"%1\" cy=\"%2\" r=\"3\"/>"_s.arg(number(across(xs[i])), number(up(ys[i])));
            // Below, where no other line is; the first one beside the axis' numbers, not on them.
            svg += text(u"number"_s, across(xs[i]), up(ys[i]) + 18, i == 0 ? u"start"_s : u"middle"_s,
                        number(100.0 * ys[i]));
            svg += text(u"tick"_s, across(xs[i]), kTop + kPlotHeight + 18, u"middle"_s,
                        QString::number(xs[i], 'f', 0));
        }
        return svg;
    }

    static QString text(const QString& kind, double x, double y, const QString& anchor, const QString& what)
    {
        return u"<text class=\"%1\" x=\"%2\" y=\"%3\" text-anchor=\"%4\">%5</text>"_s.arg(
            kind, number(x), number(y), anchor, what);
    }

private:
    /// By the square root: the first corrections are the interesting ones.
    [[nodiscard]] double across(double corrections) const
    {
        return m_left + kPlotWidth * std::sqrt(corrections / m_most);
    }
    [[nodiscard]] double up(double accuracy) const
    {
        return kTop + kPlotHeight * (1.0 - (accuracy - m_lowest) / (1.0 - m_lowest));
    }

    double m_left;
    double m_lowest;
    double m_most;
};

QString legend(double y)
{
    QString svg;
    double x = kLeft;
    for (const auto& [kind, says] : {std::pair{u"queue"_s, u"in the order of the review queue"_s},
                                     {u"random"_s, u"in random order"_s},
                                     {u"clean"_s, u"other photographs, clean (after the queue's)"_s}}) {
        svg += u"<path class=\"%1\" d=\"M%2 %3h28\"/>"_s.arg(kind, number(x), number(y - 4));
        svg += Plot::text(u"key"_s, x + 36, y, u"start"_s, says);
        x += 256;
    }
    return svg;
}

} // namespace

QString learningCurvesSvg(const std::vector<ArchiveCurves>& archives,
                          const std::vector<std::size_t>& corrections)
{
    double least = 1.0;
    for (const ArchiveCurves& archive : archives) {
        for (const LearningCurve* curve : {&archive.queue, &archive.random})
            least = std::min(least, *std::min_element(curve->archive.begin(), curve->archive.end()));
    }
    const double lowest = std::floor(least * 5.0) / 5.0;
    std::vector<double> xs{0.0};
    xs.insert(xs.end(), corrections.begin(), corrections.end());
    const double width = kLeft + kStep * static_cast<double>(archives.size()) - 24;
    QString svg = u"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1 %2\" width=\"%1\" "
                  "height=\"%2\" role=\"img\"><title>Accuracy by the number of corrections</title>"
                  "<style>%3</style><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>"_s.arg(
                      number(width), number(kHeight), kStyle);
    svg += u"<text class=\"axis\" transform=\"translate(16 %1) rotate(-90)\" "
           "text-anchor=\"middle\">Right, of photographs never corrected</text>"_s.arg(
               number(kTop + kPlotHeight / 2));
    double left = kLeft;
    for (const ArchiveCurves& archive : archives) {
        const Plot plot(left, lowest, xs.back());
        svg += plot.frame(archive.name) + plot.line(u"clean"_s, xs, archive.queue.clean) +
               plot.line(u"random"_s, xs, archive.random.archive) +
               plot.line(u"queue"_s, xs, archive.queue.archive) + plot.points(xs, archive.queue.archive);
        left += kStep;
    }
    return svg + legend(kHeight - 16) + u"</svg>\n"_s;
}

} // namespace scenekeeper::bench
