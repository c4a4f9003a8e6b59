// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/confidencepage.h"

#include "ui/models/evaluationplots.h"
#include "ui/views/plotpanel.h"

#include <QHBoxLayout>

namespace scenekeeper::ui {

namespace {

constexpr int kRhythm = 8;

} // namespace

ConfidencePage::ConfidencePage(QWidget* parent) : QWidget(parent)
{
    m_reliability = new PlotPanel(tr("Of the photographs for which the model claims a confidence, so many "
                                     "are called rightly; the dashed line is perfect."),
                                  this);
    m_coverage = new PlotPanel(tr("How right the model is on what no person looks at; the ring is the "
                                  "model's own choice of what to send to review."),
                               this);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(kRhythm, kRhythm, kRhythm, kRhythm);
    layout->setSpacing(kRhythm);
    for (PlotPanel* panel : {m_reliability, m_coverage}) {
        layout->addWidget(panel, 1);
        connect(panel, &PlotPanel::saveRequested, this, &ConfidencePage::saveRequested);
    }
    m_reliability->setObjectName(QStringLiteral("reliability"));
    m_coverage->setObjectName(QStringLiteral("coverage"));
}

void ConfidencePage::setResult(const FolderEvaluation& result)
{
    const training::Evaluation& evaluation = result.evaluation;
    m_reliability->setPlot(reliabilityPlot(evaluation.metrics.reliability));
    m_coverage->setPlot(
        coveragePlot(training::coverageCurve(training::firstChoices(evaluation.photos)), evaluation.review));
}

} // namespace scenekeeper::ui
