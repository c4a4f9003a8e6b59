// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/learningpresenter.h"

#include "ui/controllers/learningcontroller.h"
#include "ui/controllers/modelscontroller.h"
#include "ui/dialogs/learningdialog.h"
#include "ui/revealfile.h"

#include <utility>

namespace scenekeeper::ui {

LearningPresenter::LearningPresenter(const Parts& parts, QObject* parent) : QObject(parent), m_parts(parts)
{
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
        if (m_dialog)
            m_dialog->showStart();
    });
    connect(learning, &LearningController::stepped, this, [this](const std::vector<LearningStep>& steps) {
        if (m_dialog)
            m_dialog->addSteps(steps);
    });
    connect(learning, &LearningController::finished, this, [this](const LearningResult& result) {
        m_candidate = result.candidate;
        if (m_dialog)
            m_dialog->showResult(result.comparison);
        m_parts.models.refresh();
    });
    connect(learning, &LearningController::failed, this, [this](const base::Error& error) {
        if (m_dialog)
            m_dialog->showFailure(error);
    });
    connect(learning, &LearningController::cancelled, this, [this] {
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
}

void LearningPresenter::makeDialog()
{
    m_dialog = new LearningDialog(m_parts.thumbnailFile, &m_parts.window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    LearningController* learning = &m_parts.learning;
    connect(m_dialog, &LearningDialog::materialRequested, learning, &LearningController::look);
    connect(m_dialog, &LearningDialog::startRequested, learning, &LearningController::learn);
    connect(m_dialog, &LearningDialog::cancelRequested, learning, &LearningController::cancel);
    connect(m_dialog, &LearningDialog::useRequested, this, &LearningPresenter::use);
    connect(m_dialog, &LearningDialog::revealRequested, this, &revealFile);
    learning->look();
}

void LearningPresenter::use()
{
    m_isUsing = true;
    m_dialog->showUsing();
    m_parts.models.use(m_candidate);
}

} // namespace scenekeeper::ui
