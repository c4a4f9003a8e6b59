// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/reviewsession.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace scenekeeper::ui {

/// What review mode says when its list is through: what was done, and what can be done next. Window thread
/// only.
class ReviewEndPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewEndPage(QWidget* parent = nullptr);

    /// `isQuestions`: the list of questions rather than that of unsure photographs is through.
    /// `otherList`: how many tasks the other list has.
    void showResult(bool isQuestions, const ReviewTally& tally, qint64 otherList);
    /// The command that teaches the model what was decided; offered once something was.
    void setLearnCommand(QAction* command);

Q_SIGNALS:
    void skippedRequested();
    void otherListRequested();
    void closeRequested();

private:
    QLabel* m_title = nullptr;
    QLabel* m_summary = nullptr;
    QPushButton* m_skipped = nullptr;
    QPushButton* m_other = nullptr;
    QPushButton* m_learn = nullptr;
    QPushButton* m_close = nullptr;
};

} // namespace scenekeeper::ui
