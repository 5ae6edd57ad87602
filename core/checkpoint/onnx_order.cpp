// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <queue>
#include <set>
#include <unordered_map>

#include "core/base/error.h"
#include "core/checkpoint/onnx_parts.h"

namespace saliscope::checkpoint
{

namespace
{

/// Who makes a value; nodes by their number.
using Makers = std::unordered_map<std::string_view, std::size_t>;
constexpr std::size_t noMaker = std::size_t(-1); ///< an input or initialiser

Makers makersOf(const OnnxGraph& graph, const std::string& file)
{
    Makers makers;
    for (const auto& [name, tensor] : graph.initialisers)
        makers[name] = noMaker;
    for (const OnnxValue& input : graph.inputs)
        makers[input.name] = noMaker;
    for (std::size_t index = 0; index < graph.nodes.size(); ++index)
        for (const std::string& output : graph.nodes[index].outputs)
            if (!output.empty() && !makers.emplace(output, index).second)
                throw Error(ErrorKind::Damaged, file,
                            say("the value %1 is made twice, the second time by the node %2",
                                output, describeNode(graph.nodes[index])));
    return makers;
}

/// The names a node reads; of the graphs within it, only those that \p makers knows.
void addReads(const OnnxNode& node, const Makers& makers, bool isInner,
              std::set<std::string_view>& reads)
{
    for (const std::string& input : node.inputs)
        if (!input.empty() && (!isInner || makers.contains(input)))
            reads.insert(input);
    for (const OnnxAttribute& attribute : node.attributes)
        if (const auto* graph = std::get_if<std::shared_ptr<const OnnxGraph>>(&attribute.value)) {
            for (const OnnxNode& inner : (*graph)->nodes)
                addReads(inner, makers, true, reads);
            for (const OnnxValue& output : (*graph)->outputs)
                if (makers.contains(output.name))
                    reads.insert(output.name);
        }
}

/// For each node those that wait for it, and how many it waits for itself.
struct Waiting {
    std::vector<std::vector<std::size_t>> readers;
    std::vector<std::size_t> count;
};

Waiting waitingOf(const OnnxGraph& graph, const Makers& makers, const std::string& file)
{
    Waiting waiting{std::vector<std::vector<std::size_t>>(graph.nodes.size()),
                    std::vector<std::size_t>(graph.nodes.size(), 0)};
    for (std::size_t index = 0; index < graph.nodes.size(); ++index) {
        std::set<std::string_view> reads;
        addReads(graph.nodes[index], makers, false, reads);
        for (const std::string_view name : reads) {
            const auto maker = makers.find(name);
            if (maker == makers.end())
                throw Error(ErrorKind::Damaged, file,
                            say("the node %1 reads the value %2, which nobody makes",
                                describeNode(graph.nodes[index]), name));
            if (maker->second == noMaker)
                continue;
            waiting.readers[maker->second].push_back(index);
            ++waiting.count[index];
        }
    }
    return waiting;
}

} // namespace

void orderNodes(OnnxGraph& graph, const std::string& file)
{
    const Makers makers = makersOf(graph, file);
    for (const OnnxValue& output : graph.outputs)
        if (!makers.contains(output.name))
            throw Error(ErrorKind::Damaged, file, say("nobody makes its output %1", output.name));
    Waiting waiting = waitingOf(graph, makers, file);
    // Smallest number first: nodes that are in order already stay as they are.
    std::priority_queue<std::size_t, std::vector<std::size_t>, std::greater<>> ready;
    for (std::size_t index = 0; index < graph.nodes.size(); ++index)
        if (waiting.count[index] == 0)
            ready.push(index);
    std::vector<std::size_t> order;
    while (!ready.empty()) {
        order.push_back(ready.top());
        ready.pop();
        for (const std::size_t reader : waiting.readers[order.back()])
            if (--waiting.count[reader] == 0)
                ready.push(reader);
    }
    for (std::size_t index = 0; order.size() < graph.nodes.size(); ++index)
        if (waiting.count[index] != 0)
            throw Error(
                ErrorKind::Damaged, file,
                say("the node %1 waits for its own result", describeNode(graph.nodes[index])));
    std::vector<OnnxNode> nodes;
    nodes.reserve(order.size());
    for (const std::size_t index : order)
        nodes.push_back(std::move(graph.nodes[index]));
    graph.nodes = std::move(nodes);
}

} // namespace saliscope::checkpoint
