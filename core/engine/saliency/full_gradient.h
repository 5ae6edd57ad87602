// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <stop_token>
#include <torch/types.h>

#include "core/engine/engine.h"
#include "core/engine/models/graph.h"
#include "core/engine/saliency/explained_score.h"

namespace saliscope::engine
{

/// FullGrad (Srinivas & Fleuret 2019): input times gradient plus every convolution's and batch
/// norm's bias times the gradient of its output. Each bias meets its own module's gradient. One
/// forward pass with gradients, kept for as many outputs as are asked for.
class FullGradient final
{
public:
    /// \p input is 1×C×H×W before the normalizer. \p graph is only referred to.
    FullGradient(const Graph& graph, const torch::Tensor& input, std::stop_token stop);
    FullGradient(const FullGradient&) = delete;
    FullGradient& operator=(const FullGradient&) = delete;

    /// Sum of the scaled planes, H×W, before the final scaling. The sign of the evidence makes no
    /// difference: only magnitudes count. Throws Error Cancelled.
    torch::Tensor map(const ExplainedScore& score, FullGradScaling scaling);

    /// ⟨∂y/∂x, x⟩ + Σ bias · ∂y/∂out over all layers, normalizer and output layer included. For a
    /// network of convolutions, batch norms, relus and poolings it equals the score y
    /// (completeness).
    double completenessSum(const ExplainedScore& score);

private:
    using Visitor = std::function<void(const Operation&, const torch::Tensor& gradient)>;

    void watch(const Operation& operation, const torch::Tensor& value);
    /// ∂y/∂x; \p visitor sees the gradient of every watched step's output on the way.
    torch::Tensor backward(const ExplainedScore& score, Visitor visitor);

    const Graph& m_graph;
    std::stop_token m_stop;
    torch::Tensor m_input;
    torch::Tensor m_logits;
    Visitor m_visitor;
};

} // namespace saliscope::engine
