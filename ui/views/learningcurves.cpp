// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/learningcurves.h"

#include "ui/models/learningplots.h"
#include "ui/views/plotpanel.h"

#include <QHBoxLayout>
#include <algorithm>

namespace scenekeeper::ui {

namespace {

constexpr int kRhythm = 8;

} // namespace

LearningCurves::LearningCurves(QWidget* parent) : QWidget(parent)
{
    m_loss = new PlotPanel(tr("How far the model is from what it is taught; less is better."), this);
    m_accuracy = new PlotPanel(tr("On photographs that it does not learn from."), this);
    m_loss->setObjectName(QStringLiteral("learningLoss"));
    m_accuracy->setObjectName(QStringLiteral("learningAccuracy"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(kRhythm, kRhythm, kRhythm, kRhythm);
    layout->setSpacing(kRhythm);
    for (PlotPanel* panel : {m_loss, m_accuracy}) {
        layout->addWidget(panel, 1);
        connect(panel, &PlotPanel::saveRequested, this, &LearningCurves::saveRequested);
    }
}

void LearningCurves::setSteps(const std::vector<LearningStep>& steps)
{
    m_loss->setPlot(learningLossPlot(steps));
    m_accuracy->setPlot(learningAccuracyPlot(steps));
    m_accuracy->setVisible(
        std::any_of(steps.begin(), steps.end(), [](const LearningStep& step) { return step.accuracy; }));
}

} // namespace scenekeeper::ui
