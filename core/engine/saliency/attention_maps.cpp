// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the tokens of a transformer reach the classifier through the attention of all its blocks.

#include "core/engine/saliency/map_context.h"

namespace saliscope::engine
{

namespace
{

/// The pixels among T tokens: h×w.
Tensor pixelsOf(const Tensor& tokens, const LayerView& view)
{
    return view.planes(tokens.view({1, -1, 1}))[0][0];
}

} // namespace

/// Abnar & Zuidema 2020: each block passes on half of what it was given (its shortcut) and half of
/// what its heads' mean attention fetches, so what reaches the classifier is its share of the
/// tokens times the product of ½(A + 1) over all blocks. Only these rows of the product are
/// computed, from the last block to the first.
Tensor attentionRollout(const MapContext& context)
{
    Tensor reach = context.attention.readTokens;
    for (std::size_t block = context.attention.weights.size(); block-- > 0;) {
        const Tensor mean = context.attention.weights[block].mean(0);
        const Tensor mixed = (mean + torch::eye(mean.size(0), mean.options())) / 2;
        reach = torch::mv((mixed / mixed.sum(-1, true)).t(), reach);
    }
    return pixelsOf(reach, context.attention.view);
}

/// Chefer, Gur & Wolf 2021 ("Generic attention-model explainability"): of each block's attention
/// what raises the score, Ā = the heads' mean of max(∂score/∂A ∘ A, 0); relevance starts as the
/// identity and R becomes R + Ā·R from the first block to the last. Only the rows that the
/// classifier reads are computed, from the last block to the first, without the identity itself: it
/// points nowhere.
Tensor attentionChefer(const MapContext& context)
{
    const Tensor& start = context.attention.readTokens;
    Tensor added = torch::zeros_like(start);
    for (std::size_t block = context.attention.weights.size(); block-- > 0;) {
        const Tensor product =
            context.attention.gradients[block] * context.attention.weights[block];
        added = added + torch::mv(torch::relu(product).mean(0).t(), start + added);
    }
    return pixelsOf(added, context.attention.view);
}

} // namespace saliscope::engine
