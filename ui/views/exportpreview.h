// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "ui/models/plannedfilesmodel.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QStandardItemModel;
class QTableView;
class QTabWidget;
class QTreeView;

namespace scenekeeper::ui {

class MessagePage;
class Notice;

/// What an export would do, before it does it: the folders, every file, and what is left out. Window thread
/// only.
class ExportPreview final : public QWidget
{
    Q_OBJECT

public:
    explicit ExportPreview(QWidget* parent = nullptr);

    /// Nothing to show yet: `text` says what is missing.
    void showMessage(const QString& text);
    void showPlanning();
    void showPlanProgress(const base::Progress& progress);
    void showPlan(const ExportPlanPointer& plan);
    void showFailure(const base::Error& error);

private:
    [[nodiscard]] QWidget* makeLists();
    [[nodiscard]] QTableView* makeTable(QAbstractItemModel* model, const QString& name);

    QStackedWidget* m_pages = nullptr;
    MessagePage* m_message = nullptr;
    QWidget* m_lists = nullptr;
    QTabWidget* m_tabs = nullptr;
    QStandardItemModel* m_folders = nullptr;
    QTreeView* m_tree = nullptr;
    PlannedFilesModel* m_files = nullptr;
    LeftOutModel* m_leftOut = nullptr;
    QLabel* m_totals = nullptr;
    Notice* m_obstacle = nullptr;
};

} // namespace scenekeeper::ui
