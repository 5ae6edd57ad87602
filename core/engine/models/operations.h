// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ATen/core/ivalue.h>
#include <array>
#include <cstdint>

#include "core/engine/models/operation.h"

namespace saliscope::engine
{

/// Vertical, horizontal.
using Pair = std::array<std::int64_t, 2>;

// The building blocks of our own networks, which those read from files use too where theirs are the
// same. Tensors are N×C×H×W unless said otherwise.

struct Input {
    std::string kind() const { return "input"; }
    Tensor apply(const std::vector<Tensor>& inputs, bool) const { return inputs.front(); }
    bool isPicture() const { return false; }
    bool mayAlias() const { return true; }
};
struct Normalize {
    Tensor mean; ///< 1×C×1×1
    Tensor std;

    std::string kind() const { return "normalizer"; }
    Tensor apply(const std::vector<Tensor>& inputs, bool inPlace) const;
    std::vector<Tensor*> parameters() { return {&mean, &std}; }
    Tensor bias() const { return (-mean / std)[0]; }
};
struct Convolution {
    Tensor weight;
    Tensor offset; ///< the bias, C; undefined when the layer has none
    Pair stride = {1, 1};
    Pair padding = {0, 0};
    Pair dilation = {1, 1};
    std::int64_t groups = 1;

    std::string kind() const { return "convolution"; }
    Tensor apply(const std::vector<Tensor>& inputs, bool inPlace) const;
    std::vector<Tensor*> parameters() { return {&weight, &offset}; }
    Tensor bias() const { return offset.defined() ? offset.view({-1, 1, 1}) : Tensor(); }
};
struct BatchNorm {
    Tensor weight;
    Tensor offset; ///< the bias
    Tensor mean;
    Tensor variance;
    double epsilon = 1e-5;

    std::string kind() const { return "batch norm"; }
    Tensor apply(const std::vector<Tensor>& inputs, bool inPlace) const;
    std::vector<Tensor*> parameters() { return {&weight, &offset, &mean, &variance}; }
    Tensor bias() const;
};
struct Relu {
    std::string kind() const { return "relu"; }
    Tensor apply(const std::vector<Tensor>& inputs, bool inPlace) const;
    bool mayAlias() const { return false; } ///< only where it may overwrite its input
};
struct MaxPool {
    Pair size = {3, 3};
    Pair stride = {2, 2};
    Pair padding = {0, 0};
    Pair dilation = {1, 1};
    bool roundsUp = false;

    std::string kind() const { return "max pool"; }
    Tensor apply(const std::vector<Tensor>& inputs, bool inPlace) const;
};
/// Over size×size pixels that do not overlap.
struct AveragePool {
    std::int64_t size = 2;

    std::string kind() const { return "average pool"; }
    Tensor apply(const std::vector<Tensor>& inputs, bool inPlace) const;
};
/// (a + b) / 2.
struct Halve {
    std::string kind() const { return "average of two"; }
    Tensor apply(const std::vector<Tensor>& inputs, bool inPlace) const;
};
/// a + b.
struct Sum {
    std::string kind() const { return "sum"; }
    Tensor apply(const std::vector<Tensor>& inputs, bool inPlace) const;
};
/// Averages over parts of the picture, whatever its size, so that this many pixels are left.
struct AdaptiveAveragePool {
    Pair size;

    std::string kind() const { return "average pool"; }
    Tensor apply(const std::vector<Tensor>& inputs, bool inPlace) const;
};
/// N×C×H×W -> N×(C·H·W).
struct Flatten {
    std::string kind() const { return "flatten"; }
    Tensor apply(const std::vector<Tensor>& inputs, bool inPlace) const;
    bool isPicture() const { return false; }
    bool mayAlias() const { return true; }
};
/// Along channels; inputs of batch 1 are repeated to the largest batch.
struct Concatenate {
    /// Channels the result's memory has room for, so that what is concatenated to it next is
    /// written behind it instead of copying both; 0 for no more than there are. Without gradients.
    std::int64_t room = 0;

    std::string kind() const { return "concatenation"; }
    Tensor apply(const std::vector<Tensor>& inputs, bool inPlace) const;
    bool mayAlias() const { return room == 0; } ///< of a single input
};
/// N×C×H×W -> N×C.
struct SpatialMean {
    std::string kind() const { return "spatial mean"; }
    Tensor apply(const std::vector<Tensor>& inputs, bool inPlace) const;
    bool isPicture() const { return false; }
};
/// N×…×C -> N×…×outputs.
struct Linear {
    Tensor weight;
    Tensor offset; ///< the bias; may be undefined

    std::string kind() const { return "linear"; }
    Tensor apply(const std::vector<Tensor>& inputs, bool inPlace) const;
    std::vector<Tensor*> parameters() { return {&weight, &offset}; }
    Tensor bias() const { return offset; }
    bool isPicture() const { return false; }
};
/// max(x * scale + shift, 0) per channel: a batch norm and its relu in one pass over memory.
/// Only made by Graph optimisation, never where gradients flow.
struct ScaleShiftRelu {
    Tensor scale; ///< C
    Tensor shift;

    std::string kind() const { return "batch norm and relu"; }
    Tensor apply(const std::vector<Tensor>& inputs, bool inPlace) const;
    std::vector<Tensor*> parameters() { return {&scale, &shift}; }
};

/// A convolution with the batch norm and the relu behind it, if any. Only made by Graph
/// optimisation, never where gradients flow; see packed_convolution.h.
struct PackedConvolution {
    Convolution convolution; ///< without weights where they are packed
    bool relu = false;
    c10::IValue packed; ///< the weights as LibTorch's oneDNN operator holds them; None without it

    std::string kind() const { return "convolution"; }
    Tensor apply(const std::vector<Tensor>& inputs, bool inPlace) const;
};

} // namespace saliscope::engine
