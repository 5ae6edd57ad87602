// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>

#include "core/engine/onnx/onnx_call.h"

namespace saliscope::engine
{

/// An operator of ONNX: its name, and what makes a step of a node. The step's inputs are the node's
/// inputs that are not constant, in their order; where the function takes others into the step
/// itself (a convolution's weights), they were constant.
struct OnnxOperator {
    std::string_view name;
    Operation (*step)(const OnnxCall& call);
    /// Makes a step in front of the first output's, which gets its value as one more input behind
    /// the \p inputs that the operator may have: weights of attention. None: there is no such step.
    Operation (*weights)(const OnnxCall& call) = nullptr;
    std::size_t inputs = 0;
};

/// The operators of one family each; adding one is a function and a line there.
std::span<const OnnxOperator> arithmeticOperators();
std::span<const OnnxOperator> attentionOperators();
std::span<const OnnxOperator> layerOperators();
std::span<const OnnxOperator> poolingOperators();
std::span<const OnnxOperator> quantisedOperators();
std::span<const OnnxOperator> reductionOperators();
std::span<const OnnxOperator> shapeOperators();
std::span<const OnnxOperator> indexOperators();
std::span<const OnnxOperator> resizeOperators();

/// The operator of \p domain ("" for ONNX's own) called \p name, or nullptr.
const OnnxOperator* findOnnxOperator(std::string_view domain, std::string_view name);

} // namespace saliscope::engine
