// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/evaluationdialog.h"

#include "ui/controllers/evaluationfiles.h"
#include "ui/dialogs/failedfilespanel.h"
#include "ui/evaluationtext.h"
#include "ui/views/confidencepage.h"
#include "ui/views/confusionpage.h"
#include "ui/views/elidedlabel.h"
#include "ui/views/evaluationoverview.h"
#include "ui/views/messagepage.h"
#include "ui/views/notice.h"
#include "ui/views/runpanel.h"
#include "ui/views/savednotice.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTabWidget>
#include <QVBoxLayout>
#include <limits>

namespace scenekeeper::ui {

namespace {

constexpr int kRhythm = 8;
constexpr int kBarWidth = 360;
constexpr QSize kSize(1040, 680);

int asInt(qint64 value)
{
    return static_cast<int>(qMin<qint64>(value, std::numeric_limits<int>::max()));
}

} // namespace

EvaluationDialog::EvaluationDialog(QWidget* parent)
    : QDialog(parent),
      m_folder(new ElidedLabel(Qt::ElideMiddle, this)),
      m_model(new QLabel(this)),
      m_pages(new QStackedWidget(this)),
      m_notice(new Notice(this))
{
    setWindowTitle(tr("Evaluation"));
    setModal(false);
    m_notice->setObjectName(QStringLiteral("evaluationNotice"));
    m_model->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* head = new QHBoxLayout;
    head->setSpacing(2 * kRhythm);
    head->addWidget(m_folder, 1);
    head->addWidget(m_model);
    m_pages->addWidget(makeRunning());
    m_message = new MessagePage(m_pages);
    m_message->setObjectName(QStringLiteral("evaluationMessage"));
    connect(m_message, &MessagePage::helpRequested, this, [this] { Q_EMIT againRequested(m_path); });
    m_pages->addWidget(m_message);
    m_pages->addWidget(makeTabs());

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * kRhythm, 2 * kRhythm, 2 * kRhythm, 2 * kRhythm);
    layout->setSpacing(kRhythm);
    layout->addLayout(head);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_notice);
    layout->addWidget(makeButtons());
    // Enter belongs to what has the keyboard, not to a button somewhere else.
    for (QPushButton* button : findChildren<QPushButton*>())
        button->setAutoDefault(false);
    resize(kSize.boundedTo(screen()->availableSize()));
    updateButtons();
}

EvaluationDialog::~EvaluationDialog() = default;

QWidget* EvaluationDialog::makeRunning()
{
    m_running = new QWidget(m_pages);
    m_step = new QLabel(m_running);
    m_bar = new QProgressBar(m_running);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(kBarWidth);
    m_bar->setAccessibleName(tr("Progress"));
    m_numbers = new QLabel(m_running);
    m_cancel = new QPushButton(tr("Cancel"), m_running);
    m_cancel->setObjectName(QStringLiteral("cancelEvaluation"));
    connect(m_cancel, &QPushButton::clicked, this, &EvaluationDialog::cancel);
    auto* layout = new QVBoxLayout(m_running);
    layout->setSpacing(2 * kRhythm);
    layout->addStretch(2);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_step, m_bar, m_numbers, m_cancel})
        layout->addWidget(widget, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    return m_running;
}

QWidget* EvaluationDialog::makeTabs()
{
    m_tabs = new QTabWidget(m_pages);
    m_overview = new EvaluationOverview(m_tabs);
    m_confusion = new ConfusionPage(m_tabs);
    m_confidence = new ConfidencePage(m_tabs);
    m_tabs->addTab(m_overview, tr("&Overview"));
    m_tabs->addTab(m_confusion, tr("&Confusion"));
    m_tabs->addTab(m_confidence, tr("Con&fidence"));
    connect(m_overview, &EvaluationOverview::failuresRequested, this, &EvaluationDialog::showFailedFiles);
    connect(m_confusion, &ConfusionPage::revealRequested, this, &EvaluationDialog::revealRequested);
    connect(m_confidence, &ConfidencePage::saveRequested, this, &EvaluationDialog::saveFileTo);
    return m_tabs;
}

