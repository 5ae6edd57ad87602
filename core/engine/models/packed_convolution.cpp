// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/models/packed_convolution.h"

#include <ATen/core/dispatch/Dispatcher.h>
#include <optional>
#include <torch/nn/functional.h>

namespace saliscope::engine
{

namespace
{

/// LibTorch's operators that keep a convolution's weights in oneDNN's layout; they have no C++
/// function of their own. Not there when LibTorch was built without oneDNN.
std::optional<c10::OperatorHandle> packedOperator(const char* name)
{
    const auto found = c10::Dispatcher::singleton().findSchema({name, ""});
    return found ? std::optional(*found) : std::nullopt;
}

std::vector<std::int64_t> listOf(const Pair& pair)
{
    return {pair.begin(), pair.end()};
}

} // namespace

PackedConvolution pack(const Convolution& convolution, bool relu)
{
    static const auto packOperator = packedOperator("mkldnn_prepacked::conv2d_prepack");
    const Tensor& weight = convolution.weight;
    if (!weight.is_cpu() || !packOperator)
        return {convolution, relu, {}};
    // The layout depends on the size, but hardly; any other size is still computed rightly.
    constexpr std::int64_t usualSize = 32;
    std::vector<c10::IValue> stack = {
        weight,
        convolution.offset.defined() ? c10::IValue(convolution.offset) : c10::IValue(),
        listOf(convolution.stride),
        listOf(convolution.padding),
        listOf(convolution.dilation),
        convolution.groups,
        std::vector<std::int64_t>{1, weight.size(1) * convolution.groups, usualSize, usualSize},
        std::string(relu ? "relu" : "none")};
    packOperator->callBoxed(&stack);
    return {{}, relu, stack.back()}; // the weights are not kept twice
}

Tensor convolvePacked(const Tensor& x, const PackedConvolution& op)
{
    static const auto runOperator = packedOperator("mkldnn_prepacked::conv2d_run");
    if (!op.packed.isNone()) {
        std::vector<c10::IValue> stack = {x, op.packed};
        runOperator->callBoxed(&stack);
        return stack.back().toTensor();
    }
    const Convolution& plain = op.convolution;
    const Tensor result = torch::conv2d(x, plain.weight, plain.offset, plain.stride, plain.padding,
                                        plain.dilation, plain.groups);
    return op.relu ? torch::relu(result) : result;
}

} // namespace saliscope::engine
