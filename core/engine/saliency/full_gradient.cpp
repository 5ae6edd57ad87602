// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/saliency/full_gradient.h"

#include <map>
#include <torch/autograd.h>

#include "core/base/error.h"
#include "core/engine/saliency/postprocess.h"

namespace saliscope::engine
{

using torch::Tensor;

namespace
{

/// The published method counts the biases of layers only, and only pictures have a place in a map.
bool countsInMap(const Operation& operation, const Tensor& gradient)
{
    return !operation.as<Normalize>() && gradient.dim() == 4;
}

/// Σ bias · gradient over the value of one sample.
Tensor contribution(const Operation& operation, const Tensor& gradient)
{
    const Tensor bias = operation.bias();
    const bool perChannel =
        gradient.dim() == 4 && bias.dim() == 3 && bias.size(1) == 1 && bias.size(2) == 1;
    return perChannel ? (gradient[0].sum({1, 2}, true) * bias).sum() : (gradient * bias).sum();
}

/// Σ over planes of the planes scaled to 0..1: C×h×w -> h×w.
Tensor sumOfScaled(const Tensor& planes, FullGradScaling scaling)
{
    if (scaling == FullGradScaling::Tensor)
        return minMaxScaled(planes).sum(0);
    const Tensor shifted = planes - planes.amin({1, 2}, true);
    return (shifted / (1e-7 + shifted.amax({1, 2}, true))).sum(0);
}

} // namespace

FullGradient::FullGradient(const Graph& graph, const Tensor& input, std::stop_token stop)
    : m_graph(graph)
    , m_stop(stop)
    , m_input(input.detach().clone().requires_grad_(true))
{
    const torch::AutoGradMode gradients(true);
    Values values(static_cast<std::size_t>(graph.size()));
    values[0] = m_input;
    run(graph, values, {graph.outputNode()}, stop,
        [&](int node, const Tensor& value) { watch(graph.node(node).operation, value); });
    m_logits = values[static_cast<std::size_t>(graph.outputNode())];
}

void FullGradient::watch(const Operation& operation, const Tensor& value)
{
    if (!operation.bias().defined())
        return;
    value.register_hook([this, &operation](const Tensor& gradient) {
        if (m_stop.stop_requested())
            throw Error(ErrorKind::Cancelled, {}, say("cancelled"));
        m_visitor(operation, gradient);
    });
}

Tensor FullGradient::backward(const ExplainedScore& score, Visitor visitor)
{
    m_visitor = std::move(visitor);
    return torch::autograd::grad({score.of(m_logits)[0]}, {m_input}, {}, true)[0];
}

Tensor FullGradient::map(const ExplainedScore& score, FullGradScaling scaling)
{
    // Resizing is linear, so a layer's planes are summed at their own size and resized once.
    std::map<std::pair<std::int64_t, std::int64_t>, Tensor> sums;
    const auto add = [&](const Tensor& planes) {
        const Tensor sum = sumOfScaled(planes.abs(), scaling);
        Tensor& total = sums[{planes.size(1), planes.size(2)}];
        total = total.defined() ? total + sum : sum;
    };
    const Tensor gradient = backward(score, [&](const Operation& operation, const Tensor& g) {
        const torch::NoGradGuard noGradients;
        if (countsInMap(operation, g))
            add(g[0] * operation.bias());
    });
    const torch::NoGradGuard noGradients;
    add((gradient * m_input)[0]);
    Tensor result = torch::zeros({m_input.size(2), m_input.size(3)}, gradient.options());
    for (const auto& [size, sum] : sums)
        result += resized(sum, m_input.size(2), m_input.size(3));
    return result;
}

double FullGradient::completenessSum(const ExplainedScore& score)
{
    double sum = 0;
    const Tensor gradient = backward(score, [&](const Operation& operation, const Tensor& g) {
        const torch::NoGradGuard noGradients;
        sum += contribution(operation, g).item<double>();
    });
    const torch::NoGradGuard noGradients;
    return sum + (gradient * m_input).sum().item<double>();
}

} // namespace saliscope::engine
