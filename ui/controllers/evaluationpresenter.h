// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

class QWidget;

namespace scenekeeper::ui {

class EvaluationController;
class EvaluationDialog;

/// Asks for a folder, has it evaluated and shows how that goes in a dialog of its own, which is made when
/// there is something to show and goes when it is closed. Lives on the UI thread.
class EvaluationPresenter final : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this; the dialogs belong to `window`.
    EvaluationPresenter(EvaluationController& evaluations, QWidget& window, QObject* parent = nullptr);

    void askForFolder();
    void evaluate(const QString& folder);

private:
    void openDialog(const QString& folder);
    void makeDialog();

    EvaluationController& m_evaluations;
    QWidget& m_window;
    QString m_lastFolder; ///< where asking begins
    QPointer<EvaluationDialog> m_dialog;
};

} // namespace scenekeeper::ui
