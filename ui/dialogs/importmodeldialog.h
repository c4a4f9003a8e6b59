// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/modelimport.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace scenekeeper::ui {

class Notice;

/// Asks before a model file is taken in, since it is code, and names it; of a file that does not describe
/// itself it asks what its labels and its input are, too. Window thread only.
class ImportModelDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Asks { Consent, Description };

    ImportModelDialog(const QString& file, Asks asks, QWidget* parent = nullptr);

    /// Empty where only consent is asked for.
    [[nodiscard]] inference::ModelDescription description() const;
    /// Begins with what was said before.
    void setDescription(const inference::ModelDescription& description);
    /// What was wrong with the last description.
    void showProblem(const QString& text);

private:
    [[nodiscard]] QWidget* makeForm();
    void updateAccept();

    Notice* m_problem = nullptr;
    QLineEdit* m_labels = nullptr; ///< null where only consent is asked for, as the rest
    QSpinBox* m_size = nullptr;
    QComboBox* m_scaling = nullptr;
    QComboBox* m_activation = nullptr;
    QPushButton* m_accept = nullptr;
};

} // namespace scenekeeper::ui
