// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace scenekeeper::storage {

/// A process that cannot be mistaken for a later one with the same number.
struct ProcessIdentity
{
    QString host; ///< machine and process name space
    QString boot; ///< changes with every start of the machine
    qint64 pid = 0;
    qint64 started = 0; ///< clock ticks since boot; 0 where the system does not say

    friend bool operator==(const ProcessIdentity&, const ProcessIdentity&) = default;
};

[[nodiscard]] ProcessIdentity currentProcess();

/// Whether this process is known to have ended. False when nobody here can tell (another machine).
[[nodiscard]] bool hasEnded(const ProcessIdentity& process);

} // namespace scenekeeper::storage
