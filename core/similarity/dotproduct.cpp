// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity/dotproduct.h"

#include <algorithm>
#include <array>
#include <numeric>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace scenekeeper::similarity {

namespace {

/// Qt converts with what the processor has for it at compile time.
float portable(const qfloat16* halves, const float* floats, std::size_t count)
{
    constexpr std::size_t kBlock = 64;
    constexpr std::size_t kLanes = 8;
    std::array<float, kBlock> block{};
    std::array<float, kLanes> sums{};
    for (std::size_t start = 0; start < count; start += kBlock) {
        const std::size_t size = std::min(kBlock, count - start);
        qFloatFromFloat16(block.data(), halves + start, static_cast<qsizetype>(size));
        for (std::size_t i = 0; i < size; ++i)
            sums[i % kLanes] += block[i] * floats[start + i];
    }
    return std::accumulate(sums.begin(), sums.end(), 0.0F);
}

#if defined(__x86_64__)

// Four sums side by side hide that an addition takes four cycles.

__attribute__((target("avx2,fma,f16c"))) float byAvx2(const qfloat16* halves, const float* floats,
                                                      std::size_t count)
{
    constexpr std::size_t kLanes = 8;
    constexpr std::size_t kSums = 4;
    __m256 sums[kSums] = {_mm256_setzero_ps(), _mm256_setzero_ps(), _mm256_setzero_ps(), _mm256_setzero_ps()};
    std::size_t i = 0;
    for (; i + kSums * kLanes <= count; i += kSums * kLanes) {
        for (std::size_t part = 0; part < kSums; ++part) {
            const std::size_t at = i + part * kLanes;
            const __m128i stored = _mm_loadu_si128(reinterpret_cast<const __m128i*>(halves + at));
            sums[part] = _mm256_fmadd_ps(_mm256_cvtph_ps(stored), _mm256_loadu_ps(floats + at), sums[part]);
        }
    }
    const __m256 sum = _mm256_add_ps(_mm256_add_ps(sums[0], sums[1]), _mm256_add_ps(sums[2], sums[3]));
    std::array<float, kLanes> lanes{};
    _mm256_storeu_ps(lanes.data(), sum);
    return std::accumulate(lanes.begin(), lanes.end(), portable(halves + i, floats + i, count - i));
}

__attribute__((target("avx512f"))) float byAvx512(const qfloat16* halves, const float* floats,
                                                  std::size_t count)
{
    constexpr std::size_t kLanes = 16;
    constexpr std::size_t kSums = 4;
    constexpr __mmask16 kAll = 0xFFFF; // without a mask GCC 12 warns of its own header
    __m512 sums[kSums] = {_mm512_setzero_ps(), _mm512_setzero_ps(), _mm512_setzero_ps(), _mm512_setzero_ps()};
    std::size_t i = 0;
    for (; i + kSums * kLanes <= count; i += kSums * kLanes) {
        for (std::size_t part = 0; part < kSums; ++part) {
            const std::size_t at = i + part * kLanes;
            const __m256i stored = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(halves + at));
            sums[part] = _mm512_fmadd_ps(_mm512_maskz_cvtph_ps(kAll, stored), _mm512_loadu_ps(floats + at),
                                         sums[part]);
        }
    }
    const __m512 sum = _mm512_add_ps(_mm512_add_ps(sums[0], sums[1]), _mm512_add_ps(sums[2], sums[3]));
    std::array<float, kLanes> lanes{};
    _mm512_storeu_ps(lanes.data(), sum);
    return std::accumulate(lanes.begin(), lanes.end(), portable(halves + i, floats + i, count - i));
}

#endif

std::vector<NamedDotProduct> usableOnes()
{
    std::vector<NamedDotProduct> usable;
#if defined(__x86_64__)
    // GCC asks the operating system, too, whether it keeps the registers.
    if (__builtin_cpu_supports("avx512f"))
        usable.push_back({"AVX-512", byAvx512});
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") && __builtin_cpu_supports("f16c"))
        usable.push_back({"AVX2 and F16C", byAvx2});
#endif
    usable.push_back({"portable", portable});
    return usable;
}

} // namespace

const std::vector<NamedDotProduct>& dotProducts()
{
    static const std::vector<NamedDotProduct> usable = usableOnes();
    return usable;
}

} // namespace scenekeeper::similarity
