// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QHash>
#include <QString>
#include <optional>
#include <vector>

namespace scenekeeper::ui {

/// What a person said, and what speaks against it.
struct ReviewDoubt
{
    QString said; ///< stored name
    base::LabelId seen;
    QString seenName;        ///< stored name
    double confidence = 0.0; ///< 0 … 1, that it is `seen`

    friend bool operator==(const ReviewDoubt&, const ReviewDoubt&) = default;
};

/// One photograph to decide on, with those so like it that one decision may do for all.
struct ReviewTask
{
    base::PhotoId photo;
    std::vector<base::PhotoId> similar;
    std::optional<ReviewDoubt> doubt; ///< with a question: a label that is suspected to be wrong

    friend bool operator==(const ReviewTask&, const ReviewTask&) = default;
};

enum class ReviewAnswer { Confirmed, Changed, Rejected };

/// How many photographs were answered how.
struct ReviewTally
{
    int confirmed = 0;
    int changed = 0;
    int rejected = 0;
    int skipped = 0; ///< tasks passed over and still open

    [[nodiscard]] int decided() const { return confirmed + changed + rejected; }
};

/// The way through a list of tasks: where it stands, what was decided, what is left. Past the last task
/// there is none: then the list is through. A plain value without a clock, a catalogue or a window.
class ReviewSession
{
public:
    ReviewSession() = default;
    /// `photosLeft`: how many photographs are open in all, those that `tasks` leaves out included.
    ReviewSession(std::vector<ReviewTask> tasks, qint64 photosLeft);

    /// More to do: those that are not in the list and not answered go to its end. How many that were.
    int extend(const std::vector<ReviewTask>& tasks);

    /// Null when the list is through.
    [[nodiscard]] const ReviewTask* current() const { return at(0); }
    /// The task `delta` places from the current one; null where there is none.
    [[nodiscard]] const ReviewTask* at(int delta) const;

    /// Without deciding; to one place past the last task at most. False where it stays.
    bool step(int delta);
    /// All of `photos` are answered; stays where it is.
    void mark(ReviewAnswer answer, const std::vector<base::PhotoId>& photos);
    /// The same for the present task, and goes on to the next open one.
    void decide(ReviewAnswer answer, const std::vector<base::PhotoId>& photos);
    /// Answers about `photos` were taken back; the first task among them is the present one again.
    /// False when none of them was answered here.
    bool takeBack(const std::vector<base::PhotoId>& photos);
    /// The first task that was passed over is the present one; false when there is none.
    bool backToSkipped();

    [[nodiscard]] bool isDecided(base::PhotoId photo) const { return m_answers.contains(photo.value); }
    [[nodiscard]] bool isEmpty() const { return m_tasks.empty(); }
    /// Tasks from the present one on.
    [[nodiscard]] int tasksAhead() const { return static_cast<int>(m_tasks.size() - m_position); }
    [[nodiscard]] qint64 photosLeft() const;
    [[nodiscard]] ReviewTally tally() const;

private:
    [[nodiscard]] bool isOpen(std::size_t index) const;

    std::vector<ReviewTask> m_tasks;
    std::size_t m_position = 0;
    qint64 m_photosAtStart = 0;
    QHash<qint64, ReviewAnswer> m_answers; ///< by photo
};

} // namespace scenekeeper::ui
