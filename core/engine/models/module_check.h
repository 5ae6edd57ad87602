// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include "core/engine/models/graph.h"

namespace saliscope::checkpoint
{
struct Checkpoint;
} // namespace saliscope::checkpoint

namespace saliscope::engine
{

/// Compares a network that was saved as a whole with \p graph, which was built from its tensors:
/// tensors of the right names and shapes may belong to modules that compute something else. \p
/// prefix is in front of the network's names; what \p head is made of was looked at by addHead().
/// Nothing for other files. Throws Error Unsupported, naming the module, for a class that is not
/// known or not the one that belongs there, a part that is missing, strides, paddings and dilations
/// that are others, and parameters beside the network.
void requireSameModules(const Graph& graph, const checkpoint::Checkpoint& checkpoint,
                        const std::string& prefix, const std::string& head);

} // namespace saliscope::engine
