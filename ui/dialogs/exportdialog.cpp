// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/exportdialog.h"

#include "ui/dialogs/moveconfirmation.h"
#include "ui/errortext.h"
#include "ui/exporttext.h"
#include "ui/formatting.h"
#include "ui/views/exportpreview.h"
#include "ui/views/exportresultpage.h"
#include "ui/views/exportsettingsform.h"
#include "ui/views/notice.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace scenekeeper::ui {

namespace {

constexpr int kRhythm = 8;
constexpr int kBarHeight = 6;
constexpr int kSideWidth = 340;
constexpr int kPlanDelayMs = 300;
constexpr QSize kSize(1120, 700);

} // namespace

ExportDialog::ExportDialog(QWidget* parent)
    : QDialog(parent), m_pages(new QStackedWidget(this)), m_notice(new Notice(this))
{
    setWindowTitle(tr("Export"));
    setModal(false);
    m_planSoon.setSingleShot(true);
    m_planSoon.setInterval(kPlanDelayMs);
    connect(&m_planSoon, &QTimer::timeout, this, &ExportDialog::requestPlan);
    m_form = new ExportSettingsForm;
    connect(m_form, &ExportSettingsForm::changed, this, &ExportDialog::wantPlan);
    connect(m_form, &ExportSettingsForm::destinationRequested, this, &ExportDialog::chooseDestination);
    auto* side = new QScrollArea(this);
    side->setFrameShape(QFrame::NoFrame);
    side->setWidgetResizable(true);
    side->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    side->setWidget(m_form);
    side->setFixedWidth(
        std::max(kSideWidth, m_form->sizeHint().width() + side->verticalScrollBar()->sizeHint().width()));
    m_side = side;
    m_preview = new ExportPreview(m_pages);
    m_result = new ExportResultPage(m_pages);
    connect(m_result, &ExportResultPage::openRequested, this, &ExportDialog::openRequested);
    connect(m_result, &ExportResultPage::revealRequested, this, &ExportDialog::revealRequested);
    for (QWidget* page : std::initializer_list<QWidget*>{m_preview, makeRunning(), m_result})
        m_pages->addWidget(page);
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * kRhythm);
    row->addWidget(side);
    row->addWidget(m_pages, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * kRhythm, 2 * kRhythm, 2 * kRhythm, 2 * kRhythm);
    layout->setSpacing(kRhythm);
    layout->addLayout(row, 1);
    layout->addWidget(m_notice);
    layout->addWidget(makeButtons());
    // Enter belongs to what has the keyboard, not to a button somewhere else.
    for (QPushButton* button : findChildren<QPushButton*>())
        button->setAutoDefault(false);
    resize(kSize.boundedTo(screen()->availableSize()));
    setPhase(Phase::Planning);
    wantPlan();
    m_form->setFocus();
}

ExportDialog::~ExportDialog() = default;

QWidget* ExportDialog::makeRunning()
{
    m_running = new QWidget(m_pages);
    m_step = new QLabel(m_running);
    m_step->setObjectName(QStringLiteral("exportStep"));
    m_timeLeft = new QLabel(m_running);
    m_bar = new QProgressBar(m_running);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(kBarHeight);
    m_bar->setAccessibleName(tr("Progress"));
    auto* hint = new QLabel(tr("Each file is read again and compared before it gets its name. You can close "
                               "this window; the export goes on."),
                            m_running);
    hint->setWordWrap(true);
    auto* line = new QHBoxLayout;
    line->setSpacing(2 * kRhythm);
    line->addWidget(m_step, 1);
    line->addWidget(m_timeLeft);
    auto* layout = new QVBoxLayout(m_running);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kRhythm);
    layout->addStretch(1);
    layout->addLayout(line);
    layout->addWidget(m_bar);
    layout->addWidget(hint);
    layout->addStretch(2);
    return m_running;
}