QWidget* EvaluationDialog::makeButtons()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_save = buttons->addButton(tr("Save Report…"), QDialogButtonBox::ActionRole);
    m_save->setToolTip(tr("Save figures, charts and mistakes as a page for the browser, with the numbers "
                          "beside it"));
    m_another = buttons->addButton(tr("Another Folder…"), QDialogButtonBox::ActionRole);
    connect(m_save, &QPushButton::clicked, this, &EvaluationDialog::chooseReportFolder);
    connect(m_another, &QPushButton::clicked, this, &EvaluationDialog::folderRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void EvaluationDialog::showStart(const QString& folder)
{
    m_path = folder;
    m_result.reset();
    m_isRunning = true;
    m_folder->setText(QDir::toNativeSeparators(folder));
    m_model->clear();
    m_notice->say({}, {});
    m_step->setText(tr("Loading the model…"));
    m_bar->setRange(0, 0);
    m_numbers->clear();
    m_cancel->setEnabled(true);
    m_pages->setCurrentWidget(m_running);
    m_cancel->setFocus();
    updateButtons();
}

void EvaluationDialog::showProgress(const base::Progress& progress)
{
    if (!m_isRunning || !m_cancel->isEnabled())
        return;
    m_step->setText(tr("Evaluating…"));
    m_bar->setRange(0, qMax(1, asInt(progress.total)));
    m_bar->setValue(asInt(progress.done));
    m_numbers->setText(progressText(progress));
}

void EvaluationDialog::showResult(const EvaluationResult& result)
{
    m_isRunning = false;
    m_result = result;
    //: %1 is the name of a model
    m_model->setText(tr("%1 · %n photograph(s)", nullptr, asInt(result->evaluation.metrics.photos))
                         .arg(result->card.name));
    m_overview->setResult(*result);
    m_confusion->setResult(result);
    m_confidence->setResult(*result);
    m_pages->setCurrentWidget(m_tabs);
    m_tabs->setCurrentIndex(0);
    m_tabs->setFocus();
    updateButtons();
}

void EvaluationDialog::showFailure(const EvaluationFailure& failure)
{
    showMessage(evaluationFailureText(failure));
}

void EvaluationDialog::showCancelled()
{
    showMessage(tr("The evaluation was cancelled."));
}

void EvaluationDialog::showMessage(const QString& text)
{
    m_isRunning = false;
    m_message->say(text, tr("Try Again"));
    m_pages->setCurrentWidget(m_message);
    m_another->setFocus();
    updateButtons();
}

void EvaluationDialog::cancel()
{
    m_cancel->setEnabled(false);
    m_step->setText(tr("Stopping…"));
    m_numbers->clear();
    Q_EMIT cancelRequested();
}

void EvaluationDialog::done(int result)
{
    if (m_isRunning)
        Q_EMIT cancelRequested();
    QDialog::done(result);
}

void EvaluationDialog::showFailedFiles()
{
    std::vector<domain::FileOutcome> outcomes;
    for (const training::FailedFile& file : m_result->evaluation.failed)
        outcomes.push_back({file.path, domain::FileStatus::Failed, file.error});
    auto* panel = new FailedFilesPanel(this);
    panel->setAttribute(Qt::WA_DeleteOnClose);
    panel->setFailures(outcomes);
    connect(panel, &FailedFilesPanel::revealRequested, this, &EvaluationDialog::revealRequested);
    connect(panel, &FailedFilesPanel::retryRequested, this, [this, panel] {
        panel->close();
        Q_EMIT againRequested(m_path);
    });
    panel->show();
}

void EvaluationDialog::chooseReportFolder()
{
    auto* dialog = new QFileDialog(this, tr("Save Report"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setLabelText(QFileDialog::Accept, tr("Save Here"));
    connect(dialog, &QFileDialog::fileSelected, this, &EvaluationDialog::saveReportTo);
    dialog->open();
}

void EvaluationDialog::saveReportTo(const QString& folder)
{
    if (m_result)
        tellWhenSaved(saveReport(m_result, folder), m_notice);
}

void EvaluationDialog::saveFileTo(const QString& file, const QByteArray& content)
{
    tellWhenSaved(saveFile(file, content), m_notice);
}

void EvaluationDialog::updateButtons()
{
    m_save->setEnabled(m_result != nullptr);
    m_another->setEnabled(!m_isRunning);
}

} // namespace scenekeeper::ui
