// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/pipeline/rootcomparison.h"
#include "core/pipeline/rootpresence.h"
#include "core/pipeline/treewatch.h"

#include <QString>
#include <chrono>
#include <functional>
#include <memory>

namespace scenekeeper::pipeline {

struct RootWatchOptions
{
    QString catalogFile;
    QString thumbnailFile;
    base::RootId root;
    WatchOptions watch;
    std::chrono::milliseconds presenceInterval{5'000}; ///< between looks at whether the drive is there
};

/// Called on the watch's thread, one at a time, and not any more once its destructor has begun to return.
/// They must not wait.
struct RootWatchListener
{
    /// What a run has to do; never empty.
    std::function<void(const RootDifferences&)> changed;
    /// The root is not as the catalogue has it: it has gone, or is back.
    std::function<void(const domain::Root&, const RootState&)> stateChanged;
    /// The folders are looked at again and again, because the system watches no more.
    std::function<void()> limited;
    /// A look at the whole root has ended.
    std::function<void()> compared;
};

/// Keeps an eye on one root, on a thread of its own: compares all of it with the catalogue once it is there,
/// at low priority, and from then on what changes. While the drive is away it waits for it to come back; what
/// changed meanwhile is found then. Only reads.
///
/// Lives on any thread. The destructor waits half a second at most: a thread that a dead network drive holds
/// up ends by itself, when the drive lets go of it.
class RootWatch
{
public:
    RootWatch(RootWatchOptions options, RootWatchListener listener);
    ~RootWatch();
    RootWatch(const RootWatch&) = delete;
    RootWatch& operator=(const RootWatch&) = delete;

    /// Begins to stop, without waiting.
    void stop();
    /// Looks at everything again, soon.
    void rescan();

private:
    class Work;

    std::shared_ptr<Work> m_work; ///< also the thread's, which may outlive this
};

} // namespace scenekeeper::pipeline
