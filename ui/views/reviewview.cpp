// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/reviewview.h"

#include "ui/actiontext.h"
#include "ui/formatting.h"
#include "ui/labelappearance.h"
#include "ui/views/labelchoices.h"
#include "ui/views/largeview.h"
#include "ui/views/reviewendpage.h"
#include "ui/views/similarstrip.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace scenekeeper::ui {

namespace {

constexpr int kRhythm = 8;
constexpr int kSideWidth = 288;
constexpr int kWidestSide = 440;
constexpr int kBarHeight = 4;

int asInt(qint64 value)
{
    return static_cast<int>(std::min<qint64>(value, std::numeric_limits<int>::max()));
}

QToolButton* makeButton(QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

ReviewView::ReviewView(QWidget* parent)
    : QWidget(parent), m_pages(new QStackedWidget(this)), m_loading(new QLabel(m_pages))
{
    setAccessibleName(tr("Review"));
    m_task = new QWidget(m_pages);
    m_end = new ReviewEndPage(m_pages);
    m_loading->setAlignment(Qt::AlignCenter);
    m_loading->setText(tr("Looking for the photographs that teach the model most…"));
    m_loading->setWordWrap(true);
    m_photograph = new LargeView(m_task);
    m_photograph->setAccessibleName(tr("Photograph under review"));
    m_similar = new SimilarStrip(m_task);

    auto* left = new QVBoxLayout;
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(0);
    left->addWidget(makeQuestion());
    left->addWidget(m_photograph, 1);
    left->addWidget(m_similar);
    auto* row = new QHBoxLayout(m_task);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addLayout(left, 1);
    row->addWidget(makeSide());
    for (QWidget* page : std::array<QWidget*, 3>{m_loading, m_task, m_end})
        m_pages->addWidget(page);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeader());
    column->addWidget(m_progress);
    column->addWidget(m_pages, 1);
    showList(ReviewList::Unsure);
}

QToolButton* ReviewView::makeListButton(const QString& name, ReviewList list)
{
    auto* button = makeButton(this);
    button->setObjectName(name);
    button->setCheckable(true);
    button->setAutoRaise(true);
    connect(button, &QToolButton::clicked, this, [this, list] { Q_EMIT listChosen(list); });
    return button;
}

QWidget* ReviewView::makeHeader()
{
    auto* header = new QWidget(this);
    m_unsure = makeListButton(QStringLiteral("reviewUnsure"), ReviewList::Unsure);
    m_questions = makeListButton(QStringLiteral("reviewQuestions"), ReviewList::Questions);
    m_unsure->setToolTip(tr("Photographs of which the model is not sure, those that teach it most first"));
    m_questions->setToolTip(tr("Labels given by a person that look wrong beside similar photographs"));
    m_progressText = new QLabel(header);
    m_progressText->setObjectName(QStringLiteral("reviewProgress"));
    m_close = makeButton(header);
    m_close->setAutoRaise(true);
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(kBarHeight);
    m_progress->setAccessibleName(tr("Reviewed so far"));
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(kRhythm, kRhythm / 2, kRhythm, kRhythm / 2);
    row->setSpacing(kRhythm);
    row->addWidget(m_unsure);
    row->addWidget(m_questions);
    row->addSpacing(kRhythm);
    row->addWidget(m_progressText, 1);
    row->addWidget(m_close);
    return header;
}

QWidget* ReviewView::makeQuestion()
{
    m_question = new QWidget(m_task);
    m_question->setObjectName(QStringLiteral("reviewQuestion"));
    m_question->setAutoFillBackground(true);
    m_question->setBackgroundRole(QPalette::AlternateBase);
    m_questionText = new QLabel(m_question);
    m_questionText->setWordWrap(true);
    m_questionText->setTextFormat(Qt::PlainText);
    m_keep = makeButton(m_question);
    m_change = makeButton(m_question);
    auto* row = new QHBoxLayout(m_question);
    row->setContentsMargins(2 * kRhythm, kRhythm, kRhythm, kRhythm);
    row->setSpacing(kRhythm);
    row->addWidget(m_questionText, 1);
    row->addWidget(m_keep);
    row->addWidget(m_change);
    m_question->hide();
    return m_question;
}

QWidget* ReviewView::makeSide()
{
    auto* content = new QWidget;
    content->setBackgroundRole(QPalette::Window);
    m_modelTitle = new QLabel(content);
    m_modelTitle->setWordWrap(true);
    m_modelTitle->setTextFormat(Qt::PlainText);
    QFont bold = m_modelTitle->font();
    bold.setBold(true);
    m_modelTitle->setFont(bold);
    m_choices = new LabelChoices(content);
    connect(m_choices, &LabelChoices::labelChosen, this, &ReviewView::labelChosen);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(kRhythm, kRhythm, kRhythm, kRhythm);
    column->setSpacing(kRhythm);
    column->addWidget(m_modelTitle);
    column->addWidget(m_choices);
    column->addSpacing(kRhythm);
    for (int i = 0; i < 3; ++i) {
        m_commands.push_back(makeButton(content));
        m_commands.back()->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        column->addWidget(m_commands.back());
    }
    auto* hint = new QLabel(tr("Shift and a number add or remove one label of several. "
                               "The arrow keys look at others without deciding."),
                            content);
    hint->setWordWrap(true);
    hint->setTextFormat(Qt::PlainText);
    QPalette quiet = hint->palette();
    QColor color = quiet.color(QPalette::WindowText);
    color.setAlphaF(0.68F);
    quiet.setColor(QPalette::WindowText, color);
    hint->setPalette(quiet);
    column->addWidget(hint);
    column->addStretch(1);
    auto* scroll = new QScrollArea(m_task);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    m_side = scroll;
    fitSide();
    return scroll;
}

void ReviewView::fitSide()
{
    // As wide as the longest command, whatever language and font; names of labels give way.
    const int content = m_side->widget()->minimumSizeHint().width();
    const int bar = m_side->verticalScrollBar()->sizeHint().width();
    m_side->setFixedWidth(std::clamp(content + bar, kSideWidth, kWidestSide));
}

void ReviewView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (m_side != nullptr && (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange))
        fitSide();
}

