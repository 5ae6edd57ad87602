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
    return node.operation.as<BatchNorm>();
}

/// y = x * scale + shift per channel, with the rounding LibTorch's own batch norm has.
ScaleShiftRelu scaleAndShift(const BatchNorm& norm)
{
    const Tensor scale = torch::rsqrt(norm.variance + norm.epsilon) * norm.weight;
    return {scale, norm.offset - norm.mean * scale};
}

Convolution folded(const Convolution& convolution, const BatchNorm& norm)
{
    const auto [scale, shift] = scaleAndShift(norm);
    Convolution result = convolution;
    result.weight = convolution.weight * scale.view({-1, 1, 1, 1});
    result.offset = convolution.offset.defined() ? shift + convolution.offset * scale : shift;
    return result;
}

/// Whether each pixel is computed from one pixel: then averaging commutes with it.
bool isPointwise(const Convolution& convolution)
{
    return convolution.weight.size(2) == 1 && convolution.weight.size(3) == 1 &&
           convolution.stride == Pair{1, 1} && convolution.padding == Pair{0, 0};
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
    m_nodes.push_back({"input", Input{}, {}, {}, {}});
}

int Graph::add(std::string name, Operation operation, std::vector<int> inputs)
{
    std::optional<LayerView> view;
    if (operation.isPicture())
        view.emplace();
    m_nodes.push_back({std::move(name), std::move(operation), std::move(inputs), {}, view});
    return outputNode();
}

int Graph::find(std::string_view name) const
{
    const auto found = std::find_if(m_nodes.begin(), m_nodes.end(),
                                    [&](const Node& node) { return node.name == name; });
    if (found != m_nodes.end())
        return static_cast<int>(found - m_nodes.begin());
    const auto module = m_modules.find(name);
    return module == m_modules.end() ? -1 : module->second;
}

void Graph::nameModule(std::string name, int node)
{
    m_modules.insert_or_assign(std::move(name), node);
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

bool Graph::reachesOutput(int node) const
{
    return node == outputNode() || dependents({node}).back();
}

void Graph::markAttention(int node)
{
    if (std::find(m_attention.begin(), m_attention.end(), node) == m_attention.end())
        m_attention.push_back(node);
}

std::vector<int> Graph::attention() const
{
    std::vector<int> result;
    for (const int node : m_attention)
        if (reachesOutput(node))
            result.push_back(node);
    std::sort(result.begin(), result.end());
    return result;
}

std::vector<int> Graph::independent(const std::vector<int>& nodes,
                                    const std::vector<int>& layers) const
{
    const std::vector<bool> depends = dependents(layers);
    std::vector<int> result;
    for (const int node : nodes)
        if (!depends[std::size_t(node)])
            result.push_back(node);
    return result;
}

bool Graph::isCut(int node) const
{
    return reachesOutput(node) && frontier({node}) == std::vector<int>{node};
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
        if (asBatchNorm(node) && next.operation.as<Relu>()) {
            next.operation = scaleAndShift(*asBatchNorm(node));
            next.inputs = node.inputs;
        }
    }
    return result;
}

/// What a convolution and the steps behind it become where only scores are wanted.
void Graph::joinConvolution(int index, const std::vector<int>& consumers, Graph& result) const
{
    const auto consumer = [&](int step) { return step < 0 ? -1 : consumers[std::size_t(step)]; };
    const Convolution& convolution = *node(index).operation.as<Convolution>();
    const int next = consumer(index);
    const int last = consumer(next);
    const auto replace = [&](int step, Operation operation, const std::vector<int>& inputs) {
        result.m_nodes[std::size_t(step)].operation = std::move(operation);
        result.m_nodes[std::size_t(step)].inputs = inputs;
    };
    const std::vector<int>& inputs = node(index).inputs;
    if (last >= 0 && asBatchNorm(node(next)) && node(last).operation.as<Relu>()) {
        replace(last, pack(folded(convolution, *asBatchNorm(node(next))), true), inputs);
    } else if (next >= 0 && node(next).operation.as<Relu>()) {
        replace(next, pack(convolution, true), inputs);
    } else if (next >= 0 && node(next).operation.as<AveragePool>() && isPointwise(convolution)) {
        replace(index, node(next).operation, inputs);
        replace(next, pack(convolution, false), node(next).inputs);
    } else {
        replace(index, pack(convolution, false), inputs);
    }
}

Graph Graph::forScores() const
{
    const torch::NoGradGuard noGradients;
    Graph result = optimised({});
    const std::vector<int> consumers = soleConsumers();
    for (int index = 0; index < size(); ++index)
        if (node(index).operation.as<Convolution>())
            joinConvolution(index, consumers, result);
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
        const bool inPlace = reads[first] == 1 && compute[first] &&
                             !torch::GradMode::is_enabled() &&
                             !graph.node(int(first)).operation.mayAlias();
        values[std::size_t(index)] = node.operation.apply(inputs, inPlace);
        if (visit)
            visit(index, values[std::size_t(index)]);
        for (const int input : node.inputs)
            if (--reads[std::size_t(input)] == 0)
                values[std::size_t(input)] = Tensor();
    }
}

} // namespace saliscope::engine
