// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/reviewsession.h"

#include <QSet>
#include <algorithm>

namespace scenekeeper::ui {

using base::PhotoId;

ReviewSession::ReviewSession(std::vector<ReviewTask> tasks, qint64 photosLeft)
    : m_tasks(std::move(tasks)), m_photosAtStart(photosLeft)
{
}

int ReviewSession::extend(const std::vector<ReviewTask>& tasks)
{
    QSet<qint64> known;
    for (const ReviewTask& task : m_tasks)
        known.insert(task.photo.value);
    int added = 0;
    for (const ReviewTask& task : tasks) {
        if (known.contains(task.photo.value) || isDecided(task.photo))
            continue;
        m_tasks.push_back(task);
        ++added;
    }
    return added;
}

const ReviewTask* ReviewSession::at(int delta) const
{
    const qint64 index = static_cast<qint64>(m_position) + delta;
    const bool isThere = index >= 0 && index < static_cast<qint64>(m_tasks.size());
    return isThere ? &m_tasks[static_cast<std::size_t>(index)] : nullptr;
}

bool ReviewSession::isOpen(std::size_t index) const
{
    return !isDecided(m_tasks[index].photo);
}

bool ReviewSession::step(int delta)
{
    const qint64 wanted =
        std::clamp<qint64>(static_cast<qint64>(m_position) + delta, 0, static_cast<qint64>(m_tasks.size()));
    const bool moves = wanted != static_cast<qint64>(m_position);
    m_position = static_cast<std::size_t>(wanted);
    return moves;
}

void ReviewSession::mark(ReviewAnswer answer, const std::vector<PhotoId>& photos)
{
    for (const PhotoId photo : photos)
        m_answers.insert(photo.value, answer);
}

void ReviewSession::decide(ReviewAnswer answer, const std::vector<PhotoId>& photos)
{
    mark(answer, photos);
    // One of a group may stand further down as a task of its own.
    do {
        ++m_position;
    } while (m_position < m_tasks.size() && !isOpen(m_position));
    m_position = std::min(m_position, m_tasks.size());
}

bool ReviewSession::takeBack(const std::vector<PhotoId>& photos)
{
    QSet<qint64> taken;
    for (const PhotoId photo : photos) {
        if (m_answers.remove(photo.value))
            taken.insert(photo.value);
    }
    if (taken.isEmpty())
        return false;
    const auto task = std::find_if(m_tasks.begin(), m_tasks.end(), [&taken](const ReviewTask& candidate) {
        return taken.contains(candidate.photo.value);
    });
    if (task != m_tasks.end())
        m_position = static_cast<std::size_t>(task - m_tasks.begin());
    return true;
}

bool ReviewSession::backToSkipped()
{
    for (std::size_t index = 0; index < m_tasks.size(); ++index) {
        if (isOpen(index)) {
            m_position = index;
            return true;
        }
    }
    return false;
}

qint64 ReviewSession::photosLeft() const
{
    return std::max<qint64>(m_photosAtStart - m_answers.size(), 0);
}

ReviewTally ReviewSession::tally() const
{
    ReviewTally tally;
    for (const ReviewAnswer answer : m_answers) {
        tally.confirmed += answer == ReviewAnswer::Confirmed ? 1 : 0;
        tally.changed += answer == ReviewAnswer::Changed ? 1 : 0;
        tally.rejected += answer == ReviewAnswer::Rejected ? 1 : 0;
    }
    for (std::size_t index = 0; index < std::min(m_position, m_tasks.size()); ++index)
        tally.skipped += isOpen(index) ? 1 : 0;
    return tally;
}

} // namespace scenekeeper::ui
