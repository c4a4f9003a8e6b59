// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/modeltreemodel.h"

#include <QDialog>
#include <QFuture>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace scenekeeper::ui {

class FactsForm;
class Notice;

/// The models that the catalogue knows, what their cards say, and what can be done with them. Asks for what
/// is done by signals and never waits for it. Never modal. Window thread only.
class ModelsDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ModelsDialog(QWidget* parent = nullptr);
    ~ModelsDialog() override;

    /// Keeps what is chosen.
    void setModels(const ModelList& list);
    /// Something goes on that must end before the next thing can begin: `text` says what.
    void showBusy(const QString& text);
    void showIdle();
    /// It has ended, and how.
    void showDone(const QString& text);
    void showFailure(const QString& text);
    void tellWhenExported(QFuture<base::Result<QString>> exporting);

Q_SIGNALS:
    void useRequested(scenekeeper::base::ModelId id);
    void backRequested();
    void compareRequested(scenekeeper::base::ModelId before, scenekeeper::base::ModelId after);
    void exportRequested(const scenekeeper::domain::RegisteredModel& model);
    void importRequested();

private:
    void makeTree();
    [[nodiscard]] QWidget* makeCard();
    [[nodiscard]] QWidget* makeButtons();
    void openMenu(const QPoint& at);
    [[nodiscard]] std::vector<const ModelRecord*> chosen() const;
    void showChosen();
    void setBusy(bool isBusy);

    ModelTreeModel m_model;
    std::optional<base::ModelId> m_previous;
    bool m_isBusy = false;

    QStackedWidget* m_pages = nullptr;
    QTreeView* m_tree = nullptr;
    FactsForm* m_facts = nullptr;
    Notice* m_problem = nullptr;
    Notice* m_notice = nullptr;
    QPushButton* m_use = nullptr;
    QPushButton* m_compare = nullptr;
    QPushButton* m_export = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_import = nullptr;
};

} // namespace scenekeeper::ui
