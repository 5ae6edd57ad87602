// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/models/graph.h"

#include <algorithm>
#include <torch/autograd.h>

#include "core/base/error.h"
#include "core/engine/models/packed_convolution.h"

namespace saliscope::engine
{

namespace
{

BatchNorm const* asBatchNorm(const Node& node)
{
    return std::get_if<BatchNorm>(&node.operation);
}

/// y = x * scale + shift per channel, with the rounding LibTorch's own batch norm has.
ScaleShiftRelu scaleAndShift(const BatchNorm& norm)
{
    const Tensor scale = torch::rsqrt(norm.variance + norm.epsilon) * norm.weight;
    return {scale, norm.bias - norm.mean * scale};
}

Convolution folded(const Convolution& convolution, const BatchNorm& norm)
{
    const auto [scale, shift] = scaleAndShift(norm);
    Convolution result = convolution;
    result.weight = convolution.weight * scale.view({-1, 1, 1, 1});
    result.bias = convolution.bias.defined() ? shift + convolution.bias * scale : shift;
    return result;
}

/// Whether each pixel is computed from one pixel: then averaging commutes with it.
bool isPointwise(const Convolution& convolution)
{
    return convolution.weight.size(2) == 1 && convolution.weight.size(3) == 1 &&
           convolution.stride == 1 && convolution.padding == 0;
}

/// How often each step's value is still to be read on the way to the goals; 0 = not needed.
/// Steps in \p compute have to be computed.
std::vector<int> countReads(const Graph& graph, const Values& values, const std::vector<int>& goals,
                            std::vector<bool>& compute)
{
    std::vector<int> reads(values.size(), 0);
    compute.assign(values.size(), false);
    for (const int goal : goals)
        compute[std::size_t(goal)] = !values[std::size_t(goal)].defined();
    for (int index = graph.size() - 1; index >= 0; --index) {
        if (!compute[std::size_t(index)])
            continue;
        for (const int input : graph.node(index).inputs) {
            ++reads[std::size_t(input)];
            if (!values[std::size_t(input)].defined())
                compute[std::size_t(input)] = true;
        }
    }
    return reads;
}

} // namespace

Graph::Graph()
{
    m_nodes.push_back({"input", Input{}, {}});
}

int Graph::add(std::string name, Operation operation, std::vector<int> inputs)
{
    m_nodes.push_back({std::move(name), std::move(operation), std::move(inputs)});
    return outputNode();
}

int Graph::find(std::string_view name) const
{
    const auto found = std::find_if(m_nodes.begin(), m_nodes.end(),
                                    [&](const Node& node) { return node.name == name; });
    return found == m_nodes.end() ? -1 : static_cast<int>(found - m_nodes.begin());
}

std::vector<bool> Graph::dependents(const std::vector<int>& layers) const
{
    std::vector<bool> isLayer(m_nodes.size(), false);
    for (const int layer : layers)
        isLayer[std::size_t(layer)] = true;
    std::vector<bool> depends(m_nodes.size(), false);
    for (std::size_t index = 0; index < m_nodes.size(); ++index)
        for (const int input : m_nodes[index].inputs)
            if (isLayer[std::size_t(input)] || depends[std::size_t(input)])
                depends[index] = true;
    return depends;
}

std::vector<int> Graph::frontier(const std::vector<int>& layers) const
{
    const std::vector<bool> depends = dependents(layers);
    std::vector<bool> inFrontier(m_nodes.size(), false);
    for (std::size_t index = 0; index < m_nodes.size(); ++index)
        if (depends[index])
            for (const int input : m_nodes[index].inputs)
                inFrontier[std::size_t(input)] = !depends[std::size_t(input)];
    std::vector<int> result;
    for (std::size_t index = 0; index < m_nodes.size(); ++index)
        if (inFrontier[index])
            result.push_back(static_cast<int>(index));
    return result;
}

/// For each step the only step that reads it, or -1.
std::vector<int> Graph::soleConsumers() const
{
    std::vector<int> consumer(m_nodes.size(), -1);
    std::vector<int> count(m_nodes.size(), 0);
    for (std::size_t index = 0; index < m_nodes.size(); ++index)
        for (const int input : m_nodes[index].inputs) {
            consumer[std::size_t(input)] = static_cast<int>(index);
            ++count[std::size_t(input)];
        }
    for (std::size_t index = 0; index < m_nodes.size(); ++index)
        if (count[index] != 1)
            consumer[index] = -1;
    return consumer;
}

Graph Graph::optimised(const std::vector<int>& kept) const
{
    const torch::NoGradGuard noGradients;
    Graph result = *this;
    std::vector<int> consumers = soleConsumers();
    for (const int index : kept)
        consumers[std::size_t(index)] = -1;
    for (std::size_t index = 0; index < m_nodes.size(); ++index) {
        if (consumers[index] < 0)
            continue;
        Node& node = result.m_nodes[index];
        Node& next = result.m_nodes[std::size_t(consumers[index])];
        if (asBatchNorm(node) && std::holds_alternative<Relu>(next.operation)) {
            next.operation = scaleAndShift(*asBatchNorm(node));
            next.inputs = node.inputs;
        }
    }
    return result;
}

Graph Graph::forScores() const
{
    const torch::NoGradGuard noGradients;
    Graph result = optimised({});
    const std::vector<int> consumers = soleConsumers();
    const auto consumer = [&](int index) { return index < 0 ? -1 : consumers[std::size_t(index)]; };
    for (int index = 0; index < size(); ++index) {
        const auto* convolution = std::get_if<Convolution>(&node(index).operation);
        if (!convolution)
            continue;
        const int next = consumer(index);
        const int last = consumer(next);
        Node& changed = result.m_nodes[std::size_t(index)];
        if (last >= 0 && asBatchNorm(node(next)) &&
            std::holds_alternative<Relu>(node(last).operation)) {
            result.m_nodes[std::size_t(last)] = {
                node(last).name, pack(folded(*convolution, *asBatchNorm(node(next))), true),
                node(index).inputs};
        } else if (next >= 0 && std::holds_alternative<AveragePool>(node(next).operation) &&
                   isPointwise(*convolution)) {
            changed.operation = node(next).operation;
            result.m_nodes[std::size_t(next)].operation = pack(*convolution, false);
        } else {
            changed.operation = pack(*convolution, false);
        }
    }
    return result;
}

void run(const Graph& graph, Values& values, const std::vector<int>& goals, std::stop_token stop,
         const std::function<void(int, const Tensor&)>& visit)
{
    std::vector<bool> compute;
    std::vector<int> reads = countReads(graph, values, goals, compute);
    for (const int goal : goals)
        ++reads[std::size_t(goal)];
    for (int index = 0; index < graph.size(); ++index) {
        if (!compute[std::size_t(index)])
            continue;
        if (stop.stop_requested())
            throw Error(ErrorKind::Cancelled, {}, say("cancelled"));
        const Node& node = graph.node(index);
        std::vector<Tensor> inputs;
        for (const int input : node.inputs)
            inputs.push_back(values[std::size_t(input)]);
        const std::size_t first = std::size_t(node.inputs.front());
        const bool inPlace = reads[first] == 1 && compute[first] && !torch::GradMode::is_enabled();
        values[std::size_t(index)] = apply(node.operation, inputs, inPlace);
        if (visit)
            visit(index, values[std::size_t(index)]);
        for (const int input : node.inputs)
            if (--reads[std::size_t(input)] == 0)
                values[std::size_t(input)] = Tensor();
    }
}

} // namespace saliscope::engine
