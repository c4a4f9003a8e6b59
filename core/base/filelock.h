// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QtGlobal>
#include <chrono>

namespace scenekeeper::base {

/// Held while something is done that only one may do, so that programs and threads take turns. The system
/// lets go of it when its program ends, however it ends. Not QLockFile: that one waits for the disk each
/// time. Used on one thread.
class FileLock
{
public:
    enum class State {
        Held,
        Busy,     ///< another holds it for longer than was waited
        Unusable, ///< there can be no file in this folder
    };

    FileLock(const QString& file, std::chrono::milliseconds patience);
    ~FileLock();
    Q_DISABLE_COPY_MOVE(FileLock)

    [[nodiscard]] State state() const { return m_state; }

private:
    int m_file = -1;
    State m_state = State::Unusable;
};

} // namespace scenekeeper::base
