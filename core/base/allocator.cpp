// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/allocator.h"

#include <cstdlib> // defines __GLIBC__

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace scenekeeper::base {

void keepPictureBuffers()
{
#ifdef __GLIBC__
    constexpr int kMebibyte = 1024 * 1024;
    mallopt(M_MMAP_THRESHOLD, 32 * kMebibyte); // the most that glibc takes
    mallopt(M_TRIM_THRESHOLD, 64 * kMebibyte);
    mallopt(M_TOP_PAD, kMebibyte);
#endif
}

void giveBackFreedMemory()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

} // namespace scenekeeper::base
