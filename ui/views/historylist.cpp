// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/historylist.h"

#include "ui/historytext.h"
#include "ui/labelappearance.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace scenekeeper::ui {

namespace {

constexpr int kRhythm = 8;
constexpr std::size_t kShownSteps = 12;

/// The end of the step that begins at `first`.
std::size_t endOfStep(const std::vector<storage::AuditEntry>& events, std::size_t first)
{
    std::size_t end = first + 1;
    while (end < events.size() && events[end].step == events[first].step)
        ++end;
    return end;
}

} // namespace

QString eventText(const storage::AuditEntry& event)
{
    const QString from = auditStateText(event.before);
    const QString to = auditStateText(event.after);
    // An arrow that points the way one reads.
    const QString arrow = QGuiApplication::isRightToLeft() ? QStringLiteral("←") : QStringLiteral("→");
    const QString change = QStringLiteral("%1 %2 %3").arg(from, arrow, to);
    if (event.label.isEmpty())
        return change;
    //: %1 is a label, %2 what changed about it, as "model, 83% → rejected"
    return HistoryList::tr("%1: %2").arg(labelDisplayName(event.label), change);
}

QString eventOrigin(const storage::AuditEntry& event)
{
    QString who = event.agent;
    if (event.modelId)
        //: %1 is the name of a model, %2 its number in the list of models
        who = HistoryList::tr("%1, model %2").arg(who, QLocale().toString(event.modelId->value));
    if (event.takesBack)
        //: %1 is a person who undid something
        who = HistoryList::tr("Undone by %1").arg(who);
    return who + QStringLiteral(" · ") + QLocale().toString(event.at.toLocalTime(), QLocale::ShortFormat);
}

HistoryList::HistoryList(QWidget* parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("historyList"));
    setAccessibleName(tr("History"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
}

void HistoryList::setEvents(const std::vector<storage::AuditEntry>& events)
{
    // A refresh must not take the focus from the button that is being pressed.
    QStringList texts;
    for (const storage::AuditEntry& event : events)
        texts << eventText(event) << eventOrigin(event);
    if (texts == m_shown)
        return;
    m_shown = texts;
    qDeleteAll(m_lines);
    m_lines.clear();
    std::size_t steps = 0;
    for (std::size_t first = 0; first < events.size() && steps < kShownSteps; ++steps) {
        const std::size_t end = endOfStep(events, first);
        addStep(events, first, end);
        first = end;
    }
}

void HistoryList::addStep(const std::vector<storage::AuditEntry>& events, std::size_t first, std::size_t end)
{
    for (std::size_t i = first; i < end; ++i)
        addLine(eventText(events[i]), false);
    addLine(eventOrigin(events[first]), true);
    if (events[first].runId && events[first].modelId)
        addRevert(*events[first].runId);
    auto* gap = new QWidget(this);
    gap->setFixedHeight(kRhythm);
    m_layout->addWidget(gap);
    m_lines.push_back(gap);
}

void HistoryList::addLine(const QString& text, bool isQuiet)
{
    auto* line = new QLabel(text, this);
    line->setWordWrap(true);
    line->setMinimumWidth(1); // a long name is cut, and not all that stands above it
    line->setTextFormat(Qt::PlainText);
    line->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (isQuiet) {
        QPalette palette = line->palette();
        QColor color = palette.color(QPalette::WindowText);
        color.setAlphaF(0.68F);
        palette.setColor(QPalette::WindowText, color);
        line->setPalette(palette);
    }
    m_layout->addWidget(line);
    m_lines.push_back(line);
}

void HistoryList::addRevert(base::RunId run)
{
    auto* button = new QToolButton(this);
    button->setObjectName(QStringLiteral("revertRun"));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setText(tr("Revert This Run"));
    button->setToolTip(tr("Every label that this run gave, to any photograph, goes back to what it was; "
                          "what people said since stays. Can be undone."));
    connect(button, &QToolButton::clicked, this, [this, run] { Q_EMIT revertRequested(run); });
    m_layout->addWidget(button, 0, Qt::AlignLeading);
    m_lines.push_back(button);
}

} // namespace scenekeeper::ui
