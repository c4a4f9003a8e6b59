// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QtGlobal>
#include <chrono>

namespace scenekeeper::similarity {

/// Held while a table is written, so that programs and threads take turns. The system lets go of it when its
/// program ends, however it ends. Not QLockFile: that one waits for the disk each time, and a table is
/// written for each search after a change. Used on one thread.
class TableLock
{
public:
    enum class State {
        Held,
        Busy,     ///< another program writes for longer than was waited
        Unusable, ///< there can be no file in this folder
    };

    TableLock(const QString& file, std::chrono::milliseconds patience);
    ~TableLock();
    Q_DISABLE_COPY_MOVE(TableLock)

    [[nodiscard]] State state() const { return m_state; }

private:
    int m_file = -1;
    State m_state = State::Unusable;
};

} // namespace scenekeeper::similarity
