// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include "core/engine/models/graph.h"
#include "core/engine/onnx/onnx_call.h"

namespace saliscope::engine
{

/// Where \p call, whose inputs the steps \p steps compute (-1: constant), is the last product of
/// softmax(Q·Kᵀ)·V: the step whose value are the weights it multiplies V with. Else -1. Files have
/// this in many ways (scaled, masked, reshaped, with heads as pictures), so what the weights are of
/// is left to whoever uses them.
int attentionWeights(const Graph& graph, const OnnxCall& call, const std::vector<int>& steps);

} // namespace saliscope::engine
