// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/exportpresenter.h"

#include "ui/controllers/exportcontroller.h"
#include "ui/controllers/labelcontroller.h"
#include "ui/controllers/librarycontroller.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/errortext.h"
#include "ui/exporttext.h"
#include "ui/revealfile.h"
#include "ui/views/offerline.h"

namespace scenekeeper::ui {

ExportPresenter::ExportPresenter(const Parts& parts, QObject* parent) : QObject(parent), m_parts(parts)
{
    connectExports();
    connect(&m_parts.labels, &LabelController::labelsChanged, this, [this] {
        if (m_dialog)
            m_dialog->setLabels(m_parts.labels.labels());
    });
    connect(&m_parts.library, &LibraryController::viewShown, this, [this] {
        if (m_dialog)
            m_dialog->setShownQuery(m_parts.library.query());
    });
}

void ExportPresenter::connectExports()
{
    ExportController* exports = &m_parts.exports;
    connect(exports, &ExportController::planProgressed, this, [this](const base::Progress& progress) {
        if (m_dialog)
            m_dialog->showPlanProgress(progress);
    });
    connect(exports, &ExportController::planned, this, [this](const ExportPlanPointer& plan) {
        if (m_dialog)
            m_dialog->showPlan(plan);
    });
    connect(exports, &ExportController::planFailed, this, [this](const base::Error& error) {
        if (m_dialog)
            m_dialog->showPlanFailure(error);
    });
    connect(exports, &ExportController::started, this, [this] {
        if (m_dialog)
            m_dialog->showStart();
    });
    connect(exports, &ExportController::progressed, this, [this](const archive::ExportProgress& progress) {
        if (m_dialog)
            m_dialog->showProgress(progress);
    });
    connect(exports, &ExportController::finished, this, &ExportPresenter::tellEnd);
    connect(exports, &ExportController::failed, this, [this](const base::Error& error) {
        if (m_dialog)
            m_dialog->showFailure(error);
        else
            Q_EMIT failed(tr("Nothing was exported. %1").arg(errorText(error)));
    });
}

void ExportPresenter::open()
{
    if (!m_dialog)
        makeDialog();
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void ExportPresenter::makeDialog()
{
    m_dialog = new ExportDialog(&m_parts.window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    ExportController* exports = &m_parts.exports;
    connect(m_dialog, &ExportDialog::planRequested, exports, &ExportController::plan);
    connect(m_dialog, &ExportDialog::exportRequested, exports, &ExportController::run);
    connect(m_dialog, &ExportDialog::cancelRequested, exports, &ExportController::cancel);
    connect(m_dialog, &QDialog::finished, exports, &ExportController::stopPlanning);
    connect(m_dialog, &ExportDialog::revealRequested, this, &revealFile);
    connect(m_dialog, &ExportDialog::openRequested, this, &openFile);
    m_dialog->setPerson(m_parts.person);
    m_dialog->setLabels(m_parts.labels.labels());
    m_dialog->setShownQuery(m_parts.library.query());
    if (exports->isRunning())
        m_dialog->showStart();
}

void ExportPresenter::tellEnd(const ExportOutcome& outcome)
{
    if (m_dialog) {
        m_dialog->showOutcome(outcome);
        return;
    }
    std::vector<OfferLine::Offer> offers;
    const QString report = outcome.summary.reportHtml;
    if (!report.isEmpty())
        offers.push_back({QStringLiteral("openReport"), tr("Open Report"),
                          tr("What went where, and what did not"), [report] { openFile(report); }});
    QStringList sentences{exportResultText(outcome.summary)};
    if (const QString why = exportInterruptionText(outcome.summary); !why.isEmpty())
        sentences.append(why);
    m_parts.line.say(sentences.join(QStringLiteral(" · ")), offers);
}

} // namespace scenekeeper::ui
