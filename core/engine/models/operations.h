// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ATen/core/ivalue.h>
#include <cstdint>
#include <functional>
#include <torch/types.h>
#include <variant>
#include <vector>

namespace saliscope::engine
{

using torch::Tensor;

/// The building blocks of our networks, in evaluation mode. Tensors are N×C×H×W unless said
/// otherwise.
struct Input {
};
struct Normalize {
    Tensor mean; ///< 1×C×1×1
    Tensor std;
};
struct Convolution {
    Tensor weight;
    Tensor bias; ///< undefined when the layer has none
    std::int64_t stride = 1;
    std::int64_t padding = 0;
};
struct BatchNorm {
    Tensor weight;
    Tensor bias;
    Tensor mean;
    Tensor variance;
    double epsilon = 1e-5;
};
struct Relu {
};
struct MaxPool {
    std::int64_t size = 3;
    std::int64_t stride = 2;
    std::int64_t padding = 0;
};
struct AveragePool {
    std::int64_t size = 2;
};
/// (a + b) / 2.
struct Halve {
};
/// Along channels; inputs of batch 1 are repeated to the largest batch.
struct Concatenate {
    /// Channels the result's memory has room for, so that what is concatenated to it next is
    /// written behind it instead of copying both; 0 for no more than there are. Without gradients.
    std::int64_t room = 0;
};
/// N×C×H×W -> N×C.
struct SpatialMean {
};
/// N×C -> N×outputs.
struct Linear {
    Tensor weight;
    Tensor bias;
};
/// max(x * scale + shift, 0) per channel: a batch norm and its relu in one pass over memory.
/// Only made by Graph optimisation, never where gradients flow.
struct ScaleShiftRelu {
    Tensor scale; ///< C
    Tensor shift;
};

/// A convolution with the batch norm and the relu behind it, if any. Only made by Graph
/// optimisation, never where gradients flow; see packed_convolution.h.
struct PackedConvolution {
    Convolution convolution;
    bool relu = false;
    c10::IValue packed; ///< the weights as LibTorch's oneDNN operator holds them; None without it
};

using Operation =
    std::variant<Input, Normalize, Convolution, BatchNorm, Relu, MaxPool, AveragePool, Halve,
                 Concatenate, SpatialMean, Linear, ScaleShiftRelu, PackedConvolution>;

/// \p operation of \p inputs. \p inPlace allows the first input's memory to be overwritten and what
/// lies behind it to be used. Without gradients the result of a concatenation with room is not
/// dense: its pixels lie further apart than it has channels.
Tensor apply(const Operation& operation, const std::vector<Tensor>& inputs, bool inPlace);

/// "convolution", "batch norm", … for lists and messages.
const char* operationKind(const Operation& operation);

/// Calls \p visit for every parameter the operation has.
void forEachParameter(Operation& operation, const std::function<void(Tensor&)>& visit);

} // namespace saliscope::engine
