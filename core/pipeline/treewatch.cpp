// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/treewatch.h"

#include "core/pipeline/pollingwatch.h"
#include "core/pipeline/rootpresence.h"

#ifdef __linux__
#include "core/pipeline/inotifywatch.h"
#endif

namespace scenekeeper::pipeline {

StartedWatch startTreeWatch(const QString& root, const WatchOptions& options, const std::stop_token& stop)
{
    StartedWatch started;
#ifdef __linux__
    if (!options.onlyPoll && !isOnNetwork(root)) {
        auto watch = InotifyWatch::start(root, options.patience, stop);
        if (watch) {
            started.watch = std::move(*watch);
            return started;
        }
        started.isLimited = watch.error().code == base::ErrorCode::OutOfMemory;
    }
#endif
    started.isPolling = true;
    started.watch = std::make_unique<PollingWatch>(root, options, stop);
    return started;
}

} // namespace scenekeeper::pipeline