void ReviewView::setCommands(const Commands& commands)
{
    m_actions = commands;
    // What would be undone is long, and stands in the tooltip.
    const std::array<std::pair<QAction*, QString>, 3> actions{
        {{commands.confirm, withoutMnemonic(commands.confirm->text())},
         {commands.reject, withoutMnemonic(commands.reject->text())},
         {commands.undo, tr("Undo")}}};
    for (std::size_t i = 0; i < actions.size(); ++i) {
        QToolButton* button = m_commands[i];
        QAction* action = actions.at(i).first;
        button->setText(textWithKey(actions.at(i).second, *action));
        button->setIcon(action->icon());
        const auto follow = [button, action] {
            button->setToolTip(withoutMnemonic(action->text()));
            button->setEnabled(action->isEnabled());
        };
        follow();
        connect(action, &QAction::changed, button, follow);
        connect(button, &QToolButton::clicked, action, &QAction::trigger);
    }
    connect(m_keep, &QToolButton::clicked, commands.confirm, &QAction::trigger);
    connect(m_change, &QToolButton::clicked, commands.change, &QAction::trigger);
    m_close->setIcon(commands.close->icon());
    m_close->setText(textWithKey(tr("Close"), *commands.close));
    connect(m_close, &QToolButton::clicked, commands.close, &QAction::trigger);
    connect(m_end, &ReviewEndPage::closeRequested, commands.close, &QAction::trigger);
    m_similar->setCommand(commands.similar);
    fitSide();
    if (commands.learn)
        m_end->setLearnCommand(commands.learn);
}

void ReviewView::setLabels(const std::vector<domain::Label>& labels)
{
    m_choices->setLabels(labels);
    m_photograph->setLabels(labels);
}

void ReviewView::showList(ReviewList list)
{
    m_list = list;
    m_unsure->setChecked(list == ReviewList::Unsure);
    m_questions->setChecked(list == ReviewList::Questions);
}

void ReviewView::showCounts(qint64 unsure, qint64 questions)
{
    const QLocale locale;
    m_unsure->setText(tr("Unsure · %1").arg(locale.toString(unsure)));
    m_questions->setText(tr("Questions · %1").arg(locale.toString(questions)));
}

void ReviewView::showProgress(qint64 done, qint64 left, std::optional<double> secondsLeft)
{
    //: Photographs still to review
    QString text = tr("%Ln left", nullptr, asInt(left));
    if (secondsLeft && left > 0)
        text += listSeparator() + aboutDurationText(*secondsLeft);
    m_progressText->setText(text);
    m_progress->setRange(0, std::max(asInt(done + left), 1));
    m_progress->setValue(asInt(done));
}

void ReviewView::showTask(const PhotoDetails& details, const std::optional<ReviewDoubt>& doubt)
{
    m_photograph->showLoading(details.row, details.thumbnail);
    showQuestion(doubt);
    updateDetails(details);
    showPage(m_task, m_photograph);
}

void ReviewView::updateDetails(const PhotoDetails& details)
{
    if (details.row.id != m_photograph->photoId())
        return;
    m_photograph->updateRow(details.row);
    m_modelTitle->setText(details.probabilities.empty() ? tr("Not classified yet")
                          : details.modelName.isEmpty()
                              ? tr("What the model sees")
                              : tr("What %1 sees", "name of a model").arg(details.modelName));
    m_choices->setProbabilities(details.probabilities);
}

void ReviewView::showQuestion(const std::optional<ReviewDoubt>& doubt)
{
    m_question->setVisible(doubt.has_value());
    if (!doubt)
        return;
    const QString said = labelDisplayName(doubt->said);
    const QString seen = labelDisplayName(doubt->seenName);
    //: %1 and %2 are names of labels, %3 is a percentage
    m_questionText->setText(
        tr("A person said %1; it looks like %2 (%3).").arg(said, seen, percentText(doubt->confidence)));
    m_keep->setText(textWithKey(tr("Keep %1").arg(said), *m_actions.confirm));
    m_change->setText(textWithKey(tr("Change to %1").arg(seen), *m_actions.change));
}

void ReviewView::showSimilar(const std::vector<QImage>& thumbnails, int count)
{
    m_similar->showSimilar(thumbnails, count);
}

void ReviewView::showLoading()
{
    showPage(m_loading, this);
}

void ReviewView::showPage(QWidget* page, QWidget* target)
{
    const bool isOther = page != m_pages->currentWidget();
    const bool hadFocus = hasFocus() || m_pages->isAncestorOf(QApplication::focusWidget());
    m_pages->setCurrentWidget(page);
    if (hadFocus && (isOther || hasFocus()))
        target->setFocus();
}

void ReviewView::showEnd(const ReviewTally& tally, qint64 otherList)
{
    m_end->showResult(m_list == ReviewList::Questions, tally, otherList);
    showPage(m_end, m_end);
}

} // namespace scenekeeper::ui
