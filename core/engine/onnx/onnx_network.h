// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include "core/base/message.h"
#include "core/engine/model_catalogue.h"
#include "core/engine/models/graph.h"

namespace saliscope::engine
{

/// A network read from an ONNX file, ready to be explained.
struct OnnxNetwork {
    Graph graph;                ///< picture in 0..1 -> logits, as those of the networks built here
    ModelInfo model;            ///< with its default target layer
    std::vector<Message> notes; ///< whole sentences: what was decided for the user
};

/// Builds the network of \p checkpoint, an ONNX file, for the input \p model says. What is
/// explained is the first output that is a list of numbers, before a Softmax, Sigmoid or LogSoftmax
/// at the graph's end. Throws Error naming the file as addOnnxSteps(), and Unsupported for a
/// network that is no classifier.
OnnxNetwork buildOnnxNetwork(const ModelInfo& model, const checkpoint::Checkpoint& checkpoint);

} // namespace saliscope::engine
