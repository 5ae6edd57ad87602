// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>

#include "core/data/model_input.h"

namespace saliscope::data
{

/// A picture that is read row by row, so that it need not lie in memory as floats.
struct RowSource {
    Size size;
    int channels = 1;
    std::function<void(int channel, int row, float* out)> read; ///< writes size.width values
};

/// Centre pad with zeros to a square (not with Padding::None, which stretches), then
/// resizeAntialiased() to size × size; the padded square is
/// never made, so a long narrow picture takes no more memory than a square one of as many pixels.
/// Throws Error BadRequest when either size is empty.
Image resizePadded(const Image& image, int size, ResizeFilter filter,
                   Padding padding = Padding::Square);
Image resizePadded(const RowSource& source, int size, ResizeFilter filter,
                   Padding padding = Padding::Square);

} // namespace saliscope::data
