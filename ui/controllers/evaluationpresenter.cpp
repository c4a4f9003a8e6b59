// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/evaluationpresenter.h"

#include "ui/controllers/evaluationcontroller.h"
#include "ui/dialogs/evaluationdialog.h"
#include "ui/revealfile.h"

#include <QFileDialog>
#include <QFileInfo>

namespace scenekeeper::ui {

EvaluationPresenter::EvaluationPresenter(EvaluationController& evaluations, QWidget& window, QObject* parent)
    : QObject(parent), m_evaluations(evaluations), m_window(window)
{
    connect(&m_evaluations, &EvaluationController::started, this, &EvaluationPresenter::openDialog);
    connect(&m_evaluations, &EvaluationController::progressed, this, [this](const base::Progress& progress) {
        if (m_dialog)
            m_dialog->showProgress(progress);
    });
    connect(&m_evaluations, &EvaluationController::finished, this, [this](const EvaluationResult& result) {
        if (m_dialog)
            m_dialog->showResult(result);
    });
    connect(&m_evaluations, &EvaluationController::failed, this, [this](const EvaluationFailure& failure) {
        if (m_dialog)
            m_dialog->showFailure(failure);
    });
    connect(&m_evaluations, &EvaluationController::cancelled, this, [this] {
        if (m_dialog)
            m_dialog->showCancelled();
    });
}

void EvaluationPresenter::askForFolder()
{
    QWidget* const owner = m_dialog ? m_dialog.data() : &m_window;
    auto* dialog = new QFileDialog(owner, tr("Evaluate on a Folder of Labelled Photographs"), m_lastFolder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &EvaluationPresenter::evaluate);
    dialog->open();
}

void EvaluationPresenter::evaluate(const QString& folder)
{
    m_lastFolder = QFileInfo(folder).path();
    m_evaluations.start(folder);
}

void EvaluationPresenter::openDialog(const QString& folder)
{
    if (!m_dialog)
        makeDialog();
    m_dialog->showStart(folder);
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void EvaluationPresenter::makeDialog()
{
    m_dialog = new EvaluationDialog(&m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &EvaluationDialog::cancelRequested, &m_evaluations, &EvaluationController::cancel);
    connect(m_dialog, &EvaluationDialog::againRequested, this, &EvaluationPresenter::evaluate);
    connect(m_dialog, &EvaluationDialog::folderRequested, this, &EvaluationPresenter::askForFolder);
    connect(m_dialog, &EvaluationDialog::revealRequested, this, &revealFile);
}

} // namespace scenekeeper::ui
