// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/exportpreview.h"

#include "ui/errortext.h"
#include "ui/exporttext.h"
#include "ui/models/exporttree.h"
#include "ui/views/messagepage.h"
#include "ui/views/notice.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTabWidget>
#include <QTableView>
#include <QTreeView>
#include <QVBoxLayout>

namespace scenekeeper::ui {

namespace {

constexpr int kRhythm = 8;
constexpr int kFirstColumn = 300;
constexpr int kOtherColumn = 150;
/// With more folders only the first level is open.
constexpr std::size_t kMostFoldersOpen = 40;

} // namespace

ExportPreview::ExportPreview(QWidget* parent)
    : QWidget(parent),
      m_pages(new QStackedWidget(this)),
      m_message(new MessagePage(m_pages)),
      m_folders(new QStandardItemModel(this)),
      m_files(new PlannedFilesModel(this)),
      m_leftOut(new LeftOutModel(this)),
      m_totals(new QLabel(this)),
      m_obstacle(new Notice(this))
{
    m_lists = makeLists();
    m_pages->addWidget(m_message);
    m_pages->addWidget(m_lists);
    m_totals->setObjectName(QStringLiteral("exportTotals"));
    m_totals->setWordWrap(true);
    m_totals->setTextFormat(Qt::PlainText);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kRhythm);
    column->addWidget(m_pages, 1);
    column->addWidget(m_totals);
    column->addWidget(m_obstacle);
}

QWidget* ExportPreview::makeLists()
{
    m_tabs = new QTabWidget(m_pages);
    m_tabs->setDocumentMode(true);
    m_tree = new QTreeView(m_tabs);
    m_tree->setObjectName(QStringLiteral("exportFolders"));
    m_tree->setAccessibleName(tr("Folders"));
    m_tree->setModel(m_folders);
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tabs->addTab(m_tree, tr("&Folders"));
    m_tabs->addTab(makeTable(m_files, tr("Files")), tr("F&iles"));
    m_tabs->addTab(makeTable(m_leftOut, tr("Left out")), {});
    return m_tabs;
}

QTableView* ExportPreview::makeTable(QAbstractItemModel* model, const QString& name)
{
    auto* table = new QTableView(m_tabs);
    table->setAccessibleName(name);
    table->setModel(model);
    table->setFrameShape(QFrame::NoFrame);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTextElideMode(Qt::ElideMiddle);
    table->verticalHeader()->hide();
    // Fixed row heights keep a million rows quick.
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + kRhythm);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultSectionSize(kOtherColumn);
    table->setColumnWidth(0, kFirstColumn);
    return table;
}

void ExportPreview::showMessage(const QString& text)
{
    m_message->say(text, {});
    m_pages->setCurrentWidget(m_message);
    m_totals->clear();
    m_obstacle->say({}, {});
}

void ExportPreview::showPlanning()
{
    // What is shown stays until there is something else, so that nothing flickers while somebody types.
    if (m_pages->currentWidget() == m_message)
        m_message->say(tr("Looking at what there is to export…"), {});
    m_obstacle->say({}, {});
    m_totals->setText(tr("Looking at what there is to export…"));
}

void ExportPreview::showPlanProgress(const base::Progress& progress)
{
    const QLocale locale;
    if (progress.total > 0)
        m_totals->setText(tr("Looking at what there is to export: %1 of %2 photographs")
                              .arg(locale.toString(progress.done), locale.toString(progress.total)));
}

void ExportPreview::showPlan(const ExportPlanPointer& plan)
{
    showFolders(*plan, *m_folders);
    m_tree->header()->setSectionResizeMode(ExportFolderColumn, QHeaderView::Stretch);
    m_tree->header()->setStretchLastSection(false);
    m_tree->expandToDepth(plan->folders.size() > kMostFoldersOpen ? 0 : -1);
    if (plan->folders.size() <= kMostFoldersOpen)
        m_tree->expandAll();
    m_files->setPlan(plan);
    m_leftOut->setPlan(plan);
    m_tabs->setTabText(m_tabs->count() - 1,
                       tr("&Left out (%1)").arg(QLocale().toString(m_leftOut->rowCount())));
    m_pages->setCurrentWidget(m_lists);
    m_totals->setText(planTotalsText(*plan));
    m_obstacle->say(QStringLiteral("warning"), planObstacleText(*plan));
    if (plan->files.empty() && !plan->leftOut.empty())
        m_tabs->setCurrentIndex(m_tabs->count() - 1);
}

void ExportPreview::showFailure(const base::Error& error)
{
    showMessage(errorText(error));
}

} // namespace scenekeeper::ui
