// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include "core/engine/models/graph.h"
#include "core/engine/models/weights.h"

namespace saliscope::engine
{

/// Appends the layers that make the outputs of \p input (1×\p channels): the linear layer \p name,
/// or what stands in its place in networks that were trained further, a Sequential of linear layers
/// with Dropout and, where the file is a whole module and so says which, ReLU or GELU between them.
/// A Sigmoid, Softmax or LogSoftmax at the end is left out: what is explained is the value before
/// it. Throws Error Mismatch naming the layer that is not known, and where a state dict lacks what
/// stands between two linear layers.
void addHead(Graph& graph, const Weights& weights, const std::string& name, int input,
             std::int64_t channels);

} // namespace saliscope::engine
