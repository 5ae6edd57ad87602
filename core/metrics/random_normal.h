// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace saliscope::metrics
{

/// Philox4x32-10 (Salmon et al., SC 2011): four random words for each counter and key. As there is
/// no state, any number can be drawn alone, by any thread or device, in any order.
std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter,
                                    std::array<std::uint32_t, 2> key);

/// Adds deviation * N(0, 1) to the values that are \p removed (not 0). The draw for value i of
/// stream s depends on \p key, s and i alone: words 2j and 2j+1 of counter (i / 4, 0, s, 0) make
/// values 2j and 2j+1 of their four by the Box-Muller transform, in float arithmetic that gives
/// the same bytes on every processor. No draw exceeds 5.8 deviations.
void addNormalNoise(const std::uint8_t* removed, std::size_t count, float deviation,
                    std::uint64_t key, std::uint32_t stream, float* values);

} // namespace saliscope::metrics
