// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/evaluationplots.h"

#include "core/base/csv.h"
#include "ui/formatting.h"

#include <QCoreApplication>
#include <algorithm>

namespace scenekeeper::ui {

namespace {

constexpr double kPercent = 100.0;
constexpr double kHighestFloor = 90.0;

QString plain(double percent)
{
    return QString::number(percent, 'f', 3);
}

class PlotWords
{
    Q_DECLARE_TR_FUNCTIONS(scenekeeper::ui::EvaluationPlots)

public:
    static QString photographs(qint64 count)
    {
        return tr("%n photograph(s)", nullptr, static_cast<int>(count));
    }

    static void nameReliability(Plot& plot)
    {
        plot.title = tr("Reliability");
        plot.x.title = tr("Confidence of the model (%)");
        plot.y.title = tr("Called rightly (%)");
        plot.fileName = tr("reliability", "name of a file");
    }

    static QString ideal() { return tr("Perfect"); }
    static QString model() { return tr("This model"); }

    static QString bin(const training::ReliabilityBin& bin)
    {
        //: %1 is "412 photographs", %2 and %3 are percentages
        return tr("%1: confidence %2, called rightly %3")
            .arg(photographs(bin.photos), percentText(bin.confidence, 1), percentText(bin.accuracy, 1));
    }

    static void nameCoverage(Plot& plot)
    {
        plot.title = tr("Coverage and accuracy");
        plot.x.title = tr("Not sent to review (%)");
        plot.y.title = tr("Of these, called rightly (%)");
        plot.fileName = tr("coverage", "name of a file");
    }

    static QString anyThreshold() { return tr("At any threshold"); }
    static QString ownThreshold() { return tr("The model's own threshold"); }

    static QString covered(double coverage, double accuracy)
    {
        return tr("%1 not sent to review, %2 of these called rightly")
            .arg(percentText(coverage, 1), percentText(accuracy, 1));
    }

    static QString coveredFrom(double confidence, const QString& covered)
    {
        //: %1 is a percentage, %2 is "81.2% not sent to review, 97.9% of these called rightly"
        return tr("From a confidence of %1 up: %2").arg(percentText(confidence, 1), covered);
    }
};

} // namespace

Plot reliabilityPlot(const std::vector<training::ReliabilityBin>& bins)
{
    Plot plot;
    PlotWords::nameReliability(plot);
    plot.csv = base::csvLine({QStringLiteral("photographs"), QStringLiteral("confidence_percent"),
                              QStringLiteral("accuracy_percent")});
    Plot::Series curve{PlotWords::model(), Plot::Style::Curve, {}};
    for (const training::ReliabilityBin& bin : bins) {
        if (bin.photos == 0)
            continue;
        const QPointF at(bin.confidence * kPercent, bin.accuracy * kPercent);
        curve.points.push_back({at, PlotWords::bin(bin)});
        plot.csv += base::csvLine({QString::number(bin.photos), plain(at.x()), plain(at.y())});
    }
    plot.series.push_back(
        {PlotWords::ideal(), Plot::Style::Ideal, {{{0, 0}, {}}, {{kPercent, kPercent}, {}}}});
    plot.series.push_back(std::move(curve));
    return plot;
}

Plot coveragePlot(const std::vector<training::CoveragePoint>& curve, const training::ReviewMetrics& review)
{
    Plot plot;
    PlotWords::nameCoverage(plot);
    plot.y.lowest = kHighestFloor;
    plot.csv = base::csvLine({QStringLiteral("confidence_from_percent"), QStringLiteral("coverage_percent"),
                              QStringLiteral("accuracy_percent")});
    Plot::Series any{PlotWords::anyThreshold(), Plot::Style::Curve, {}};
    for (const training::CoveragePoint& point : curve) {
        const QPointF at(point.coverage * kPercent, point.accuracy * kPercent);
        const QString covered = PlotWords::covered(point.coverage, point.accuracy);
        any.points.push_back({at, PlotWords::coveredFrom(point.confidence, covered)});
        plot.csv += base::csvLine({plain(point.confidence * kPercent), plain(at.x()), plain(at.y())});
        plot.y.lowest = std::min(plot.y.lowest, roundFloor(at.y()));
    }
    plot.series.push_back(std::move(any));
    if (review.reviewed < review.photos) {
        const double kept = 1.0 - static_cast<double>(review.reviewed) / static_cast<double>(review.photos);
        const QPointF at(kept * kPercent, review.keptAccuracy * kPercent);
        plot.y.lowest = std::min(plot.y.lowest, roundFloor(at.y()));
        plot.series.push_back({PlotWords::ownThreshold(),
                               Plot::Style::Mark,
                               {{at, PlotWords::covered(kept, review.keptAccuracy)}}});
    }
    return plot;
}

} // namespace scenekeeper::ui
