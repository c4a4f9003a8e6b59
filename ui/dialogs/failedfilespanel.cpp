// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/failedfilespanel.h"

#include "core/base/csv.h"
#include "core/base/wholefile.h"
#include "ui/dialogs/failedfilesmodel.h"
#include "ui/errortext.h"
#include "ui/icons.h"
#include "ui/views/notice.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedLayout>
#include <QStandardPaths>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>
#include <QtConcurrent>
#include <algorithm>

namespace scenekeeper::ui {

namespace {

constexpr int kRhythm = 8;

/// Sentences lose their end when they do not fit, paths their middle; paths read from left to right
/// also in a mirrored window.
class FailureDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const bool isPath = index.column() != FailedFilesModel::ReasonColumn;
        option->textElideMode = isPath ? Qt::ElideMiddle : Qt::ElideRight;
        if (isPath && option->direction == Qt::RightToLeft)
            option->text = QChar(0x202A) + option->text + QChar(0x202C);
    }
};

} // namespace

FailedFilesPanel::FailedFilesPanel(QWidget* parent)
    : QDialog(parent),
      m_model(new FailedFilesModel(this)),
      m_count(new QLabel(this)),
      m_filter(new QLineEdit(this)),
      m_stack(new QStackedLayout),
      m_table(new QTableView(this)),
      m_empty(new QLabel(this)),
      m_notice(new Notice(this))
{
    setWindowTitle(tr("Files that could not be read"));
    setModal(false);
    resize(960, 480);
    m_filter->setPlaceholderText(tr("Filter by file, folder or reason"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_count->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    makeTable();
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * kRhythm, 2 * kRhythm, 2 * kRhythm, 2 * kRhythm);
    layout->setSpacing(kRhythm);
    layout->addWidget(m_count);
    layout->addWidget(m_filter);
    layout->addLayout(m_stack, 1);
    layout->addWidget(m_notice);
    layout->addWidget(makeButtons());
    connect(m_filter, &QLineEdit::textChanged, m_model, &FailedFilesModel::setFilter);
    connect(m_model, &QAbstractItemModel::modelReset, this, &FailedFilesPanel::updateState);
    connect(&m_exporting, &QFutureWatcherBase::finished, this, &FailedFilesPanel::showExportEnd);
    updateState();
}

FailedFilesPanel::~FailedFilesPanel()
{
    m_exporting.waitForFinished();
}

void FailedFilesPanel::makeTable()
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Files that could not be read"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->setItemDelegate(new FailureDelegate(m_table));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(FailedFilesModel::FolderColumn, Qt::AscendingOrder);
    // Fixed row heights keep 100,000 rows quick.
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + kRhythm);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setColumnWidth(FailedFilesModel::FileColumn, 200);
    m_table->setColumnWidth(FailedFilesModel::FolderColumn, 200);
    connect(m_table, &QTableView::activated, this, &FailedFilesPanel::reveal);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &FailedFilesPanel::updateState);
}

QWidget* FailedFilesPanel::makeButtons()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_retry = buttons->addButton(tr("Try again"), QDialogButtonBox::ActionRole);
    m_reveal = buttons->addButton(tr("Show in folder"), QDialogButtonBox::ActionRole);
    m_copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    m_export = buttons->addButton(tr("Save list…"), QDialogButtonBox::ActionRole);
    m_retry->setToolTip(tr("Read the selected files again, or all when none is selected"));
    m_copy->setToolTip(tr("Copy the selected lines as text"));
    m_export->setToolTip(tr("Save what is shown as a CSV file"));
    // Else Enter on a file would also press one of them.
    for (QPushButton* button :
         {m_retry, m_reveal, m_copy, m_export, buttons->button(QDialogButtonBox::Close)})
        button->setAutoDefault(false);
    connect(m_retry, &QPushButton::clicked, this, &FailedFilesPanel::retry);
    connect(m_reveal, &QPushButton::clicked, this, &FailedFilesPanel::reveal);
    connect(m_copy, &QPushButton::clicked, this, &FailedFilesPanel::copy);
    connect(m_export, &QPushButton::clicked, this, &FailedFilesPanel::chooseExportFile);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    return buttons;
}

