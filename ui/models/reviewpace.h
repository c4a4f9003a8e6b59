// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <deque>
#include <optional>

namespace scenekeeper::ui {

/// How fast a person decides, from the last decisions, and so how long the rest will take. Pauses count
/// as a short one: who comes back from lunch is as quick as before. A plain value.
class ReviewPace
{
public:
    /// One decision about `photos` photographs was made at `atMs` (milliseconds of a clock that never
    /// goes back).
    void add(qint64 atMs, int photos);

    /// Seconds for `left` photographs; empty until there are a few decisions to go by.
    [[nodiscard]] std::optional<double> secondsFor(qint64 left) const;

private:
    struct Decision
    {
        qint64 tookMs = 0;
        int photos = 0;
    };

    std::deque<Decision> m_recent;
    std::optional<qint64> m_lastMs;
};

} // namespace scenekeeper::ui
