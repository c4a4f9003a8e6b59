// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/inference/modelimport.h"
#include "ui/models/modelrecord.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <optional>

class QWidget;

namespace scenekeeper::ui {

class ImportModelDialog;
class ModelsController;
class ModelsDialog;

/// Shows the catalogue's models in a dialog of its own, and asks what has to be asked before one is taken in
/// or given out. Lives on the UI thread.
class ModelsPresenter final : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this; the dialogs belong to `window`.
    ModelsPresenter(ModelsController& models, QWidget& window, QObject* parent = nullptr);

    void open();

Q_SIGNALS:
    void compareRequested(scenekeeper::base::ModelId before, scenekeeper::base::ModelId after);

private:
    void makeDialog();
    void use(base::ModelId id);
    void goBack();
    void askForImport();
    void askForConsent(const QString& file);
    /// The file does not describe itself, or not well: `problem` says why, if this is not the first time.
    void askForDescription(const QString& file, const QString& problem);
    void importBy(ImportModelDialog* dialog, const QString& file);
    void tellImportFailure(const QString& file, const base::Error& error);
    void askForTarget(const domain::RegisteredModel& model);

    ModelsController& m_models;
    QWidget& m_window;
    QPointer<ModelsDialog> m_dialog;
    QString m_lastFolder;                                     ///< where asking begins
    std::optional<inference::ModelDescription> m_description; ///< that the import that goes on came with
};

} // namespace scenekeeper::ui
