// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <cstddef>
#include <functional>
#include <stop_token>

namespace scenekeeper::training {

struct ParallelForOptions
{
    std::size_t count = 0; ///< things to do
    std::size_t chunk = 1; ///< taken at once by a thread
    int workers = 0;       ///< threads; 0: one a processor core
    std::stop_token stop;
    std::function<void(qint64 done, qint64 total)> onProgress; ///< called on the caller's thread
};

/// Calls `work(begin, end)` for chunks of 0 … count - 1 on several threads until all are done, stop is
/// requested or `work` returns false; waits, reporting progress a few times a second. True when all
/// was done. `work` must be thread-safe and must not throw.
bool parallelFor(const ParallelForOptions& options,
                 const std::function<bool(std::size_t, std::size_t)>& work);

} // namespace scenekeeper::training
