// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

namespace saliscope
{

/// to = max(from * scale + shift, 0) for pixels whose channels lie side by side; NaN stays NaN.
/// \p from and \p to hold pixels × channels values and may be the same memory.
void scaleShiftRelu(const float* from, const float* scale, const float* shift, float* to,
                    std::int64_t pixels, std::int64_t channels);

} // namespace saliscope
