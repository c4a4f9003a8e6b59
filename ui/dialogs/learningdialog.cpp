// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/learningdialog.h"

#include "ui/controllers/evaluationfiles.h"
#include "ui/errortext.h"
#include "ui/learningtext.h"
#include "ui/views/comparisonview.h"
#include "ui/views/learningcurves.h"
#include "ui/views/learningmaterialpage.h"
#include "ui/views/learningrunpage.h"
#include "ui/views/messagepage.h"
#include "ui/views/notice.h"
#include "ui/views/savednotice.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QScreen>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace scenekeeper::ui {

namespace {

constexpr int kRhythm = 8;
constexpr QSize kSize(1040, 680);

} // namespace

LearningDialog::LearningDialog(const QString& thumbnailFile, QWidget* parent)
    : QDialog(parent), m_pages(new QStackedWidget(this)), m_notice(new Notice(this))
{
    setWindowTitle(tr("Learn from Corrections"));
    setModal(false);
    m_material = new LearningMaterialPage(thumbnailFile, m_pages);
    m_running = new LearningRunPage(m_pages);
    m_comparison = new ComparisonView(thumbnailFile, m_pages);
    m_curves = new LearningCurves(m_comparison);
    m_comparison->addPage(m_curves, tr("&Learning"));
    m_message = new MessagePage(m_pages);
    m_message->setObjectName(QStringLiteral("learningMessage"));
    m_notice->setObjectName(QStringLiteral("learningNotice"));
    for (QWidget* page : std::initializer_list<QWidget*>{m_material, m_running, m_message, m_comparison})
        m_pages->addWidget(page);
    connect(m_material, &LearningMaterialPage::revealRequested, this, &LearningDialog::revealRequested);
    connect(m_comparison, &ComparisonView::revealRequested, this, &LearningDialog::revealRequested);
    connect(m_message, &MessagePage::helpRequested, this, &LearningDialog::lookAgain);
    connect(m_running, &LearningRunPage::saveRequested, this, &LearningDialog::saveFileTo);
    connect(m_curves, &LearningCurves::saveRequested, this, &LearningDialog::saveFileTo);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * kRhythm, 2 * kRhythm, 2 * kRhythm, 2 * kRhythm);
    layout->setSpacing(kRhythm);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_notice);
    layout->addWidget(makeButtons());
    // Enter belongs to what has the keyboard, not to a button somewhere else.
    for (QPushButton* button : findChildren<QPushButton*>())
        button->setAutoDefault(false);
    resize(kSize.boundedTo(screen()->availableSize()));
    showLooking();
}

LearningDialog::~LearningDialog() = default;