void FailedFilesPanel::setFailures(const std::vector<domain::FileOutcome>& outcomes)
{
    m_notice->say({}, {});
    m_model->setFailures(outcomes);
}

void FailedFilesPanel::updateState()
{
    const int all = m_model->failureCount();
    const int shown = m_model->rowCount();
    const bool selected = m_table->selectionModel()->hasSelection();
    m_count->setText(tr("%Ln file(s) could not be read. The originals were not changed.", nullptr, all));
    m_count->setVisible(all > 0);
    m_filter->setVisible(all > 0);
    m_empty->setText(all == 0 ? tr("Every file could be read.") : tr("No file matches the filter."));
    m_stack->setCurrentWidget(shown > 0 ? static_cast<QWidget*>(m_table) : m_empty);
    m_retry->setEnabled(shown > 0);
    m_reveal->setEnabled(selected);
    m_copy->setEnabled(selected);
    m_export->setEnabled(shown > 0 && !m_exporting.isRunning());
}

QStringList FailedFilesPanel::selectedPaths() const
{
    QStringList paths;
    QModelIndexList rows = m_table->selectionModel()->selectedRows(FailedFilesModel::FileColumn);
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex& index : rows)
        paths << index.data(FailedFilesModel::kPathRole).toString();
    return paths;
}

QStringList FailedFilesPanel::shownPaths() const
{
    QStringList paths;
    for (int row = 0; row < m_model->rowCount(); ++row)
        paths << m_model->index(row, 0).data(FailedFilesModel::kPathRole).toString();
    return paths;
}

void FailedFilesPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->matches(QKeySequence::Find))
        m_filter->setFocus(Qt::ShortcutFocusReason);
    else
        QDialog::keyPressEvent(event);
}

void FailedFilesPanel::copy() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows(FailedFilesModel::FileColumn);
    if (rows.isEmpty())
        return;
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex& index : rows)
        lines << index.data(FailedFilesModel::kPathRole).toString() + u'\t' +
                     index.siblingAtColumn(FailedFilesModel::ReasonColumn).data().toString();
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void FailedFilesPanel::reveal()
{
    const QStringList paths = selectedPaths();
    if (!paths.isEmpty())
        Q_EMIT revealRequested(paths.first());
}

void FailedFilesPanel::retry()
{
    const QStringList selected = selectedPaths();
    const QStringList paths = selected.isEmpty() ? shownPaths() : selected;
    if (!paths.isEmpty())
        Q_EMIT retryRequested(paths);
}

void FailedFilesPanel::chooseExportFile()
{
    auto* dialog = new QFileDialog(this, tr("Save list"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                   tr("Comma-separated values (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(tr("failed-files.csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &FailedFilesPanel::exportTo);
    dialog->open();
}

void FailedFilesPanel::exportTo(const QString& file)
{
    if (m_exporting.isRunning())
        return;
    const auto title = [this](FailedFilesModel::Column column) {
        return m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    };
    QString text =
        base::csvLine({title(FailedFilesModel::FileColumn), title(FailedFilesModel::ReasonColumn)});
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, FailedFilesModel::ReasonColumn);
        text += base::csvLine({index.data(FailedFilesModel::kPathRole).toString(), index.data().toString()});
    }
    m_exportFile = file;
    m_exporting.setFuture(QtConcurrent::run(base::writeFileAtomically, file, text.toUtf8()));
    updateState();
}

void FailedFilesPanel::showExportEnd()
{
    const base::Result<void> written = m_exporting.result();
    const QString shownFile = QDir::toNativeSeparators(m_exportFile);
    if (!written)
        m_notice->say(QStringLiteral("warning"), shownFile + u'\n' + errorText(written.error()));
    else
        m_notice->say(QStringLiteral("check"), tr("Saved as %1").arg(shownFile));
    updateState();
    Q_EMIT exported(written.has_value());
}

} // namespace scenekeeper::ui
