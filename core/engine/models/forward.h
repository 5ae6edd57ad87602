// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <stop_token>

#include "core/engine/models/graph.h"

namespace saliscope::engine
{

/// The output of \p graph for \p inputs, N×C×H×W -> N×outputs, without gradients. On processors
/// each of \p threads takes inputs of its own: densenet's tensors of several inputs would leave the
/// caches, and threads that share one wait for each other hundreds of times in it. Thread-safe.
/// Throws Error Cancelled.
Tensor forward(const Graph& graph, const Tensor& inputs, int threads, std::stop_token stop);

} // namespace saliscope::engine
