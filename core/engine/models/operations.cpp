// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/models/operations.h"

#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <torch/nn/functional.h>

#include "core/engine/models/packed_convolution.h"
#include "core/engine/models/scale_shift_relu.h"

namespace saliscope::engine
{

namespace
{

template <typename... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};
template <typename... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

std::int64_t largestBatch(const std::vector<Tensor>& inputs)
{
    std::int64_t batch = 1;
    for (const Tensor& input : inputs)
        batch = std::max(batch, input.size(0));
    return batch;
}

Tensor concatenate(const std::vector<Tensor>& inputs)
{
    const std::int64_t batch = largestBatch(inputs);
    std::vector<Tensor> parts;
    for (const Tensor& input : inputs)
        parts.push_back(input.size(0) == batch ? input : input.expand({batch, -1, -1, -1}));
    return torch::cat(parts, 1);
}

/// Whether \p x is a part of its memory with \p room channels per pixel.
bool hasRoom(const Tensor& x, std::int64_t room)
{
    return x.stride(1) == 1 && x.stride(3) == room && x.stride(2) == room * x.size(3) &&
           x.size(1) < room;
}

/// Two inputs side by side in memory with \p room channels per pixel, the first one's own where
/// that may be used.
Tensor append(const std::vector<Tensor>& inputs, std::int64_t room, bool inPlace)
{
    const Tensor& x = inputs[0];
    const std::int64_t batch = largestBatch(inputs);
    const std::int64_t channels = x.size(1);
    const std::int64_t added = inputs[1].size(1);
    Tensor all;
    if (inPlace && x.size(0) == batch && hasRoom(x, room)) {
        all = x.as_strided({batch, channels + added, x.size(2), x.size(3)}, x.strides());
    } else {
        all = torch::empty({batch, room, x.size(2), x.size(3)}, x.options(),
                           torch::MemoryFormat::ChannelsLast)
                  .narrow(1, 0, channels + added);
        all.narrow(1, 0, channels).copy_(x);
    }
    all.narrow(1, channels, added).copy_(inputs[1]);
    return all;
}

Tensor join(const std::vector<Tensor>& inputs, const Concatenate& op, bool inPlace)
{
    if (inputs.size() == 1)
        return inputs.front();
    if (inputs.size() == 2 && op.room > 0 && !torch::GradMode::is_enabled())
        return append(inputs, op.room, inPlace);
    return concatenate(inputs);
}

/// \p x without gaps, as LibTorch's fast kernels want it.
Tensor dense(const Tensor& x)
{
    return x.is_non_overlapping_and_dense() ? x : x.contiguous(torch::MemoryFormat::ChannelsLast);
}

/// LibTorch 1.13 leaves oneDNN for plain BLAS where a 1×1 convolution meets a single thread; with a
/// reference BLAS that is a hundred times slower, so oneDNN is asked for by name.
Tensor convolve(const Tensor& x, const Convolution& op)
{
    if (x.is_cpu() && at::globalContext().hasMKLDNN())
        return at::mkldnn_convolution(x, op.weight, op.bias, {op.padding, op.padding},
                                      {op.stride, op.stride}, {1, 1}, 1);
    return torch::conv2d(x, op.weight, op.bias, op.stride, op.padding);
}

/// Whether \p x is laid out channels-last, dense or with a gap behind each pixel.
bool isChannelsLast(const Tensor& x)
{
    return x.dim() == 4 && x.stride(1) == 1 && x.stride(3) >= x.size(1) &&
           x.stride(2) == x.stride(3) * x.size(3) &&
           (x.size(0) == 1 || x.stride(0) == x.stride(2) * x.size(2));
}

/// For CPU float tensors that are channels-last. The result is dense.
Tensor normAndReluChannelsLast(const Tensor& x, const ScaleShiftRelu& parameters, bool inPlace)
{
    const std::int64_t channels = x.size(1);
    const std::int64_t step = x.stride(3);
    Tensor result = inPlace && step == channels
                        ? x
                        : torch::empty(x.sizes(), x.options(), torch::MemoryFormat::ChannelsLast);
    const std::int64_t pixels = x.numel() / channels;
    const float* from = x.data_ptr<float>();
    const float* scale = parameters.scale.data_ptr<float>();
    const float* shift = parameters.shift.data_ptr<float>();
    float* to = result.data_ptr<float>();
    at::parallel_for(0, pixels, 4096 / channels + 1, [=](std::int64_t begin, std::int64_t end) {
        scaleShiftRelu(from + begin * step, step, scale, shift, to + begin * channels, end - begin,
                       channels);
    });
    return result;
}

Tensor normAndRelu(const Tensor& x, const ScaleShiftRelu& parameters, bool inPlace)
{
    if (x.is_cpu() && isChannelsLast(x))
        return normAndReluChannelsLast(x, parameters, inPlace);
    const Tensor scaled = x * parameters.scale.view({1, -1, 1, 1});
    return scaled.add_(parameters.shift.view({1, -1, 1, 1})).relu_();
}

} // namespace

