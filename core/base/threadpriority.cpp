// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/threadpriority.h"

#ifdef __linux__
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace scenekeeper::base {

void lowerThisThreadsPriority()
{
#ifdef __linux__
    constexpr int kNicest = 19;
    constexpr int kThread = 1;          // of the kernel's ioprio.h, which libc does not carry
    constexpr int kIdleClass = 3 << 13; // likewise
    const auto thread = static_cast<id_t>(syscall(SYS_gettid));
    // Priority is a courtesy: where it is refused, the work is done all the same.
    (void)setpriority(PRIO_PROCESS, thread, kNicest);
    (void)syscall(SYS_ioprio_set, kThread, static_cast<int>(thread), kIdleClass);
#endif
}

} // namespace scenekeeper::base
