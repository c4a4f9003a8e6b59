// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/pipeline/changecollector.h"

#include <QString>
#include <chrono>
#include <memory>
#include <optional>
#include <stop_token>

namespace scenekeeper::pipeline {

/// Notices what changes in a folder and all below it, as the scanner sees it: not in hidden folders, and not
/// twice where links lead to the same. Used on one thread.
class TreeWatch
{
public:
    virtual ~TreeWatch() = default;

    /// Waits for changes, `longest` at most; comes back at once when a stop is requested. What changed while
    /// nobody waited is not lost.
    [[nodiscard]] virtual TreeChanges wait(std::chrono::milliseconds longest,
                                           const std::stop_token& stop) = 0;
};

struct WatchOptions
{
    Patience patience;
    std::chrono::milliseconds pollInterval{30'000}; ///< where the system does not tell of changes
    int sweepsBetweenWhole = 20;                    ///< so many looks at folders, then one at every file, too
    bool onlyPoll = false;                          ///< also where the system would tell
};

/// A watch, and how it goes about it.
struct StartedWatch
{
    std::unique_ptr<TreeWatch> watch;
    bool isPolling = false;
    bool isLimited = false; ///< it polls because the system watches no more folders
};

/// Watches `root`: by what the system tells, or by looking at its folders again and again where it does not
/// (network folders, another system) or not for so many folders. Blocks until all folders are watched.
[[nodiscard]] StartedWatch startTreeWatch(const QString& root, const WatchOptions& options,
                                          const std::stop_token& stop);

} // namespace scenekeeper::pipeline