QWidget* ExportDialog::makeButtons()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_close = buttons->button(QDialogButtonBox::Close);
    const auto add = [buttons](const QString& text, const char* name) {
        QPushButton* button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(QLatin1String(name));
        return button;
    };
    m_export = add(tr("Export"), "startExport");
    m_cancel = add(tr("Cancel"), "cancelExport");
    m_again = add(tr("Export More"), "exportMore");
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::begin);
    connect(m_cancel, &QPushButton::clicked, this, &ExportDialog::cancel);
    connect(m_again, &QPushButton::clicked, this, [this] {
        setPhase(Phase::Planning);
        wantPlan();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void ExportDialog::setPhase(Phase phase)
{
    m_phase = phase;
    m_side->setVisible(phase == Phase::Planning);
    m_export->setVisible(phase == Phase::Planning);
    m_cancel->setVisible(phase == Phase::Running);
    m_cancel->setEnabled(true);
    m_again->setVisible(phase == Phase::Done);
    m_notice->say({}, {});
    QWidget* const pages[] = {m_preview, m_running, m_result};
    m_pages->setCurrentWidget(pages[static_cast<int>(phase)]);
}

void ExportDialog::setLabels(const std::vector<domain::Label>& labels)
{
    m_form->setLabels(labels);
}

void ExportDialog::setShownQuery(const domain::PhotoQuery& query)
{
    m_form->setShownQuery(query);
}

void ExportDialog::setPerson(const QString& person)
{
    m_form->setPerson(person);
}

void ExportDialog::wantPlan()
{
    m_plan.reset();
    m_export->setEnabled(false);
    m_export->setText(tr("Export"));
    if (m_form->destination().isEmpty() || !m_form->isValid()) {
        m_planSoon.stop();
        m_preview->showMessage(m_form->destination().isEmpty()
                                   ? tr("Choose a folder to export to. What would be written there is shown "
                                        "here before anything happens.")
                                   : tr("The layout of folders and names cannot be read."));
        return;
    }
    m_planSoon.start();
}

void ExportDialog::requestPlan()
{
    m_preview->showPlanning();
    Q_EMIT planRequested(m_form->options());
}

void ExportDialog::showPlanProgress(const base::Progress& progress)
{
    if (m_phase == Phase::Planning && !m_plan)
        m_preview->showPlanProgress(progress);
}

void ExportDialog::showPlan(const ExportPlanPointer& plan)
{
    // Something else is wanted meanwhile: its plan comes.
    if (m_phase != Phase::Planning || m_planSoon.isActive() || !m_form->isValid() ||
        m_form->destination().isEmpty())
        return;
    m_plan = plan;
    m_form->setHasEarlierSidecars(plan->hasEarlierSidecars);
    m_preview->showPlan(plan);
    m_export->setText(exportCommandText(*plan));
    // Where all files are there, reports, sidecars or a bag may be what is left to do.
    const qint64 hopeless =
        plan->count(archive::PlannedAction::Conflict) + plan->count(archive::PlannedAction::Impossible);
    m_export->setEnabled(planObstacleText(*plan).isEmpty() &&
                         static_cast<qint64>(plan->files.size()) > hopeless);
}

void ExportDialog::showPlanFailure(const base::Error& error)
{
    if (m_phase == Phase::Planning && !m_planSoon.isActive())
        m_preview->showFailure(error);
}

void ExportDialog::chooseDestination()
{
    const QString folder = m_form->destination();
    auto* dialog = new QFileDialog(this, tr("Export To"), QDir(folder).exists() ? folder : QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, m_form, &ExportSettingsForm::setDestination);
    dialog->open();
}

void ExportDialog::begin()
{
    if (!m_plan)
        return;
    if (m_plan->originalsToRemove() == 0) {
        Q_EMIT exportRequested(m_plan);
        return;
    }
    auto* confirmation = new MoveConfirmation(m_plan->originalsToRemove(), m_plan->destination, this);
    confirmation->setAttribute(Qt::WA_DeleteOnClose);
    // The plan that was read, whatever is chosen meanwhile.
    connect(confirmation, &QDialog::accepted, this, [this, plan = m_plan] { Q_EMIT exportRequested(plan); });
    confirmation->open();
}

void ExportDialog::cancel()
{
    m_cancel->setEnabled(false);
    m_step->setText(tr("Stopping…"));
    Q_EMIT cancelRequested();
}

void ExportDialog::showStart()
{
    setPhase(Phase::Running);
    m_step->setText(tr("Beginning…"));
    m_timeLeft->clear();
    m_bar->setRange(0, 0);
}

void ExportDialog::showProgress(const archive::ExportProgress& progress)
{
    if (m_phase != Phase::Running || !m_cancel->isEnabled())
        return;
    const QLocale locale;
    const base::Progress& files = progress.files;
    QString text = tr("%1 of %2 files").arg(locale.toString(files.done), locale.toString(files.total));
    if (files.perSecond > 0.0)
        //: %1 is "120 of 4,000 files", %2 a number
        text = tr("%1 · %2 a second")
                   .arg(text, locale.toString(files.perSecond, 'f', files.perSecond < 10.0 ? 1 : 0));
    m_step->setText(text);
    m_timeLeft->setText(files.secondsLeft ? timeLeftText(*files.secondsLeft) : QString());
    constexpr int kParts = 1000;
    m_bar->setRange(0, kParts);
    m_bar->setValue(static_cast<int>(progress.share * kParts));
}

void ExportDialog::showOutcome(const ExportOutcome& outcome)
{
    setPhase(Phase::Done);
    m_result->showOutcome(outcome);
}

void ExportDialog::showFailure(const base::Error& error)
{
    setPhase(Phase::Planning);
    m_notice->say(QStringLiteral("warning"), tr("Nothing was exported. %1").arg(errorText(error)));
    m_planSoon.start();
}

} // namespace scenekeeper::ui
