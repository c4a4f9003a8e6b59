// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QObject>
#include <QPointer>
#include <QString>

class QWidget;

namespace scenekeeper::ui {

class LearningController;
class LearningDialog;
class ModelsController;

/// Shows learning from corrections in a dialog of its own, and puts what came of it to use where the user
/// wants that. Lives on the UI thread.
class LearningPresenter final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        LearningController& learning;
        ModelsController& models;
        QWidget& window;       ///< the dialog belongs to it
        QString thumbnailFile; ///< of the catalogue's thumbnails
    };

    explicit LearningPresenter(const Parts& parts, QObject* parent = nullptr);

    /// Opens the dialog; learning that goes on, goes on.
    void open();

private:
    void connectLearning();
    void connectModels();
    void makeDialog();
    void use();

    Parts m_parts;
    base::ModelId m_candidate; ///< that the dialog shows
    bool m_isUsing = false;    ///< the candidate is being put to use from the dialog
    QPointer<LearningDialog> m_dialog;
};

} // namespace scenekeeper::ui
