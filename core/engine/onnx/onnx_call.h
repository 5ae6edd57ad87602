// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/checkpoint/onnx_model.h"
#include "core/engine/models/operation.h"

namespace saliscope::engine
{

using Integers = std::vector<std::int64_t>;
using Tensors = std::vector<Tensor>;

/// The values of \p tensor. Floating numbers of any size become float32, in which everything is
/// computed. Throws Error Unsupported for texts and the like; \p file is named in it.
Tensor toTorch(const checkpoint::OnnxTensor& tensor, const std::string& file);

/// An input of a node: what is known of it when the network is loaded.
struct OnnxArgument {
    Tensor value;            ///< undefined: the node does not have this input
    bool isConstant = false; ///< else the value is that of a trial picture
};

/// One node of an ONNX graph that is to become a step: what the operator's function sees.
struct OnnxCall {
    const checkpoint::OnnxNode& node;
    std::int64_t opset;
    const std::string& file;
    std::vector<OnnxArgument> arguments;
    std::size_t output = 0; ///< which of the node's outputs the step gives

    /// Attributes; the second argument is what a missing one counts as.
    std::int64_t integer(std::string_view name, std::int64_t missing) const;
    double real(std::string_view name, double missing) const;
    std::string text(std::string_view name, const std::string& missing) const;
    Integers integers(std::string_view name, const Integers& missing = {}) const;
    bool has(std::string_view name) const { return node.attribute(name) != nullptr; }

    bool isGiven(std::size_t index) const
    {
        return index < arguments.size() && arguments[index].value.defined();
    }
    bool isConstant(std::size_t index) const
    {
        return isGiven(index) && arguments[index].isConstant;
    }
    /// The input \p index. Throws Error Damaged when it is not there.
    const Tensor& value(std::size_t index) const;
    /// The integers of the input \p index, which must not depend on the picture; \p missing when it
    /// is not given. Throws Error Unsupported.
    Integers list(std::size_t index, const Integers& missing = {}) const;
    /// The same for a single number.
    double number(std::size_t index, double missing) const;

    /// An attribute in old opsets, an input in newer ones.
    Integers listOrAttribute(std::string_view name, std::size_t index,
                             const Integers& missing = {}) const;

    /// \p axis of the input \p index, counted from the front. Throws Error Damaged.
    std::int64_t axis(std::int64_t axis, std::int64_t dimensions) const;

    [[noreturn]] void fail(ErrorKind kind, const Message& problem) const;
    [[noreturn]] void failUnsupported(const Message& problem) const
    {
        fail(ErrorKind::Unsupported, problem);
    }
};

/// Computes a step from all inputs of its node, constant ones included; those that are not given
/// are undefined.
using OnnxFunction = std::function<Tensor(const Tensors&)>;

/// A step that computes \p function.
struct OnnxOperation {
    std::string name; ///< of the operator
    OnnxFunction function;
    Tensors constants; ///< by input; undefined where the value of a step goes, or nothing
    std::vector<std::size_t> places; ///< which input each of the step's inputs is
    bool isView = false;             ///< its value may lie in its input's memory
    /// +1: the sum of an input and a constant; -1: the difference; 0: another step
    int biasSign = 0;

    std::string kind() const { return name; }
    Tensor apply(const Tensors& inputs, bool inPlace) const;
    Tensor bias() const;
    std::vector<Tensor*> parameters();
    bool mayAlias() const { return isView; }
};

/// A step made of \p function: constants stay with it. Nothing a function's closure holds moves to
/// a device, so tensors belong among the constants.
Operation onnxStep(const OnnxCall& call, OnnxFunction function, bool isView = false);

/// The shape \p tensor has.
Integers shapeOf(const Tensor& tensor);

/// \p count elements fit into memory. Throws Error TooLarge naming the node.
void requireSize(const OnnxCall& call, const Integers& shape);

} // namespace saliscope::engine
