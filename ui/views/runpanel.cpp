// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/runpanel.h"

#include "ui/formatting.h"
#include "ui/icons.h"
#include "ui/views/elidedlabel.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QStringList>
#include <QToolButton>
#include <array>
#include <limits>

namespace scenekeeper::ui {

namespace {

constexpr int kRhythm = 8;
constexpr int kBarWidth = 160;
constexpr int kBarHeight = 6;

class RunWords
{
    Q_DECLARE_TR_FUNCTIONS(scenekeeper::ui::RunPanel)

public:
    static QString count(const base::Progress& progress)
    {
        const QLocale locale;
        const QString done = locale.toString(progress.done);
        const QString total = locale.toString(progress.total);
        return progress.totalIsFinal
                   ? tr("%1 of %2", "files done of all").arg(done, total)
                   : tr("%1 of %2 found so far", "files done of those found").arg(done, total);
    }

    static QString rate(double perSecond)
    {
        const QLocale locale;
        const QString number =
            perSecond < 10.0 ? locale.toString(perSecond, 'f', 1) : locale.toString(qRound(perSecond));
        return tr("%1/s", "files a second").arg(number);
    }
};

int asInt(qint64 value)
{
    return static_cast<int>(qMin<qint64>(value, std::numeric_limits<int>::max()));
}

/// The same text in the widest digits.
QString widest(QString text)
{
    for (QChar& character : text) {
        if (character.isDigit())
            character = u'0';
    }
    return text;
}

} // namespace

QString progressText(const base::Progress& progress)
{
    QStringList parts{RunWords::count(progress)};
    if (progress.perSecond > 0.0)
        parts << RunWords::rate(progress.perSecond);
    if (progress.secondsLeft && progress.done < progress.total)
        parts << timeLeftText(*progress.secondsLeft);
    return parts.join(QStringLiteral(" · "));
}

RunPanel::RunPanel(QWidget* parent)
    : QWidget(parent),
      m_title(new ElidedLabel(Qt::ElideRight, this)),
      m_bar(new QProgressBar(this)),
      m_numbers(new QLabel(this)),
      m_failures(new QToolButton(this)),
      m_undo(new QToolButton(this)),
      m_cancel(new QToolButton(this))
{
    setAccessibleName(tr("Progress"));
    // As high as the line it is in, so that its text stands on the line of the others.
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(kBarWidth, kBarHeight);
    m_failures->setAutoRaise(true);
    m_failures->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_failures->setIcon(icon(QStringLiteral("warning")));
    m_failures->setText(tr("Details"));
    m_failures->setFocusPolicy(Qt::TabFocus);
    m_undo->setObjectName(QStringLiteral("undoRun"));
    m_undo->setAutoRaise(true);
    m_undo->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_undo->setIcon(icon(QStringLiteral("undo")));
    m_undo->setText(tr("Undo"));
    m_undo->setToolTip(tr("Take back every label that this run gave; the photographs stay in the catalogue"));
    m_undo->setFocusPolicy(Qt::TabFocus);
    m_cancel->setAutoRaise(true);
    m_cancel->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_cancel->setIcon(icon(QStringLiteral("cancel")));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("Stop after the files being read now; what is done is kept"));
    m_cancel->setFocusPolicy(Qt::TabFocus);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(kRhythm, 0, kRhythm, 0);
    layout->setSpacing(kRhythm);
    // Nothing above it moves when a run starts or ends.
    setMinimumHeight(m_cancel->sizeHint().height());
    layout->addWidget(m_title);
    layout->addWidget(m_bar);
    layout->addWidget(m_numbers);
    layout->addWidget(m_cancel);
    layout->addWidget(m_undo);
    layout->addWidget(m_failures);
    layout->addStretch(1);
    connect(m_cancel, &QToolButton::clicked, this, &RunPanel::cancel);
    connect(m_failures, &QToolButton::clicked, this, &RunPanel::failuresRequested);
    connect(m_undo, &QToolButton::clicked, this, &RunPanel::undoRequested);
    for (QWidget* widget : std::array<QWidget*, 6>{m_title, m_bar, m_numbers, m_cancel, m_undo, m_failures})
        widget->hide();
}

void RunPanel::runStarted(const QString& title)
{
    m_running = true;
    m_cancelling = false;
    m_title->setText(title);
    m_title->show();
    m_bar->setRange(0, 0);
    m_bar->setAccessibleName(title);
    m_bar->show();
    m_numbers->setMinimumWidth(0);
    m_numbers->clear();
    m_numbers->show();
    m_cancel->setEnabled(true);
    m_cancel->show();
    m_failures->hide();
    m_undo->hide();
}

void RunPanel::setProgress(const base::Progress& progress)
{
    if (!m_running)
        return;
    m_bar->setRange(0, progress.totalIsFinal ? qMax(1, asInt(progress.total)) : 0);
    if (progress.totalIsFinal)
        m_bar->setValue(asInt(progress.done));
    reserveWidth(progress);
    m_numbers->setText(m_cancelling ? tr("Stopping…") : progressText(progress));
}

void RunPanel::runFinished(const QString& sentence, qint64 failures)
{
    m_running = false;
    m_title->setText(sentence);
    m_title->show();
    m_bar->hide();
    m_numbers->hide();
    m_cancel->hide();
    showFailures(failures);
}

void RunPanel::setCanUndo(bool canUndo)
{
    m_undo->setVisible(canUndo && !m_running);
}

void RunPanel::cancel()
{
    m_cancelling = true;
    m_cancel->setEnabled(false);
    m_numbers->setText(tr("Stopping…"));
    Q_EMIT cancelRequested();
}

void RunPanel::showFailures(qint64 failures)
{
    m_failures->setToolTip(tr("%Ln file(s) failed: show which, and why", nullptr, asInt(failures)));
    m_failures->setAccessibleName(m_failures->toolTip());
    m_failures->setVisible(failures > 0);
}

void RunPanel::reserveWidth(const base::Progress& progress)
{
    base::Progress longest = progress;
    longest.done = qMax(progress.done, progress.total);
    longest.total = longest.done + 1; // the time left is shown while something is left
    longest.perSecond = qMax(progress.perSecond, 1000.0);
    longest.secondsLeft = qMax(progress.secondsLeft.value_or(0.0), 59.0 * 60.0);
    const int width = m_numbers->fontMetrics().horizontalAdvance(widest(progressText(longest))) + 2;
    // Grows when it must and never shrinks while the run goes on.
    m_numbers->setMinimumWidth(qMax(m_numbers->minimumWidth(), width));
}

} // namespace scenekeeper::ui
