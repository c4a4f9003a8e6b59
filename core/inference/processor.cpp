// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/torchscriptclassifier.h"

#if defined(__x86_64__)
#include <cpuid.h>
#endif

namespace scenekeeper::inference {

bool hasFastBFloat16()
{
#if defined(__x86_64__)
    // AVX-512 as the operating system allows it, then the two extensions that multiply bfloat16.
    if (__builtin_cpu_supports("avx512f") == 0 || __builtin_cpu_supports("avx512bw") == 0)
        return false;
    constexpr unsigned kAvx512Bf16 = 1U << 5U;
    constexpr unsigned kAmxBf16 = 1U << 22U;
    unsigned eax = 0;
    unsigned ebx = 0;
    unsigned ecx = 0;
    unsigned edx = 0;
    if (__get_cpuid_count(7, 0, &eax, &ebx, &ecx, &edx) != 0 && (edx & kAmxBf16) != 0)
        return true;
    return __get_cpuid_count(7, 1, &eax, &ebx, &ecx, &edx) != 0 && (eax & kAvx512Bf16) != 0;
#else
    return false;
#endif
}

} // namespace scenekeeper::inference
