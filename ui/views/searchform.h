// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/labels.h"
#include "ui/models/searchformvalues.h"

#include <QFrame>
#include <QHash>
#include <vector>

class QComboBox;
class QCompleter;
class QGridLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QSpinBox;

namespace scenekeeper::ui {

class ElidedLabel;
class Notice;

/// The search as a form, for those who would rather fill in than type. Says what changed, part by part; what
/// it has no place for stands below, and stays. An editor in which somebody types is left alone until they go
/// on. Window thread only.
class SearchForm final : public QFrame
{
    Q_OBJECT

public:
    explicit SearchForm(QWidget* parent = nullptr);

    void setLabels(const std::vector<domain::Label>& labels);
    /// Shows a search; `rest` in the search language.
    void show(const SearchFormValues& values, const QString& rest);
    using QFrame::show;
    /// What was typed into one part makes no sense; an empty reason takes it back.
    void setFault(const QString& reason);
    /// Values of the catalogue to choose from.
    void setSuggestions(domain::SearchField field, const QStringList& values);

Q_SIGNALS:
    void edited(scenekeeper::ui::FormPart part, const scenekeeper::ui::SearchFormValues& values);
    void suggestionsWanted(scenekeeper::domain::SearchField field, const QString& beginning);
    void restRemoved();
    /// An editor is done with, so its text may be brought into the usual way of writing.
    void editingFinished();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void makeEditors();
    void makeRest();
    void layOut();
    void addRow(QGridLayout& grid, int row, int column, const QString& caption, QWidget* editor,
                int span = 1);
    QLineEdit* makeLine(FormPart part, const char* name, const QString& hint);
    QLineEdit* makeNameLine(FormPart part, domain::SearchField field, const char* name);
    QComboBox* makeChoice(FormPart part, const char* name, const QStringList& texts);
    void tell(FormPart part);
    [[nodiscard]] SearchFormValues values() const;
    void showLabels(const QStringList& names);

    QLineEdit* m_words = nullptr;
    QComboBox* m_labelMatch = nullptr;
    QListWidget* m_labels = nullptr;
    QLineEdit* m_from = nullptr;
    QLineEdit* m_to = nullptr;
    QLineEdit* m_camera = nullptr;
    QLineEdit* m_lens = nullptr;
    QLineEdit* m_place = nullptr;
    QLineEdit* m_near = nullptr;
    QComboBox* m_stars = nullptr;
    QComboBox* m_review = nullptr;
    QComboBox* m_human = nullptr;
    QComboBox* m_bound = nullptr;
    QSpinBox* m_percent = nullptr;
    QLabel* m_restCaption = nullptr;
    QWidget* m_restRow = nullptr;
    ElidedLabel* m_rest = nullptr;
    Notice* m_fault = nullptr;
    QHash<domain::SearchField, QCompleter*> m_completers;
    QStringList m_unknownLabels; ///< asked for, but none of the catalogue's
    bool m_isShowing = false;    ///< changes are ours, not the user's
};

} // namespace scenekeeper::ui
