// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controllers/learner.h"

#include <QObject>
#include <QPointer>
#include <optional>

class QStatusBar;
class QWidget;

namespace scenekeeper::ui {

class LearningController;
class LearningDialog;
class LearningIndicator;
class ModelsController;

/// Shows learning from corrections in a dialog of its own, and puts what came of it to use where the user
/// wants that. Deep learning goes on while the dialog is closed; a word in the status bar then tells how it
/// goes, and the dialog comes back with what came of it. Lives on the UI thread.
class LearningPresenter final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        LearningController& learning;
        ModelsController& models;
        QWidget& window; ///< the dialog belongs to it
        QStatusBar& statusBar;
        QString thumbnailFile; ///< of the catalogue's thumbnails
    };

    explicit LearningPresenter(const Parts& parts, QObject* parent = nullptr);

    /// Opens the dialog; learning that goes on, goes on.
    void open();

private:
    /// What learning came to while nobody looked.
    struct Unseen
    {
        std::optional<LearningResult> result;
        std::optional<base::Error> error;
    };

    void connectLearning();
    void connectModels();
    void makeDialog();
    /// Where learning stands, or what there is to learn from.
    void fillDialog();
    void takeSteps(const std::vector<LearningStep>& steps);
    void takeEnd(Unseen end);
    void showEnd(const Unseen& end);
    void indicate();
    void use();

    Parts m_parts;
    LearningIndicator* m_indicator; ///< owned by the status bar
    std::vector<LearningStep> m_steps;
    bool m_isDeep = false; ///< deep learning goes on
    std::optional<Unseen> m_unseen;
    base::ModelId m_candidate; ///< that the dialog shows
    bool m_isUsing = false;    ///< the candidate is being put to use from the dialog
    QPointer<LearningDialog> m_dialog;
};

} // namespace scenekeeper::ui
