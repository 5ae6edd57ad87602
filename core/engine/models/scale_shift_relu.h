// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

namespace saliscope::engine
{

/// to = max(from * scale + shift, 0) for pixels whose channels lie side by side; NaN stays NaN.
/// In \p from a pixel begins every \p step >= channels values, in \p to every channels; both may be
/// the same memory when those are equal.
void scaleShiftRelu(const float* from, std::int64_t step, const float* scale, const float* shift,
                    float* to, std::int64_t pixels, std::int64_t channels);

} // namespace saliscope::engine
