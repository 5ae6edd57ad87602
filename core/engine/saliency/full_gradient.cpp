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

/// What the step adds to its output whatever its input, one value per channel; undefined: nothing.
Tensor biasOf(const Operation& operation)
{
    if (const auto* convolution = std::get_if<Convolution>(&operation))
        return convolution->bias;
    if (const auto* norm = std::get_if<BatchNorm>(&operation))
        return norm->bias - norm->mean * norm->weight / torch::sqrt(norm->variance + norm->epsilon);
    if (const auto* normalizer = std::get_if<Normalize>(&operation))
        return (-normalizer->mean / normalizer->std).flatten();
    return {};
}

/// The published method counts the biases of layers only.
bool countsInMap(const Operation& operation)
{
    return !std::holds_alternative<Normalize>(operation);
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
    if (!biasOf(operation).defined())
        return;
    value.register_hook([this, &operation](const Tensor& gradient) {
        if (m_stop.stop_requested())
            throw Error(ErrorKind::Cancelled, {}, say("cancelled"));
        m_visitor(operation, gradient);
    });
}

Tensor FullGradient::backward(int output, Visitor visitor)
{
    m_visitor = std::move(visitor);
    return torch::autograd::grad({m_logits[0][output]}, {m_input}, {}, true)[0];
}

Tensor FullGradient::map(int output, FullGradScaling scaling)
{
    // Resizing is linear, so a layer's planes are summed at their own size and resized once.
    std::map<std::pair<std::int64_t, std::int64_t>, Tensor> sums;
    const auto add = [&](const Tensor& planes) {
        const Tensor sum = sumOfScaled(planes.abs(), scaling);
        Tensor& total = sums[{planes.size(1), planes.size(2)}];
        total = total.defined() ? total + sum : sum;
    };
    const Tensor gradient = backward(output, [&](const Operation& operation, const Tensor& g) {
        const torch::NoGradGuard noGradients;
        if (countsInMap(operation))
            add(g[0] * biasOf(operation).view({-1, 1, 1}));
    });
    const torch::NoGradGuard noGradients;
    add((gradient * m_input)[0]);
    Tensor result = torch::zeros({m_input.size(2), m_input.size(3)}, gradient.options());
    for (const auto& [size, sum] : sums)
        result += resized(sum, m_input.size(2), m_input.size(3));
    return result;
}

double FullGradient::completenessSum(int output)
{
    double sum = 0;
    const Tensor gradient = backward(output, [&](const Operation& operation, const Tensor& g) {
        const torch::NoGradGuard noGradients;
        sum += (g[0].sum({1, 2}) * biasOf(operation)).sum().item<double>();
    });
    const torch::NoGradGuard noGradients;
    sum += (gradient * m_input).sum().item<double>();
    const auto& layer = std::get<Linear>(m_graph.node(m_graph.outputNode()).operation);
    return sum + layer.bias[output].item<double>();
}

} // namespace saliscope::engine
