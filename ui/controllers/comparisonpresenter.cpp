// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/comparisonpresenter.h"

#include "ui/controllers/comparisoncontroller.h"
#include "ui/dialogs/comparisondialog.h"
#include "ui/revealfile.h"

namespace scenekeeper::ui {

ComparisonPresenter::ComparisonPresenter(ComparisonController& comparisons, QWidget& window,
                                         QString thumbnailFile, QObject* parent)
    : QObject(parent), m_comparisons(comparisons), m_window(window), m_thumbnailFile(std::move(thumbnailFile))
{
    connect(&m_comparisons, &ComparisonController::compared, this,
            [this](const ComparisonResult& comparison) {
                if (m_dialog)
                    m_dialog->showResult(comparison);
            });
    connect(&m_comparisons, &ComparisonController::failed, this, [this](const base::Error& error) {
        if (m_dialog)
            m_dialog->showFailure(error);
    });
}

void ComparisonPresenter::compare(base::ModelId before, base::ModelId after)
{
    if (m_dialog)
        m_dialog->showStart();
    else
        makeDialog();
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
    m_comparisons.compare(before, after);
}

void ComparisonPresenter::makeDialog()
{
    m_dialog = new ComparisonDialog(m_thumbnailFile, &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &QDialog::finished, &m_comparisons, &ComparisonController::cancel);
    connect(m_dialog, &ComparisonDialog::revealRequested, this, &revealFile);
}

} // namespace scenekeeper::ui
