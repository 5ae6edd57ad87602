// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Products of small integers, as quantised networks have them. They are computed with numbers with
// fractions, which hold these integers exactly, so that gradients flow.

#include "core/engine/models/matrix_product.h"
#include "core/engine/onnx/onnx_operators.h"
#include "core/engine/onnx/onnx_window.h"

namespace saliscope::engine
{

namespace
{

Tensor inputOf(const Tensors& x, std::size_t index)
{
    return index < x.size() ? x[index] : Tensor();
}

/// \p x without its zero point and, where it has one, times its scale. Lists of these go along
/// \p axis.
Tensor realValue(const Tensor& x, const Tensor& zero, const Tensor& scale, std::int64_t axis)
{
    const auto along = [&](const Tensor& values) {
        if (values.numel() == 1)
            return values.to(torch::kFloat32).reshape({});
        if (values.dim() > 1)
            return values.to(torch::kFloat32);
        Integers shape(std::size_t(x.dim()), 1);
        shape[std::size_t(axis < 0 ? axis + x.dim() : axis)] = values.numel();
        return values.to(torch::kFloat32).reshape(shape);
    };
    Tensor result = x.to(torch::kFloat32);
    if (zero.defined())
        result = result - along(zero);
    return scale.defined() ? result * along(scale) : result;
}

/// Rounded, but with the gradient of no rounding at all.
Tensor roundedStraight(const Tensor& x)
{
    return x + (torch::round(x) - x).detach();
}

/// \p x as 8 bits with this scale and zero point, whose type says whether they have a sign.
Tensor quantisedTo(const Tensor& x, const Tensor& scale, const Tensor& zero)
{
    const bool isSigned = zero.scalar_type() == torch::kInt8;
    const Tensor rounded = roundedStraight(x / scale) + zero.to(torch::kFloat32);
    return torch::clamp(rounded, isSigned ? -128 : 0, isSigned ? 127 : 255);
}

Operation dynamicQuantizeLinear(const OnnxCall& call)
{
    call.value(0);
    return onnxStep(call, [output = call.output](const Tensors& x) {
        const Tensor low = torch::clamp_max(x[0].min(), 0);
        const Tensor scale = (torch::clamp_min(x[0].max(), 0) - low) / 255;
        const Tensor zero = roundedStraight(torch::clamp(torch::nan_to_num(-low / scale), 0, 255));
        if (output == 1)
            return scale;
        if (output == 2)
            return zero;
        return torch::clamp(roundedStraight(torch::nan_to_num(x[0] / scale)) + zero, 0, 255);
    });
}

Operation matMulInteger(const OnnxCall& call)
{
    call.value(1);
    return onnxStep(call, [](const Tensors& x) {
        return matrixProduct(realValue(x[0], inputOf(x, 2), {}, -2),
                             realValue(x[1], inputOf(x, 3), {}, -1));
    });
}

Operation quantisedMatMul(const OnnxCall& call)
{
    call.value(7);
    return onnxStep(call, [](const Tensors& x) {
        const Tensor product =
            matrixProduct(realValue(x[0], x[2], x[1], -2), realValue(x[3], x[5], x[4], -1));
        return quantisedTo(product, x[6], x[7]);
    });
}

/// The window of the convolution of \p x with \p weight, and its groups.
std::pair<OnnxWindow, std::int64_t> integerWindow(const OnnxCall& call, const Tensor& x,
                                                  const Tensor& weight)
{
    const std::int64_t groups = call.integer("group", 1);
    if (x.dim() < 3 || x.dim() != weight.dim() || groups < 1 ||
        x.size(1) != weight.size(1) * groups)
        call.fail(ErrorKind::Mismatch,
                  say("its weights and its input do not fit each other; the network may need "
                      "another size of picture"));
    const auto behind = [](const Tensor& one) {
        return Integers{one.sizes().begin() + 2, one.sizes().end()};
    };
    return {windowOf(call, behind(x), call.integers("kernel_shape", behind(weight))), groups};
}

Tensor convolved(const Tensor& x, const Tensor& weight, const Tensor& offset,
                 const OnnxWindow& window, std::int64_t groups)
{
    const Integers none(window.kernel.size(), 0);
    return at::convolution(padded(x, window.begin, window.end, 0), weight, offset, window.stride,
                           none, window.dilation, false, none, groups);
}

Operation convolutionOfIntegers(const OnnxCall& call)
{
    const auto [window, groups] = integerWindow(call, call.value(0), call.value(1));
    return onnxStep(call, [window = window, groups = groups](const Tensors& x) {
        return convolved(realValue(x[0], inputOf(x, 2), {}, 1),
                         realValue(x[1], inputOf(x, 3), {}, 0), {}, window, groups);
    });
}

Operation quantisedConvolution(const OnnxCall& call)
{
    call.value(7);
    const auto [window, groups] = integerWindow(call, call.value(0), call.value(3));
    return onnxStep(call, [window = window, groups = groups](const Tensors& x) {
        const Tensor offset = inputOf(x, 8);
        const Tensor added = offset.defined() ? offset.to(torch::kFloat32) * x[1] * x[4] : Tensor();
        const Tensor result = convolved(realValue(x[0], x[2], x[1], 1),
                                        realValue(x[3], x[5], x[4], 0), added, window, groups);
        return quantisedTo(result, x[6], x[7]);
    });
}

} // namespace

std::span<const OnnxOperator> quantisedOperators()
{
    static const OnnxOperator list[] = {
        {"ConvInteger", &convolutionOfIntegers}, {"DynamicQuantizeLinear", &dynamicQuantizeLinear},
        {"MatMulInteger", &matMulInteger},       {"QLinearConv", &quantisedConvolution},
        {"QLinearMatMul", &quantisedMatMul},
    };
    return list;
}

} // namespace saliscope::engine
