// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <torch/types.h>
#include <vector>

#include "core/base/message.h"
#include "core/engine/models/graph.h"

namespace saliscope::engine
{

/// How the tokens of a network get to its classifier, where attention alone mixes them.
struct AttentionRoute {
    std::vector<int> weights; ///< steps whose values are attention, heads×T×T, block by block
    torch::Tensor readTokens; ///< T: each token's share in what the classifier reads; adds up to 1
    LayerView view;           ///< which of the tokens are pixels
    std::optional<Message> whyNot; ///< a clause: why there is no such route; the rest then is empty
};

/// Finds it with a few passes of \p input, 1×C×H×W. Nothing is taken on trust: that each block has
/// a shortcut and that tokens are mixed by these weights and by nothing else shows in gradients,
/// once the weights are replaced by some that let every query look at one token of each block's
/// own. So does which tokens the classifier reads: one in front of the pixels, or the mean of all.
AttentionRoute attentionRoute(const Graph& graph, const torch::Tensor& input);

/// The value of a step of AttentionRoute::weights, or its gradient, as heads×T×T.
torch::Tensor headsOfAttention(const torch::Tensor& value);

} // namespace saliscope::engine
