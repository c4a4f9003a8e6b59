// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/inspectorpanel.h"

#include "ui/errortext.h"
#include "ui/views/chiprow.h"
#include "ui/views/elidedlabel.h"
#include "ui/views/factsform.h"
#include "ui/views/historylist.h"
#include "ui/views/notice.h"
#include "ui/views/picturebox.h"
#include "ui/views/probabilitybars.h"

#include <QFileInfo>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace scenekeeper::ui {

namespace {

constexpr int kRhythm = 8;

QLabel* makeHeading(const QString& text, QWidget* parent)
{
    auto* heading = new QLabel(text, parent);
    QFont font = heading->font();
    font.setBold(true);
    heading->setFont(font);
    heading->setWordWrap(true);
    heading->setTextFormat(Qt::PlainText);
    return heading;
}

} // namespace

InspectorPanel::InspectorPanel(QWidget* parent)
    : QWidget(parent),
      m_stack(new QStackedLayout(this)),
      m_scroll(new QScrollArea(this)),
      m_message(new QLabel(this))
{
    setAccessibleName(tr("Inspector"));
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setMargin(3 * kRhythm);
    m_message->setForegroundRole(QPalette::WindowText);

    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(makeDetailsPage());
    m_scroll->setAccessibleName(tr("Details of the photograph"));
    m_stack->addWidget(m_message);
    m_stack->addWidget(m_scroll);
    clear();
}

QWidget* InspectorPanel::makeDetailsPage()
{
    auto* page = new QWidget;
    page->setBackgroundRole(QPalette::Window);
    m_picture = new PictureBox(page);
    m_fileName = new ElidedLabel(Qt::ElideMiddle, page);
    QFont font = m_fileName->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.15);
    m_fileName->setFont(font);
    m_chips = new ChipRow(page);
    m_notice = new Notice(page);
    m_barsTitle = makeHeading({}, page);
    m_bars = new ProbabilityBars(page);
    m_facts = new FactsForm(page);
    m_historyTitle = makeHeading(tr("History"), page);
    m_history = new HistoryList(page);
    connect(m_history, &HistoryList::revertRequested, this, &InspectorPanel::revertRequested);

    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(kRhythm, kRhythm, kRhythm, 2 * kRhythm);
    layout->setSpacing(kRhythm);
    for (QWidget* widget : {static_cast<QWidget*>(m_picture), static_cast<QWidget*>(m_fileName),
                            static_cast<QWidget*>(m_notice), static_cast<QWidget*>(m_chips)})
        layout->addWidget(widget);
    layout->addSpacing(kRhythm);
    layout->addWidget(m_barsTitle);
    layout->addWidget(m_bars);
    layout->addSpacing(kRhythm);
    layout->addWidget(makeHeading(tr("Photograph"), page));
    layout->addWidget(m_facts);
    layout->addSpacing(kRhythm);
    layout->addWidget(m_historyTitle);
    layout->addWidget(m_history);
    layout->addStretch(1);
    return page;
}

void InspectorPanel::setLabels(const std::vector<domain::Label>& labels)
{
    m_colors = LabelColors(labels);
}

void InspectorPanel::showDetails(const PhotoDetails& details)
{
    const QString fileName = QFileInfo(details.row.path).fileName();
    m_picture->setImage(details.thumbnail);
    m_picture->setAccessibleDescription(fileName);
    m_fileName->setText(fileName);
    showNotice(details);
    showLabels(details);
    showProbabilities(details);
    m_facts->setFacts(photoFacts(details.photo, details.row.path));
    m_historyTitle->setVisible(!details.history.empty());
    m_history->setEvents(details.history);
    // A refresh of the same photo keeps the place the reader scrolled to.
    if (m_shown != details.row.id)
        m_scroll->verticalScrollBar()->setValue(0);
    m_shown = details.row.id;
    m_stack->setCurrentWidget(m_scroll);
}

void InspectorPanel::showSelection(int count)
{
    showMessage(tr("%Ln photograph(s) selected", nullptr, count) + QStringLiteral("\n\n") +
                tr("Press the number of a label to give it to all of them."));
}

void InspectorPanel::clear()
{
    showMessage(tr("Select a photograph to see what is known of it"));
}

QSize InspectorPanel::sizeHint() const
{
    return {288, 640};
}

void InspectorPanel::showMessage(const QString& text)
{
    m_shown = {};
    m_message->setText(text);
    m_stack->setCurrentWidget(m_message);
}

void InspectorPanel::showLabels(const PhotoDetails& details)
{
    std::vector<LabelChip> chips = chipsOf(details.row, m_colors);
    for (const LabelProbability& probability : details.probabilities) {
        for (LabelChip& chip : chips) {
            if (chip.label.name == probability.label)
                chip.colorIndex = probability.colorIndex;
        }
        if (probability.rejected)
            chips.push_back({{{}, probability.label, std::nullopt, domain::AssignmentSource::Human},
                             probability.colorIndex,
                             ChipState::Rejected});
    }
    m_chips->setVisible(!chips.empty());
    m_chips->setChips(std::move(chips));
}

void InspectorPanel::showProbabilities(const PhotoDetails& details)
{
    const bool classified = !details.probabilities.empty();
    m_barsTitle->setVisible(classified || !details.row.failure);
    m_barsTitle->setText(!classified ? tr("Not classified yet")
                         : details.modelName.isEmpty()
                             ? tr("What the model sees")
                             : tr("What %1 sees", "name of a model").arg(details.modelName));
    m_bars->setVisible(classified);
    m_bars->setProbabilities(details.probabilities);
}

void InspectorPanel::showNotice(const PhotoDetails& details)
{
    const std::optional<base::Error>& failure =
        details.row.failure ? details.row.failure : details.photo.failure;
    if (failure)
        m_notice->say(QStringLiteral("warning"), errorText(*failure));
    else if (details.row.offline)
        m_notice->say(QStringLiteral("offline"), errorText({base::ErrorCode::Offline, {}}));
    else if (details.row.changedSinceLabelled)
        m_notice->say(QStringLiteral("review"),
                      tr("The file has changed since a person labelled it: please have another look."));
    else
        m_notice->say({}, {});
}

} // namespace scenekeeper::ui
