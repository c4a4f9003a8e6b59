// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace scenekeeper::ui {

class Notice;
class SaveSearchLine;
class ScopeChip;
class SearchField;
struct SearchScope;

/// The line above the photographs: where is searched, for what, and how many there are; below it what is
/// wrong with the search, and a panel that folds out. Only shows; what happens, happens in SearchPresenter.
/// Window thread only.
class SearchBar final : public QWidget
{
    Q_OBJECT

public:
    explicit SearchBar(QWidget* parent = nullptr);

    [[nodiscard]] SearchField& field() const { return *m_field; }
    [[nodiscard]] SaveSearchLine& saveLine() const { return *m_saveLine; }
    /// Takes the form that its button folds out. Where there is little room it scrolls.
    void setForm(QWidget* form);
    void setFormShown(bool isShown);
    /// The commands behind the buttons beside the field.
    void setCommands(QAction* form, QAction* save);

    void setScope(const SearchScope& scope);
    /// "1,204 of 18,330 photographs"; empty while nothing is searched for.
    void setCount(const QString& text);
    /// Why the search cannot be understood; empty when it can.
    void setFault(qsizetype position, qsizetype length, const QString& reason);
    void setCanClear(bool canClear);

Q_SIGNALS:
    void scopeClosed();
    void cleared();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    class Frame;
    class FormArea;

    QToolButton* makeButton(const QString& name, const QString& iconName, QWidget* parent);
    void showCount();

    Frame* m_frame = nullptr;
    ScopeChip* m_scope = nullptr;
    SearchField* m_field = nullptr;
    QToolButton* m_clear = nullptr;
    QLabel* m_count = nullptr;
    QToolButton* m_formButton = nullptr;
    QToolButton* m_saveButton = nullptr;
    Notice* m_fault = nullptr;
    SaveSearchLine* m_saveLine = nullptr;
    QVBoxLayout* m_column = nullptr;
    FormArea* m_formArea = nullptr;
};

} // namespace scenekeeper::ui
