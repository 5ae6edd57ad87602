// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/checkpoint/network_description.h"
#include "core/checkpoint/onnx_model.h"
#include "core/engine/models/graph.h"

namespace saliscope::engine
{

/// What a graph made of an ONNX file is computed for.
struct OnnxTrial {
    std::string inputName;
    Tensor input; ///< a trial value; of pictures one: 1×C×H×W or 1×H×W×C
    std::string outputName;
    std::map<std::string, Tensor> constants = {};     ///< other inputs, whose values are fixed
    std::optional<checkpoint::TokenGrid> tokens = {}; ///< where somebody says which are pixels
    bool isAfterActivation = false; ///< the output is what the graph's own last activation gives
};

/// Where the result of a graph made of an ONNX file is. What depends on sizes only was computed
/// once, constants became parts of the steps that read them, and nodes the output does not need
/// were left out.
struct OnnxSteps {
    int output = -1; ///< the step that gives it, before the graph's own last activation unless
                     ///< what comes after was asked for; -1: it does not depend on the input
    std::string
        activation; ///< the graph's own last one: "Softmax", "Sigmoid", "LogSoftmax"; or empty
    Tensor value;   ///< of the output for the trial input, behind that activation
};

/// Appends the steps of \p model to \p graph, whose last step gives the model's input. Every step
/// has its shape and view, and is named by its module, or by its node. Throws Error naming \p file,
/// the node and its operator: Unsupported for operators that are not known (all of them at once) or
/// that ask for what depends on the picture; Mismatch where sizes do not fit; Damaged; TooLarge.
OnnxSteps addOnnxSteps(Graph& graph, const checkpoint::OnnxModel& model, const std::string& file,
                       const OnnxTrial& trial);

} // namespace saliscope::engine