QWidget* LearningDialog::makeButtons()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_close = buttons->button(QDialogButtonBox::Close);
    const auto add = [buttons](const QString& text, const char* name) {
        QPushButton* button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(QLatin1String(name));
        return button;
    };
    m_learn = add(tr("Learn"), "learn");
    m_pause = add(tr("Pause"), "pauseLearning");
    m_pause->setCheckable(true);
    m_cancel = add(tr("Cancel"), "cancelLearning");
    m_use = add(tr("Use This Model"), "useModel");
    m_use->setToolTip(tr("Labels that the model gave are worked out again; yours stay. This can be undone."));
    m_keep = add(tr("Keep Present Model"), "keepModel");
    m_keep->setToolTip(tr("The new model stays in the list under Model > Models"));
    connect(m_learn, &QPushButton::clicked, this, [this] { Q_EMIT startRequested(m_material->method()); });
    connect(m_pause, &QPushButton::toggled, this, &LearningDialog::pauseRequested);
    connect(m_cancel, &QPushButton::clicked, this, &LearningDialog::cancel);
    connect(m_use, &QPushButton::clicked, this, &LearningDialog::useRequested);
    connect(m_keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void LearningDialog::setPhase(Phase phase)
{
    m_phase = phase;
    m_notice->say({}, {});
    m_learn->setVisible(phase == Phase::Material);
    m_cancel->setVisible(phase == Phase::Running);
    m_cancel->setEnabled(true);
    m_pause->setVisible(phase == Phase::Running && m_method == LearningMethod::Deep);
    m_pause->setEnabled(true);
    const bool hasResult = phase == Phase::Result || phase == Phase::Using;
    for (QPushButton* button : {m_use, m_keep}) {
        button->setVisible(hasResult);
        button->setEnabled(phase == Phase::Result);
    }
    m_close->setVisible(!hasResult);
}

void LearningDialog::showLooking()
{
    showMessage(tr("Looking for what there is to learn from…"), {});
}

void LearningDialog::lookAgain()
{
    showLooking();
    Q_EMIT materialRequested();
}

void LearningDialog::showMaterial(const LearningMaterial& material)
{
    const QString obstacle = obstacleText(material);
    if (!obstacle.isEmpty() && material.contradictions.empty()) {
        showMessage(obstacle, tr("Look Again"));
        return;
    }
    setPhase(Phase::Material);
    m_material->setMaterial(material);
    m_learn->setEnabled(obstacle.isEmpty());
    m_notice->say(QStringLiteral("warning"), obstacle);
    m_pages->setCurrentWidget(m_material);
    m_learn->setFocus();
}

void LearningDialog::showStart(LearningMethod method)
{
    m_method = method;
    setPhase(Phase::Running);
    m_running->start(method);
    m_pages->setCurrentWidget(m_running);
    showPaused(false);
    m_cancel->setFocus();
}

void LearningDialog::addSteps(const std::vector<LearningStep>& steps)
{
    if (m_phase == Phase::Running)
        m_running->addSteps(steps);
}

void LearningDialog::showPaused(bool paused)
{
    const QSignalBlocker silence(m_pause);
    m_pause->setChecked(paused);
    m_running->setPaused(paused);
}

void LearningDialog::showResult(const ComparisonResult& comparison)
{
    setPhase(Phase::Result);
    m_comparison->setResult(comparison);
    m_curves->setSteps(m_running->steps());
    m_pages->setCurrentWidget(m_comparison);
    // What is recommended is one key away.
    (comparison->recommended == false ? m_keep : m_use)->setFocus();
}

void LearningDialog::showFailure(const base::Error& error)
{
    showMessage(errorText(error), tr("Look Again"));
}

void LearningDialog::showCancelled()
{
    showMessage(m_method == LearningMethod::Deep
                    ? tr("Learning was stopped. The model in use is as it was. What was learnt is kept: deep "
                         "learning goes on from there as long as nobody decides on further photographs.")
                    : tr("Learning was cancelled. The model in use is as it was."),
                tr("Look Again"));
}

void LearningDialog::showUsing()
{
    setPhase(Phase::Using);
    m_notice->say(QStringLiteral("run"), tr("Putting the new model to use…"));
}

void LearningDialog::showUseFailure(const base::Error& error)
{
    setPhase(Phase::Result);
    m_notice->say(QStringLiteral("warning"), errorText(error));
}

void LearningDialog::showMessage(const QString& text, const QString& help)
{
    setPhase(Phase::Message);
    m_message->say(text, help);
    m_pages->setCurrentWidget(m_message);
    m_close->setFocus();
}

void LearningDialog::cancel()
{
    m_cancel->setEnabled(false);
    m_pause->setEnabled(false);
    m_running->setStopping();
    Q_EMIT cancelRequested();
}

void LearningDialog::done(int result)
{
    // Deep learning takes longer than anybody looks on.
    if (m_phase == Phase::Running && m_method == LearningMethod::Quick)
        Q_EMIT cancelRequested();
    QDialog::done(result);
}

void LearningDialog::saveFileTo(const QString& file, const QByteArray& content)
{
    tellWhenSaved(saveFile(file, content), m_notice);
}

} // namespace scenekeeper::ui
