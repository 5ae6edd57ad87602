// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/onnx/onnx_window.h"

#include <algorithm>

namespace saliscope::engine
{

namespace
{

constexpr std::int64_t largestExtent = 1 << 16;

void checkWindow(const OnnxCall& call, const Integers& list, std::size_t count, std::int64_t least)
{
    const bool isValid =
        list.size() == count && std::all_of(list.begin(), list.end(), [&](std::int64_t value) {
            return value >= least && value <= largestExtent;
        });
    if (!isValid)
        call.fail(ErrorKind::Damaged, say("its window makes no sense"));
}

/// Padding that makes the result as large as the input divided by the stride.
void padAutomatically(OnnxWindow& window, const Integers& spatial, bool isUpper)
{
    for (std::size_t axis = 0; axis < spatial.size(); ++axis) {
        const std::int64_t stride = window.stride[axis];
        const std::int64_t reach = (window.kernel[axis] - 1) * window.dilation[axis] + 1;
        const std::int64_t outputs = (spatial[axis] + stride - 1) / stride;
        const std::int64_t all =
            std::max<std::int64_t>((outputs - 1) * stride + reach - spatial[axis], 0);
        window.begin[axis] = isUpper ? all / 2 : all - all / 2;
        window.end[axis] = all - window.begin[axis];
    }
}

/// Rounding up lets a last window reach over the edge, unless it would begin behind it.
void roundUp(OnnxWindow& window, const Integers& spatial)
{
    for (std::size_t axis = 0; axis < spatial.size(); ++axis) {
        const std::int64_t stride = window.stride[axis];
        const std::int64_t reach = (window.kernel[axis] - 1) * window.dilation[axis] + 1;
        const std::int64_t all = spatial[axis] + window.begin[axis] + window.end[axis];
        std::int64_t outputs = (all - reach + stride - 1) / stride + 1;
        if ((outputs - 1) * stride >= spatial[axis] + window.begin[axis])
            --outputs;
        window.added[axis] = std::max<std::int64_t>((outputs - 1) * stride + reach - all, 0);
        window.end[axis] += window.added[axis];
    }
}

} // namespace

OnnxWindow windowOf(const OnnxCall& call, const Integers& spatial, const Integers& kernel)
{
    const std::size_t count = spatial.size();
    const Integers ones(count, 1);
    OnnxWindow window{kernel,
                      call.integers("strides", ones),
                      call.integers("dilations", ones),
                      Integers(count, 0),
                      Integers(count, 0),
                      Integers(count, 0)};
    const Integers pads = call.integers("pads", Integers(2 * count, 0));
    checkWindow(call, window.kernel, count, 1);
    checkWindow(call, window.stride, count, 1);
    checkWindow(call, window.dilation, count, 1);
    checkWindow(call, pads, 2 * count, 0);
    const std::string automatic = call.text("auto_pad", "NOTSET");
    if (automatic == "SAME_UPPER" || automatic == "SAME_LOWER") {
        padAutomatically(window, spatial, automatic == "SAME_UPPER");
    } else if (automatic != "VALID") {
        window.begin.assign(pads.begin(), pads.begin() + std::ptrdiff_t(count));
        window.end.assign(pads.begin() + std::ptrdiff_t(count), pads.end());
    }
    for (std::size_t axis = 0; axis < count; ++axis)
        if (spatial[axis] + window.begin[axis] + window.end[axis] <
            (window.kernel[axis] - 1) * window.dilation[axis] + 1)
            call.fail(ErrorKind::Mismatch, say("its window is larger than its input; the network "
                                               "needs a larger picture"));
    if (call.integer("ceil_mode", 0) != 0)
        roundUp(window, spatial);
    return window;
}

Tensor padded(const Tensor& x, const Integers& begin, const Integers& end, double value)
{
    Integers sizes;
    for (std::size_t axis = begin.size(); axis-- > 0;) {
        sizes.push_back(begin[axis]);
        sizes.push_back(end[axis]);
    }
    if (std::all_of(sizes.begin(), sizes.end(), [](std::int64_t size) { return size == 0; }))
        return x;
    return torch::constant_pad_nd(x, sizes, value);
}

} // namespace saliscope::engine
