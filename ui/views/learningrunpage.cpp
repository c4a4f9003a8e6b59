// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/learningrunpage.h"

#include "ui/formatting.h"
#include "ui/learningtext.h"
#include "ui/views/learningcurves.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

namespace scenekeeper::ui {

namespace {

constexpr int kRhythm = 8;
constexpr int kBarHeight = 6;
/// Before so many steps a guess at the time left would jump about.
constexpr int kStepsToGuessFrom = 3;

} // namespace

LearningRunPage::LearningRunPage(QWidget* parent)
    : QWidget(parent),
      m_step(new QLabel(this)),
      m_timeLeft(new QLabel(this)),
      m_bar(new QProgressBar(this)),
      m_hint(new QLabel(this)),
      m_curves(new LearningCurves(this))
{
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(kBarHeight);
    m_bar->setAccessibleName(tr("Progress"));
    m_hint->setWordWrap(true);
    m_hint->setText(
        tr("This dialog can be closed meanwhile: the model goes on learning behind the other work, and "
           "says so in the status bar when it is done."));
    connect(m_curves, &LearningCurves::saveRequested, this, &LearningRunPage::saveRequested);
    auto* line = new QHBoxLayout;
    line->setSpacing(2 * kRhythm);
    line->addWidget(m_step, 1);
    line->addWidget(m_timeLeft);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kRhythm);
    layout->addLayout(line);
    layout->addWidget(m_bar);
    layout->addWidget(m_hint);
    layout->addWidget(m_curves, 1);
}

void LearningRunPage::start(LearningMethod method)
{
    m_method = method;
    m_isStopping = false;
    m_isPaused = false;
    m_steps.clear();
    m_sinceStart.start();
    m_curves->setSteps(m_steps);
    m_step->setText(tr("Getting the photographs ready…"));
    m_timeLeft->clear();
    m_bar->setRange(0, 0);
    m_hint->setVisible(method == LearningMethod::Deep);
}

void LearningRunPage::addSteps(const std::vector<LearningStep>& steps)
{
    if (steps.empty())
        return;
    for (const LearningStep& step : steps) {
        if (step.phase != LearningPhase::Reading)
            m_steps.push_back(step);
    }
    m_curves->setSteps(m_steps);
    const LearningStep& last = steps.back();
    m_bar->setRange(0, qMax(1, last.steps));
    m_bar->setValue(last.step);
    if (m_isStopping)
        return;
    m_step->setText(learningStepText(m_method, last));
    // What it was at when it was told to pause is told all the same.
    if (!m_isPaused)
        showTimeLeft(last);
}

void LearningRunPage::showTimeLeft(const LearningStep& step)
{
    if (step.secondsLeft) {
        m_timeLeft->setText(timeLeftText(*step.secondsLeft));
        return;
    }
    if (step.phase == LearningPhase::Reading || step.step < kStepsToGuessFrom)
        return;
    constexpr double kMillisecondsInASecond = 1000.0;
    const double each = static_cast<double>(m_sinceStart.elapsed()) / kMillisecondsInASecond / step.step;
    m_timeLeft->setText(timeLeftText(each * (step.steps - step.step)));
}

void LearningRunPage::setPaused(bool paused)
{
    m_isPaused = paused;
    if (m_isStopping)
        return;
    if (paused)
        m_timeLeft->setText(tr("Paused"));
    else
        m_timeLeft->clear();
}

void LearningRunPage::setStopping()
{
    m_isStopping = true;
    m_step->setText(tr("Stopping…"));
    m_timeLeft->clear();
}

} // namespace scenekeeper::ui
