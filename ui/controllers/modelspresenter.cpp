// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/modelspresenter.h"

#include "ui/controllers/modelscontroller.h"
#include "ui/dialogs/importmodeldialog.h"
#include "ui/dialogs/modelsdialog.h"
#include "ui/errortext.h"
#include "ui/modeltext.h"

#include <QFileDialog>
#include <QFileInfo>

namespace scenekeeper::ui {

namespace {

const QString kSuffix = QStringLiteral("pt");

} // namespace

ModelsPresenter::ModelsPresenter(ModelsController& models, QWidget& window, QObject* parent)
    : QObject(parent), m_models(models), m_window(window)
{
    connect(&m_models, &ModelsController::listed, this, [this](const ModelList& list) {
        if (m_dialog)
            m_dialog->setModels(list);
    });
    connect(&m_models, &ModelsController::changed, this, [this](const ModelChange& change) {
        if (m_dialog)
            m_dialog->showDone(tr("%1 is in use now.", "a model").arg(modelDisplayName(change.model)));
    });
    connect(&m_models, &ModelsController::changeFailed, this, [this](const base::Error& error) {
        if (m_dialog)
            //: %1 says what happened and what can be done
            m_dialog->showFailure(tr("The model in use is as it was. %1").arg(errorText(error)));
    });
    connect(&m_models, &ModelsController::imported, this, [this](const domain::RegisteredModel& model) {
        if (m_dialog)
            m_dialog->showDone(
                tr("Imported as %1. It is not in use yet.", "a model").arg(modelDisplayName(model)));
    });
    connect(&m_models, &ModelsController::importFailed, this, &ModelsPresenter::tellImportFailure);
}

void ModelsPresenter::open()
{
    if (!m_dialog)
        makeDialog();
    m_models.refresh();
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void ModelsPresenter::makeDialog()
{
    m_dialog = new ModelsDialog(&m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &ModelsDialog::useRequested, this, &ModelsPresenter::use);
    connect(m_dialog, &ModelsDialog::backRequested, this, &ModelsPresenter::goBack);
    connect(m_dialog, &ModelsDialog::compareRequested, this, &ModelsPresenter::compareRequested);
    connect(m_dialog, &ModelsDialog::importRequested, this, &ModelsPresenter::askForImport);
    connect(m_dialog, &ModelsDialog::exportRequested, this, &ModelsPresenter::askForTarget);
}

void ModelsPresenter::use(base::ModelId id)
{
    m_dialog->showBusy(tr("Putting the model to use…"));
    m_models.use(id);
}

void ModelsPresenter::goBack()
{
    m_dialog->showBusy(tr("Going back to the model before…"));
    m_models.goBack();
}

void ModelsPresenter::askForImport()
{
    auto* dialog = new QFileDialog(m_dialog, tr("Import Model"), m_lastFolder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("TorchScript models (*.pt *.pth)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &ModelsPresenter::askForConsent);
    dialog->open();
}

void ModelsPresenter::askForConsent(const QString& file)
{
    if (!m_dialog)
        return;
    m_lastFolder = QFileInfo(file).path();
    m_description.reset();
    importBy(new ImportModelDialog(file, ImportModelDialog::Asks::Consent, m_dialog), file);
}

void ModelsPresenter::askForDescription(const QString& file, const QString& problem)
{
    auto* dialog = new ImportModelDialog(file, ImportModelDialog::Asks::Description, m_dialog);
    if (m_description)
        dialog->setDescription(*m_description);
    dialog->showProblem(problem);
    importBy(dialog, file);
}

void ModelsPresenter::importBy(ImportModelDialog* dialog, const QString& file)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, file] {
        //: %1 is the name of a file
        m_dialog->showBusy(tr("Trying %1…").arg(QFileInfo(file).fileName()));
        const inference::ModelDescription description = dialog->description();
        if (!description.labels.isEmpty())
            m_description = description;
        m_models.importFile(file, description);
    });
    // Not modal to the program: runs go on.
    dialog->open();
}

void ModelsPresenter::tellImportFailure(const QString& file, const base::Error& error)
{
    if (!m_dialog)
        return;
    // A network without a card can be told what it is.
    if (error.code == base::ErrorCode::InvalidArgument && !m_description) {
        m_dialog->showIdle();
        askForDescription(file, {});
        return;
    }
    m_dialog->showFailure(
        tr("%1 was not imported. %2", "a file, and why").arg(QFileInfo(file).fileName(), errorText(error)));
    if (error.code == base::ErrorCode::ModelInvalid && m_description)
        askForDescription(file, tr("The network does not fit this description: as many labels as it has "
                                   "outputs, and the size that it was made for."));
}

void ModelsPresenter::askForTarget(const domain::RegisteredModel& model)
{
    auto* dialog = new QFileDialog(m_dialog, tr("Export Model"), m_lastFolder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("TorchScript models (*.pt *.pth)"));
    dialog->setDefaultSuffix(kSuffix);
    dialog->selectFile(QStringLiteral("%1-%2.%3").arg(model.card.name).arg(model.id.value).arg(kSuffix));
    connect(dialog, &QFileDialog::fileSelected, this, [this, model](const QString& file) {
        m_lastFolder = QFileInfo(file).path();
        if (m_dialog)
            m_dialog->tellWhenExported(ModelsController::exportFile(model, file));
    });
    dialog->open();
}

} // namespace scenekeeper::ui
