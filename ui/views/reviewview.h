// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/domain/labels.h"
#include "ui/models/photodetails.h"
#include "ui/models/reviewsession.h"

#include <QWidget>
#include <optional>
#include <vector>

class QAction;
class QLabel;
class QProgressBar;
class QScrollArea;
class QStackedWidget;
class QToolButton;

namespace scenekeeper::ui {

class ElidedLabel;
class LabelChoices;
class LargeView;
class ReviewEndPage;
class SimilarStrip;

/// Which list review mode goes through.
enum class ReviewList {
    Unsure,    ///< photographs of which the model is not sure
    Questions, ///< labels given by a person that the model doubts
};

/// Review mode: one photograph large, beside it every label with its key and what the model says, above it
/// how much is left, below it those that are like it. Shows what it is given and asks nobody; window
/// thread only.
class ReviewView final : public QWidget
{
    Q_OBJECT

public:
    /// Commands that exist once in the window and are buttons here, too.
    struct Commands
    {
        QAction* confirm = nullptr;
        QAction* reject = nullptr;
        QAction* change = nullptr;  ///< to what the model says, for a question
        QAction* similar = nullptr; ///< checkable: the similar ones, too
        QAction* undo = nullptr;
        QAction* close = nullptr;
        QAction* learn = nullptr; ///< null where nothing can learn from what was decided
    };

    explicit ReviewView(QWidget* parent = nullptr);

    void setCommands(const Commands& commands);
    void setLabels(const std::vector<domain::Label>& labels);
    [[nodiscard]] LargeView& photograph() const { return *m_photograph; }
    [[nodiscard]] ReviewEndPage& endPage() const { return *m_end; }

    void showList(ReviewList list);
    /// How many photographs each list has left; the time is left out while it is not known.
    void showCounts(qint64 unsure, qint64 questions);
    void showProgress(qint64 done, qint64 left, std::optional<double> secondsLeft);
    void showTask(const PhotoDetails& details, const std::optional<ReviewDoubt>& doubt);
    /// Something else is known of the photograph shown; others are ignored.
    void updateDetails(const PhotoDetails& details);
    void showSimilar(const std::vector<QImage>& thumbnails, int count);
    /// Nothing to show yet.
    void showLoading();
    void showEnd(const ReviewTally& tally, qint64 otherList);

Q_SIGNALS:
    void labelChosen(scenekeeper::base::LabelId label);
    void listChosen(scenekeeper::ui::ReviewList list);

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QWidget* makeHeader();
    [[nodiscard]] QWidget* makeQuestion();
    [[nodiscard]] QWidget* makeSide();
    [[nodiscard]] QToolButton* makeListButton(const QString& name, ReviewList list);
    void fitSide();
    void showQuestion(const std::optional<ReviewDoubt>& doubt);
    /// Keys go to `target` when they went to the page that was there before.
    void showPage(QWidget* page, QWidget* target);

    Commands m_actions;
    ReviewList m_list = ReviewList::Unsure;
    QToolButton* m_unsure = nullptr;
    QToolButton* m_questions = nullptr;
    QLabel* m_progressText = nullptr;
    QProgressBar* m_progress = nullptr;
    QToolButton* m_close = nullptr;
    QStackedWidget* m_pages = nullptr;
    QWidget* m_task = nullptr;
    QLabel* m_loading = nullptr;
    ReviewEndPage* m_end = nullptr;
    QWidget* m_question = nullptr;
    QLabel* m_questionText = nullptr;
    QToolButton* m_keep = nullptr;
    QToolButton* m_change = nullptr;
    LargeView* m_photograph = nullptr;
    SimilarStrip* m_similar = nullptr;
    QLabel* m_modelTitle = nullptr;
    LabelChoices* m_choices = nullptr;
    QScrollArea* m_side = nullptr;
    std::vector<QToolButton*> m_commands; ///< confirm, reject, undo
};

} // namespace scenekeeper::ui
