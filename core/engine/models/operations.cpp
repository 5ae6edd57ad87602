// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/models/operations.h"

#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <torch/nn/functional.h>

#include "core/engine/models/matrix_product.h"
#include "core/engine/models/packed_convolution.h"
#include "core/engine/models/scale_shift_relu.h"

namespace saliscope::engine
{

namespace
{

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
        return at::mkldnn_convolution(x, op.weight, op.offset, op.padding, op.stride, op.dilation,
                                      op.groups);
    return torch::conv2d(x, op.weight, op.offset, op.stride, op.padding, op.dilation, op.groups);
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

Tensor Normalize::apply(const std::vector<Tensor>& inputs, bool) const
{
    return (inputs[0] - mean) / std;
}

Tensor Convolution::apply(const std::vector<Tensor>& inputs, bool) const
{
    return convolve(dense(inputs[0]), *this);
}

Tensor BatchNorm::apply(const std::vector<Tensor>& inputs, bool) const
{
    return torch::batch_norm(dense(inputs[0]), weight, offset, mean, variance, false, 0.0, epsilon,
                             false);
}

Tensor BatchNorm::bias() const
{
    return (offset - mean * weight / torch::sqrt(variance + epsilon)).view({-1, 1, 1});
}

Tensor Relu::apply(const std::vector<Tensor>& inputs, bool inPlace) const
{
    return inPlace ? torch::relu_(const_cast<Tensor&>(inputs[0])) : torch::relu(inputs[0]);
}

Tensor MaxPool::apply(const std::vector<Tensor>& inputs, bool) const
{
    return torch::max_pool2d(dense(inputs[0]), size, stride, padding, dilation, roundsUp);
}

Tensor AveragePool::apply(const std::vector<Tensor>& inputs, bool) const
{
    return torch::avg_pool2d(dense(inputs[0]), size);
}

Tensor Halve::apply(const std::vector<Tensor>& inputs, bool) const
{
    return (inputs[0] + inputs[1]) / 2;
}

Tensor Sum::apply(const std::vector<Tensor>& inputs, bool) const
{
    return inputs[0] + inputs[1];
}

Tensor AdaptiveAveragePool::apply(const std::vector<Tensor>& inputs, bool) const
{
    return torch::adaptive_avg_pool2d(dense(inputs[0]), size);
}

Tensor Flatten::apply(const std::vector<Tensor>& inputs, bool) const
{
    return inputs[0].flatten(1);
}

Tensor Concatenate::apply(const std::vector<Tensor>& inputs, bool inPlace) const
{
    return join(inputs, *this, inPlace);
}

Tensor SpatialMean::apply(const std::vector<Tensor>& inputs, bool) const
{
    return torch::mean(inputs[0], {2, 3});
}

Tensor Linear::apply(const std::vector<Tensor>& inputs, bool) const
{
    return linearProduct(inputs[0], weight, offset);
}

Tensor ScaleShiftRelu::apply(const std::vector<Tensor>& inputs, bool inPlace) const
{
    return normAndRelu(inputs[0], *this, inPlace);
}

Tensor PackedConvolution::apply(const std::vector<Tensor>& inputs, bool) const
{
    return convolvePacked(dense(inputs[0]), *this);
}

} // namespace saliscope::engine
