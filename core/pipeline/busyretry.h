// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/logging.h"

namespace scenekeeper::pipeline {

/// Calls `work`, which asks the catalogue for something, again while another program keeps the catalogue
/// for longer than the busy timeout; gives up after some minutes with DatabaseBusy. `work` must leave
/// nothing behind when it fails.
template <typename Work>
[[nodiscard]] auto retryWhileBusy(const Work& work) -> decltype(work())
{
    constexpr int kAttempts = 5;
    for (int attempt = 1;; ++attempt) {
        auto result = work();
        if (result || result.error().code != base::ErrorCode::DatabaseBusy || attempt == kAttempts)
            return result;
        qCWarning(base::logPipeline) << "another program is writing to the catalogue; trying again";
    }
}

} // namespace scenekeeper::pipeline
