// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/models/token_operations.h"

#include <cmath>
#include <torch/types.h>

#include "core/engine/models/matrix_product.h"

namespace saliscope::engine
{

namespace
{

/// Queries, keys and values: N×T×(3·C) -> 3×N×heads×T×length of a head.
Tensor partsOfHeads(const Tensor& x, std::int64_t heads)
{
    return x.reshape({x.size(0), x.size(1), 3, heads, -1}).permute({2, 0, 3, 1, 4});
}

} // namespace

Tensor PixelsToTokens::apply(const std::vector<Tensor>& inputs, bool) const
{
    return inputs[0].flatten(2).transpose(1, 2);
}

Tensor PrefixTokens::apply(const std::vector<Tensor>& inputs, bool) const
{
    return torch::cat({tokens.expand({inputs[0].size(0), -1, -1}), inputs[0]}, 1);
}

Tensor AddPositions::apply(const std::vector<Tensor>& inputs, bool) const
{
    return inputs[0] + positions;
}

Tensor LayerNorm::apply(const std::vector<Tensor>& inputs, bool) const
{
    return torch::layer_norm(inputs[0], weight.sizes(), weight, offset, epsilon);
}

Tensor AttentionWeights::apply(const std::vector<Tensor>& inputs, bool) const
{
    const Tensor parts = partsOfHeads(inputs[0], heads);
    const Tensor query = parts[0] * (1 / std::sqrt(double(parts.size(4))));
    return torch::softmax(matrixProduct(query, parts[1].transpose(2, 3)), -1);
}

Tensor SelfAttention::apply(const std::vector<Tensor>& inputs, bool) const
{
    const Tensor& weights = inputs[0];
    const Tensor values = partsOfHeads(inputs[1], weights.size(1))[2];
    return matrixProduct(weights, values).transpose(1, 2).flatten(2);
}

Tensor Gelu::apply(const std::vector<Tensor>& inputs, bool) const
{
    return torch::gelu(inputs[0]);
}

Tensor TokenSum::apply(const std::vector<Tensor>& inputs, bool) const
{
    return inputs[0] + inputs[1];
}

Tensor PoolTokens::apply(const std::vector<Tensor>& inputs, bool) const
{
    const Tensor& x = inputs[0];
    return averagedFrom > 0 ? x.narrow(1, averagedFrom, x.size(1) - averagedFrom).mean(1)
                            : x.select(1, 0);
}

} // namespace saliscope::engine
