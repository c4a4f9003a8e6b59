// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/exportoptions.h"
#include "core/domain/labels.h"

#include <QWidget>
#include <vector>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QFormLayout;
class QLineEdit;
class QMenu;
class QSpinBox;
class QToolButton;

namespace scenekeeper::ui {

class Notice;

/// What is exported, where to and how. Window thread only.
class ExportSettingsForm final : public QWidget
{
    Q_OBJECT

public:
    explicit ExportSettingsForm(QWidget* parent = nullptr);

    void setLabels(const std::vector<domain::Label>& labels);
    /// The photographs of which "those shown now" speaks.
    void setShownQuery(const domain::PhotoQuery& query);
    void setDestination(const QString& folder);
    /// Whether an earlier export has put sidecars there, that somebody may have changed since.
    void setHasEarlierSidecars(bool hasThem);
    /// Who exports: goes into a bag.
    void setPerson(const QString& person);
    [[nodiscard]] QString destination() const;
    /// False while the layout cannot be read; then the form says so.
    [[nodiscard]] bool isValid() const { return m_isLayoutValid; }
    [[nodiscard]] archive::ExportOptions options() const;

Q_SIGNALS:
    /// Something else is wanted; options() tells what.
    void changed();
    /// A folder dialog is wanted.
    void destinationRequested();

private:
    void makeDestination();
    void makeWhich();
    void makeHow();
    void makeBeside();
    [[nodiscard]] QLineEdit* makeText(const char* name);
    void showBagFields();
    [[nodiscard]] QComboBox* makeChoice(const char* name);
    [[nodiscard]] QDateEdit* makeDate(const char* name);
    [[nodiscard]] QFormLayout* addGroup(const QString& title);
    [[nodiscard]] static QString fieldsText();
    void readLayout();
    void showChosenLabels();
    [[nodiscard]] QStringList chosenLabels() const;

    std::vector<domain::Label> m_all;
    domain::PhotoQuery m_shown;
    archive::LayoutTemplate m_layoutTemplate;
    bool m_isLayoutValid = true;
    QString m_person;

    QLineEdit* m_destination = nullptr;
    QComboBox* m_scope = nullptr;
    QToolButton* m_labels = nullptr;
    QMenu* m_labelMenu = nullptr;
    QDateEdit* m_from = nullptr;
    QDateEdit* m_to = nullptr;
    QSpinBox* m_confidence = nullptr;
    QCheckBox* m_humanOnly = nullptr;
    QCheckBox* m_withReview = nullptr;
    QCheckBox* m_withUnlabelled = nullptr;
    QComboBox* m_layout = nullptr;
    Notice* m_layoutProblem = nullptr;
    QComboBox* m_several = nullptr;
    QComboBox* m_mode = nullptr;
    QComboBox* m_conflicts = nullptr;
    QCheckBox* m_sidecars = nullptr;
    QCheckBox* m_keepSidecars = nullptr;
    QCheckBox* m_embed = nullptr;
    QCheckBox* m_bag = nullptr;
    QFormLayout* m_besideRows = nullptr;
    QWidget* m_bagFields = nullptr;
    QLineEdit* m_organization = nullptr;
    QLineEdit* m_contact = nullptr;
    QLineEdit* m_email = nullptr;
};

} // namespace scenekeeper::ui
