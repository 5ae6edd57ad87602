// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/models/operation.h"

namespace saliscope::engine
{

// The building blocks of vision transformers. Tokens are N×T×C.

/// N×C×h×w -> N×(h·w)×C, row by row.
struct PixelsToTokens {
    std::string kind() const { return "tokens"; }
    Tensor apply(const std::vector<Tensor>& inputs, bool inPlace) const;
    bool isPicture() const { return false; }
    bool mayAlias() const { return true; }
};
/// Puts learned tokens in front of all others.
struct PrefixTokens {
    Tensor tokens; ///< 1×P×C

    std::string kind() const { return "concatenation"; }
    Tensor apply(const std::vector<Tensor>& inputs, bool inPlace) const;
    std::vector<Tensor*> parameters() { return {&tokens}; }
    bool isPicture() const { return false; }
};
/// Adds to each token what tells its place.
struct AddPositions {
    Tensor positions; ///< 1×T×C

    std::string kind() const { return "sum"; }
    Tensor apply(const std::vector<Tensor>& inputs, bool inPlace) const;
    std::vector<Tensor*> parameters() { return {&positions}; }
    Tensor bias() const { return positions[0]; }
    bool isPicture() const { return false; }
};
/// Over the channels of each token, or of N×C.
struct LayerNorm {
    Tensor weight;
    Tensor offset; ///< the bias
    double epsilon = 1e-6;

    std::string kind() const { return "layer norm"; }
    Tensor apply(const std::vector<Tensor>& inputs, bool inPlace) const;
    std::vector<Tensor*> parameters() { return {&weight, &offset}; }
    Tensor bias() const { return offset; }
    bool isPicture() const { return false; }
};
/// softmax(Q·Kᵀ / sqrt(length of a head)), N×heads×T×T, of queries and keys that lie side by side
/// with values in N×T×(3·C) (Vaswani 2017).
struct AttentionWeights {
    std::int64_t heads = 1;

    std::string kind() const { return "attention weights"; }
    Tensor apply(const std::vector<Tensor>& inputs, bool inPlace) const;
    bool isPicture() const { return false; }
};
/// These weights times the values, head by head: N×T×C.
struct SelfAttention {
    std::string kind() const { return "attention"; }
    Tensor apply(const std::vector<Tensor>& inputs, bool inPlace) const;
    bool isPicture() const { return false; }
};
/// x·Φ(x), with the normal distribution's own Φ (Hendrycks 2016).
struct Gelu {
    std::string kind() const { return "gelu"; }
    Tensor apply(const std::vector<Tensor>& inputs, bool inPlace) const;
    bool isPicture() const { return false; }
};
/// a + b of tokens.
struct TokenSum {
    std::string kind() const { return "sum"; }
    Tensor apply(const std::vector<Tensor>& inputs, bool inPlace) const;
    bool isPicture() const { return false; }
};
/// What the classifier sees, N×C: the first token, or the mean of those behind the first few.
struct PoolTokens {
    std::int64_t averagedFrom = 0; ///< 0: the first token

    std::string kind() const { return averagedFrom > 0 ? "mean of tokens" : "first token"; }
    Tensor apply(const std::vector<Tensor>& inputs, bool inPlace) const;
    bool isPicture() const { return false; }
    bool mayAlias() const { return true; }
};

} // namespace saliscope::engine
