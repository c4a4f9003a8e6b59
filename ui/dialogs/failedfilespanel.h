// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/runs.h"

#include <QDialog>
#include <QFutureWatcher>
#include <QStringList>
#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedLayout;
class QTableView;

namespace scenekeeper::ui {

class FailedFilesModel;
class Notice;

/// The files of a run that could not be read, and why: to be found, filtered, copied, saved as CSV and
/// tried again. Never modal. Window thread only; the CSV file is written on a worker thread.
class FailedFilesPanel : public QDialog
{
    Q_OBJECT

public:
    explicit FailedFilesPanel(QWidget* parent = nullptr);
    ~FailedFilesPanel() override;

    /// Outcomes that are not failures are left out.
    void setFailures(const std::vector<domain::FileOutcome>& outcomes);

    /// Writes what the filter shows, in the order shown, to `file` (UTF-8, RFC 4180); tells in the panel
    /// how that ended.
    void exportTo(const QString& file);

Q_SIGNALS:
    void revealRequested(const QString& path);
    void retryRequested(const QStringList& paths);
    /// After exportTo(), whichever way it ended.
    void exported(bool done);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QWidget* makeButtons();
    void makeTable();
    [[nodiscard]] QStringList selectedPaths() const;
    [[nodiscard]] QStringList shownPaths() const;
    void copy() const;
    void reveal();
    void retry();
    void chooseExportFile();
    void showExportEnd();
    void updateState();

    FailedFilesModel* m_model = nullptr;
    QLabel* m_count = nullptr;
    QLineEdit* m_filter = nullptr;
    QStackedLayout* m_stack = nullptr;
    QTableView* m_table = nullptr;
    QLabel* m_empty = nullptr;
    Notice* m_notice = nullptr;
    QPushButton* m_reveal = nullptr;
    QPushButton* m_retry = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_export = nullptr;
    QString m_exportFile;
    QFutureWatcher<base::Result<void>> m_exporting;
};

} // namespace scenekeeper::ui
