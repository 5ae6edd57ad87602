// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <limits>

#include "core/engine/models/operations.h"
#include "core/engine/onnx/onnx_operators.h"
#include "core/engine/onnx/onnx_window.h"

namespace saliscope::engine
{

namespace
{

Integers spatialShape(const OnnxCall& call)
{
    const Tensor& x = call.value(0);
    if (x.dim() < 3 || x.dim() > 5)
        call.failUnsupported(say("its input has %1 axes", x.dim()));
    return {x.sizes().begin() + 2, x.sizes().end()};
}

/// Three spatial axes, as LibTorch's most general pooling has, whatever \p x has.
Tensor inThreeAxes(const Tensor& x)
{
    Tensor result = x;
    while (result.dim() < 5)
        result = result.unsqueeze(2);
    return result;
}

Integers inThree(const Integers& list, std::int64_t missing)
{
    Integers result(3 - list.size(), missing);
    result.insert(result.end(), list.begin(), list.end());
    return result;
}

Tensor maxPooled(const Tensor& x, const OnnxWindow& window)
{
    const Tensor ready =
        padded(x, window.begin, window.end, -std::numeric_limits<double>::infinity());
    Tensor result = torch::max_pool3d(inThreeAxes(ready), inThree(window.kernel, 1),
                                      inThree(window.stride, 1), 0, inThree(window.dilation, 1));
    while (result.dim() > x.dim())
        result = result.squeeze(2);
    return result;
}

Pair pairOf(const Integers& list)
{
    return {list[0], list[1]};
}

Operation maxPool(const OnnxCall& call)
{
    const Integers spatial = spatialShape(call);
    const OnnxWindow window = windowOf(call, spatial, call.integers("kernel_shape"));
    if (call.output != 0)
        call.failUnsupported(say("its second result, the places of the largest, is used"));
    bool isPlain = spatial.size() == 2 && window.isSymmetric() && !call.isConstant(0);
    for (std::size_t axis = 0; axis < spatial.size(); ++axis) // LibTorch allows no more
        isPlain = isPlain && 2 * window.begin[axis] <= window.kernel[axis];
    if (isPlain)
        return MaxPool{pairOf(window.kernel), pairOf(window.stride), pairOf(window.begin),
                       pairOf(window.dilation)};
    return onnxStep(call, [window](const Tensors& x) {
        return x[0].is_floating_point()
                   ? maxPooled(x[0], window)
                   : maxPooled(x[0].to(torch::kFloat32), window).to(x[0].scalar_type());
    });
}

/// Sums over windows of \p x, whatever the number of axes: a convolution with ones.
Tensor sumPooled(const Tensor& x, const OnnxWindow& window)
{
    Integers shape = {x.size(1), 1};
    shape.insert(shape.end(), window.kernel.begin(), window.kernel.end());
    const Integers none(window.kernel.size(), 0);
    return at::convolution(padded(x, window.begin, window.end, 0), torch::ones(shape, x.options()),
                           {}, window.stride, none, window.dilation, false, none, x.size(1));
}

/// How many pixels each window counts: those of the input, and the padding where it counts.
Tensor countedPixels(const OnnxWindow& window, const Integers& spatial, bool countsPadding)
{
    Integers shape = {1, 1};
    shape.insert(shape.end(), spatial.begin(), spatial.end());
    OnnxWindow rest = window;
    Tensor ones = torch::ones(shape);
    if (countsPadding) {
        Integers end = window.end;
        for (std::size_t axis = 0; axis < end.size(); ++axis)
            end[axis] -= window.added[axis];
        ones = padded(ones, window.begin, end, 1);
        rest.begin.assign(spatial.size(), 0);
        rest.end = window.added;
    }
    return sumPooled(ones, rest);
}

Operation averagePool(const OnnxCall& call)
{
    const Integers spatial = spatialShape(call);
    const OnnxWindow window = windowOf(call, spatial, call.integers("kernel_shape"));
    const bool countsPadding = call.integer("count_include_pad", 0) != 0;
    const bool isFlat = spatial.size() == 2 && !call.isConstant(0);
    const Integers ones(spatial.size(), 1);
    const Integers none(spatial.size(), 0);
    bool isPlain =
        isFlat && window.dilation == ones && window.isSymmetric() && window.added == none;
    for (std::size_t axis = 0; axis < spatial.size(); ++axis)
        isPlain = isPlain && 2 * window.begin[axis] <= window.kernel[axis];
    if (isPlain && window.begin == none && window.kernel == window.stride &&
        window.kernel[0] == window.kernel[1])
        return AveragePool{window.kernel[0]};
    if (isPlain)
        return onnxStep(call, [=](const Tensors& x) {
            return torch::avg_pool2d(x[0], window.kernel, window.stride, window.begin, false,
                                     countsPadding);
        });
    const Tensor counts = countedPixels(window, spatial, countsPadding);
    return onnxStep(
        call, [=](const Tensors& x) { return sumPooled(x[0], window) / counts.to(x[0].device()); });
}

Operation lpPool(const OnnxCall& call)
{
    const OnnxWindow window = windowOf(call, spatialShape(call), call.integers("kernel_shape"));
    const double p = double(call.integer("p", 2));
    return onnxStep(call, [=](const Tensors& x) {
        return torch::pow(sumPooled(torch::pow(torch::abs(x[0]), p), window), 1 / p);
    });
}

Integers spatialAxes(const Tensor& x)
{
    Integers axes;
    for (std::int64_t axis = 2; axis < x.dim(); ++axis)
        axes.push_back(axis);
    return axes;
}

Operation globalAveragePool(const OnnxCall& call)
{
    spatialShape(call);
    return onnxStep(call,
                    [](const Tensors& x) { return torch::mean(x[0], spatialAxes(x[0]), true); });
}

Operation globalMaxPool(const OnnxCall& call)
{
    spatialShape(call);
    return onnxStep(call,
                    [](const Tensors& x) { return torch::amax(x[0], spatialAxes(x[0]), true); });
}

Operation globalLpPool(const OnnxCall& call)
{
    spatialShape(call);
    const double p = double(call.integer("p", 2));
    return onnxStep(call, [p](const Tensors& x) {
        return torch::pow(torch::pow(torch::abs(x[0]), p).sum(spatialAxes(x[0]), true), 1 / p);
    });
}

} // namespace

std::span<const OnnxOperator> poolingOperators()
{
    static const OnnxOperator list[] = {
        {"AveragePool", &averagePool},
        {"GlobalAveragePool", &globalAveragePool},
        {"GlobalLpPool", &globalLpPool},
        {"GlobalMaxPool", &globalMaxPool},
        {"LpPool", &lpPool},
        {"MaxPool", &maxPool},
    };
    return list;
}

} // namespace saliscope::engine
