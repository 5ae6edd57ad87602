// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/models/scale_shift_relu.h"

#include "core/base/vectorised.h"

namespace saliscope::engine
{

SALISCOPE_VECTORISED
void scaleShiftRelu(const float* from, std::int64_t step, const float* scale, const float* shift,
                    float* to, std::int64_t pixels, std::int64_t channels)
{
    for (std::int64_t pixel = 0; pixel < pixels; ++pixel) {
        const float* in = from + pixel * step;
        float* out = to + pixel * channels;
        SALISCOPE_INDEPENDENT
        for (std::int64_t c = 0; c < channels; ++c) {
            const float value = in[c] * scale[c] + shift[c];
            out[c] = value < 0 ? 0 : value;
        }
    }
}

} // namespace saliscope::engine