Tensor apply(const Operation& operation, const std::vector<Tensor>& inputs, bool inPlace)
{
    const Tensor& x = inputs.front();
    return std::visit(
        Overloaded{
            [&](const Input&) { return x; },
            [&](const Normalize& op) { return (x - op.mean) / op.std; },
            [&](const Convolution& op) { return convolve(dense(x), op); },
            [&](const BatchNorm& op) {
                return torch::batch_norm(dense(x), op.weight, op.bias, op.mean, op.variance, false,
                                         0.0, op.epsilon, false);
            },
            [&](const Relu&) {
                return inPlace ? torch::relu_(const_cast<Tensor&>(x)) : torch::relu(x);
            },
            [&](const MaxPool& op) {
                return torch::max_pool2d(dense(x), op.size, op.stride, op.padding);
            },
            [&](const AveragePool& op) { return torch::avg_pool2d(dense(x), op.size); },
            [&](const Halve&) { return (x + inputs[1]) / 2; },
            [&](const Concatenate& op) { return join(inputs, op, inPlace); },
            [&](const SpatialMean&) {
                return torch::mean(x, {2, 3});
            },
            [&](const Linear& op) { return torch::linear(x, op.weight, op.bias); },
            [&](const ScaleShiftRelu& op) { return normAndRelu(x, op, inPlace); },
            [&](const PackedConvolution& op) { return convolvePacked(dense(x), op); },
        },
        operation);
}

const char* operationKind(const Operation& operation)
{
    static constexpr const char* names[] = {
        "input",    "normalizer",          "convolution",    "batch norm",    "relu",
        "max pool", "average pool",        "average of two", "concatenation", "spatial mean",
        "linear",   "batch norm and relu", "convolution"};
    static_assert(std::size(names) == std::variant_size_v<Operation>);
    return names[operation.index()];
}

void forEachParameter(Operation& operation, const std::function<void(Tensor&)>& visit)
{
    const auto visitAll = [&](std::initializer_list<Tensor*> tensors) {
        for (Tensor* tensor : tensors)
            if (tensor->defined())
                visit(*tensor);
    };
    std::visit(Overloaded{
                   [&](Normalize& op) {
                       visitAll({&op.mean, &op.std});
                   },
                   [&](Convolution& op) {
                       visitAll({&op.weight, &op.bias});
                   },
                   [&](BatchNorm& op) {
                       visitAll({&op.weight, &op.bias, &op.mean, &op.variance});
                   },
                   [&](Linear& op) {
                       visitAll({&op.weight, &op.bias});
                   },
                   [&](ScaleShiftRelu& op) {
                       visitAll({&op.scale, &op.shift});
                   },
                   [](auto&) {},
               },
               operation);
}

} // namespace saliscope::engine
