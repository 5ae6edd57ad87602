// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/random_normal.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "core/base/vectorised.h"

namespace saliscope::metrics
{

namespace
{

constexpr int lanes = 32; ///< counters worked on together
constexpr int chunk = 4 * lanes;

/// Words 0..3 of several counters.
struct Words {
    std::uint32_t word[4][lanes];
};

SALISCOPE_INLINE std::uint32_t highProduct(std::uint32_t a, std::uint32_t b)
{
    return std::uint32_t((std::uint64_t(a) * b) >> 32);
}

SALISCOPE_INLINE void philoxRound(Words& words, int lane, std::uint32_t key0, std::uint32_t key1)
{
    constexpr std::uint32_t multiplier0 = 0xD2511F53;
    constexpr std::uint32_t multiplier1 = 0xCD9E8D57;
    const std::uint32_t w0 = words.word[0][lane];
    const std::uint32_t w1 = words.word[1][lane];
    const std::uint32_t w2 = words.word[2][lane];
    const std::uint32_t w3 = words.word[3][lane];
    words.word[0][lane] = highProduct(multiplier1, w2) ^ w1 ^ key0;
    words.word[1][lane] = multiplier1 * w2;
    words.word[2][lane] = highProduct(multiplier0, w0) ^ w3 ^ key1;
    words.word[3][lane] = multiplier0 * w0;
}

SALISCOPE_INLINE void philoxLanes(Words& words, std::uint32_t key0, std::uint32_t key1)
{
    for (int round = 0; round < 10; ++round) {
        SALISCOPE_INDEPENDENT
        for (int lane = 0; lane < lanes; ++lane)
            philoxRound(words, lane, key0, key1);
        key0 += 0x9E3779B9;
        key1 += 0xBB67AE85;
    }
}

/// ln(u) for u in (0, 1): exponent and mantissa in sqrt(1/2)..sqrt(2), then the series of artanh.
SALISCOPE_INLINE float logarithm(float u)
{
    const std::int32_t bits = std::bit_cast<std::int32_t>(u);
    const std::int32_t exponent = (bits - 0x3f3504f3) >> 23;
    const float mantissa = std::bit_cast<float>(bits - exponent * (1 << 23));
    const float s = (mantissa - 1) / (mantissa + 1);
    const float q = s * s;
    const float series = 1 + q * (1.0f / 3 + q * (1.0f / 5 + q * (1.0f / 7 + q * (1.0f / 9))));
    return float(exponent) * 0.693147181f + 2 * s * series;
}

struct SineCosine {
    float sine;
    float cosine;
};

/// Of 2 pi u for u in [0, 1): the nearest quarter turn, then Taylor series within 1/8 of a turn.
SALISCOPE_INLINE SineCosine sineCosine(float u)
{
    const std::int32_t quarter = std::int32_t(4 * u + 0.5f);
    const float a = (4 * u - float(quarter)) * 1.57079633f;
    const float q = a * a;
    const float sine =
        a * (1 + q * (-1.0f / 6 + q * (1.0f / 120 + q * (-1.0f / 5040 + q * (1.0f / 362880)))));
    const float cosine = 1 + q * (-0.5f + q * (1.0f / 24 + q * (-1.0f / 720 + q * (1.0f / 40320))));
    const bool swapped = (quarter & 1) != 0;
    const float s = swapped ? cosine : sine;
    const float c = swapped ? sine : cosine;
    return {(quarter & 2) != 0 ? -s : s, ((quarter + 1) & 2) != 0 ? -c : c};
}

/// Two words to two normal values.
SALISCOPE_INLINE void boxMuller(std::uint32_t first, std::uint32_t second, float* out)
{
    const float u = (float(std::int32_t(first >> 9)) + 0.5f) * (1.0f / (1 << 23));
    const float turn = float(std::int32_t(second >> 8)) * (1.0f / (1 << 24));
    const float radius = std::sqrt(-2 * logarithm(u));
    const SineCosine direction = sineCosine(turn);
    out[0] = radius * direction.cosine;
    out[1] = radius * direction.sine;
}

SALISCOPE_VECTORISED
void drawChunk(std::uint32_t firstCounter, std::uint64_t key, std::uint32_t stream, float* normal)
{
    Words words;
    for (int lane = 0; lane < lanes; ++lane) {
        words.word[0][lane] = firstCounter + std::uint32_t(lane);
        words.word[1][lane] = 0;
        words.word[2][lane] = stream;
        words.word[3][lane] = 0;
    }
    philoxLanes(words, std::uint32_t(key), std::uint32_t(key >> 32));
    SALISCOPE_INDEPENDENT
    for (int lane = 0; lane < lanes; ++lane) {
        boxMuller(words.word[0][lane], words.word[1][lane], normal + 4 * lane);
        boxMuller(words.word[2][lane], words.word[3][lane], normal + 4 * lane + 2);
    }
}

} // namespace

std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter,
                                    std::array<std::uint32_t, 2> key)
{
    Words words = {};
    for (int i = 0; i < 4; ++i)
        words.word[i][0] = counter[std::size_t(i)];
    philoxLanes(words, key[0], key[1]);
    return {words.word[0][0], words.word[1][0], words.word[2][0], words.word[3][0]};
}

void addNormalNoise(const std::uint8_t* removed, std::size_t count, float deviation,
                    std::uint64_t key, std::uint32_t stream, float* values)
{
    float normal[chunk];
    for (std::size_t start = 0; start < count; start += chunk) {
        const std::size_t end = std::min(start + chunk, count);
        if (std::all_of(removed + start, removed + end, [](std::uint8_t r) { return r == 0; }))
            continue;
        drawChunk(std::uint32_t(start / 4), key, stream, normal);
        for (std::size_t i = start; i < end; ++i)
            values[i] += removed[i] != 0 ? deviation * normal[i - start] : 0.0f;
    }
}

} // namespace saliscope::metrics
