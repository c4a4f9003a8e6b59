// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/learningpresenter.h"

#include "ui/controllers/learningcontroller.h"
#include "ui/controllers/modelscontroller.h"
#include "ui/dialogs/learningdialog.h"
#include "ui/learningtext.h"
#include "ui/revealfile.h"
#include "ui/views/learningindicator.h"

#include <QStatusBar>
#include <utility>

namespace scenekeeper::ui {

LearningPresenter::LearningPresenter(const Parts& parts, QObject* parent)
    : QObject(parent), m_parts(parts), m_indicator(new LearningIndicator(&parts.statusBar))
{
    // Behind the lines of the bar and before what is always there, which must not move.
    m_parts.statusBar.addWidget(m_indicator);
    m_indicator->hide();
    connect(m_indicator, &QAbstractButton::clicked, this, &LearningPresenter::open);
    connectLearning();
    connectModels();
}

void LearningPresenter::connectLearning()
{
    const LearningController* learning = &m_parts.learning;
    connect(learning, &LearningController::looked, this, [this](const LearningMaterial& material) {
        if (m_dialog)
            m_dialog->showMaterial(material);
    });
    connect(learning, &LearningController::started, this, [this] {
        m_steps.clear();
        m_isDeep = m_parts.learning.method() == LearningMethod::Deep;
        if (m_dialog)
            m_dialog->showStart(m_parts.learning.method());
    });
    connect(learning, &LearningController::stepped, this, &LearningPresenter::takeSteps);
    connect(learning, &LearningController::pausedChanged, this, [this](bool paused) {
        if (m_dialog)
            m_dialog->showPaused(paused);
        indicate();
    });
    connect(learning, &LearningController::finished, this, [this](const LearningResult& result) {
        takeEnd({result, {}});
        m_parts.models.refresh();
    });
    connect(learning, &LearningController::failed, this, [this](const base::Error& error) {
        takeEnd({{}, error});
    });
    connect(learning, &LearningController::cancelled, this, [this] {
        m_isDeep = false;
        indicate();
        if (m_dialog)
            m_dialog->showCancelled();
    });
}

void LearningPresenter::connectModels()
{
    connect(&m_parts.models, &ModelsController::changed, this, [this] {
        // What the window shows now is what there is to see.
        if (std::exchange(m_isUsing, false) && m_dialog)
            m_dialog->close();
    });
    connect(&m_parts.models, &ModelsController::changeFailed, this, [this](const base::Error& error) {
        if (std::exchange(m_isUsing, false) && m_dialog)
            m_dialog->showUseFailure(error);
    });
}

void LearningPresenter::open()
{
    if (!m_dialog)
        makeDialog();
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
    indicate();
}

void LearningPresenter::makeDialog()
{
    m_dialog = new LearningDialog(m_parts.thumbnailFile, &m_parts.window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    LearningController* learning = &m_parts.learning;
    connect(m_dialog, &LearningDialog::materialRequested, learning, &LearningController::look);
    connect(m_dialog, &LearningDialog::startRequested, learning, &LearningController::learn);
    connect(m_dialog, &LearningDialog::cancelRequested, learning, &LearningController::cancel);
    connect(m_dialog, &LearningDialog::pauseRequested, learning, &LearningController::setPaused);
    connect(m_dialog, &LearningDialog::useRequested, this, &LearningPresenter::use);
    connect(m_dialog, &LearningDialog::revealRequested, this, &revealFile);
    // Queued: a widget says so while pointers to it still hold.
    connect(m_dialog, &QObject::destroyed, this, &LearningPresenter::indicate, Qt::QueuedConnection);
    fillDialog();
}

void LearningPresenter::fillDialog()
{
    if (!m_isDeep && !m_unseen) {
        m_parts.learning.look();
        return;
    }
    m_dialog->showStart(LearningMethod::Deep);
    m_dialog->addSteps(m_steps);
    m_dialog->showPaused(m_parts.learning.isPaused());
    if (m_unseen)
        showEnd(*std::exchange(m_unseen, std::nullopt));
}

void LearningPresenter::takeSteps(const std::vector<LearningStep>& steps)
{
    for (const LearningStep& step : steps) {
        // Of reading, which may be paused for days, only where it stands is worth keeping.
        const bool goesOnReading = step.phase == LearningPhase::Reading && !m_steps.empty() &&
                                   m_steps.back().phase == LearningPhase::Reading;
        if (goesOnReading)
            m_steps.pop_back();
        m_steps.push_back(step);
    }
    if (m_dialog)
        m_dialog->addSteps(steps);
    indicate();
}

void LearningPresenter::takeEnd(Unseen end)
{
    // Quick learning ends with its dialog.
    const bool isAwaited = std::exchange(m_isDeep, false);
    if (m_dialog)
        showEnd(end);
    else if (isAwaited)
        m_unseen = std::move(end);
    indicate();
}

void LearningPresenter::showEnd(const Unseen& end)
{
    if (end.error) {
        m_dialog->showFailure(*end.error);
        return;
    }
    m_candidate = end.result->candidate;
    m_dialog->showResult(end.result->comparison);
}

void LearningPresenter::indicate()
{
    if (m_dialog || (!m_unseen && !m_isDeep))
        m_indicator->clear();
    else if (m_unseen)
        m_indicator->say(m_unseen->result ? tr("A new model is ready") : tr("Learning has failed"));
    else if (m_parts.learning.isPaused())
        m_indicator->say(tr("Learning is paused"));
    else
        m_indicator->say(m_steps.empty() ? tr("Learning…")
                                         : learningStepText(LearningMethod::Deep, m_steps.back()));
}

void LearningPresenter::use()
{
    m_isUsing = true;
    m_dialog->showUsing();
    m_parts.models.use(m_candidate);
}

} // namespace scenekeeper::ui
