// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/learningplots.h"

#include "core/base/csv.h"
#include "ui/formatting.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace scenekeeper::ui {

namespace {

constexpr double kPercent = 100.0;
constexpr double kHighestFloor = 90.0;
constexpr double kFewestSteps = 5.0; ///< so that steps stand at whole numbers

class LearningPlotWords
{
    Q_DECLARE_TR_FUNCTIONS(scenekeeper::ui::LearningPlots)

public:
    static QString step() { return tr("Step"); }

    static void nameLoss(Plot& plot)
    {
        plot.title = tr("Error while learning");
        plot.y.title = tr("Mean error (nats)");
        plot.fileName = tr("learning-error", "name of a file");
    }

    static void nameAccuracy(Plot& plot)
    {
        plot.title = tr("Accuracy while learning");
        plot.y.title = tr("Called rightly (%)");
        plot.fileName = tr("learning-accuracy", "name of a file");
    }

    static QString lossAt(const LearningStep& step)
    {
        return tr("Step %1: mean error %2")
            .arg(QLocale().toString(step.step), QLocale().toString(step.loss, 'f', 3));
    }

    static QString accuracyAt(const LearningStep& step)
    {
        //: %2 is a percentage
        return tr("Step %1: %2 called rightly")
            .arg(QLocale().toString(step.step), percentText(*step.accuracy, 1));
    }
};

Plot::Axis stepAxis(const Plot::Series& curve)
{
    Plot::Axis axis;
    axis.title = LearningPlotWords::step();
    const double last = curve.points.empty() ? 1.0 : curve.points.back().at.x();
    axis.highest = roundCeiling(std::max(last, kFewestSteps));
    return axis;
}

} // namespace

Plot learningLossPlot(const std::vector<LearningStep>& steps)
{
    Plot plot;
    LearningPlotWords::nameLoss(plot);
    plot.y.decimals = 2;
    plot.csv = base::csvLine({QStringLiteral("step"), QStringLiteral("loss")});
    Plot::Series curve{plot.title, Plot::Style::Curve, {}};
    double highest = 0.0;
    for (const LearningStep& step : steps) {
        // Each check begins anew with a head of its own: their losses are no curve.
        if (step.phase != LearningPhase::Learning)
            continue;
        curve.points.push_back({QPointF(step.step, step.loss), LearningPlotWords::lossAt(step)});
        plot.csv += base::csvLine({QString::number(step.step), QString::number(step.loss, 'f', 6)});
        highest = std::max(highest, step.loss);
    }
    plot.x = stepAxis(curve);
    plot.y.highest = roundCeiling(highest);
    plot.series.push_back(std::move(curve));
    return plot;
}

Plot learningAccuracyPlot(const std::vector<LearningStep>& steps)
{
    Plot plot;
    LearningPlotWords::nameAccuracy(plot);
    plot.y.lowest = kHighestFloor;
    plot.csv = base::csvLine({QStringLiteral("step"), QStringLiteral("accuracy_percent")});
    Plot::Series curve{plot.title, Plot::Style::Curve, {}};
    for (const LearningStep& step : steps) {
        if (!step.accuracy)
            continue;
        const double percent = *step.accuracy * kPercent;
        curve.points.push_back({QPointF(step.step, percent), LearningPlotWords::accuracyAt(step)});
        plot.csv += base::csvLine({QString::number(step.step), QString::number(percent, 'f', 3)});
        plot.y.lowest = std::min(plot.y.lowest, roundFloor(percent));
    }
    plot.x = stepAxis(curve);
    plot.series.push_back(std::move(curve));
    return plot;
}

} // namespace scenekeeper::ui
