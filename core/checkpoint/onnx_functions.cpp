// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A file's own functions: graphs that stand for an operator. Each node that calls one is replaced
// by what the function consists of.

#include <algorithm>

#include "core/base/error.h"
#include "core/checkpoint/onnx_parts.h"

namespace saliscope::checkpoint
{

namespace
{

using Inner = std::shared_ptr<const OnnxGraph>;
constexpr int maximalCallDepth = 16;
constexpr std::size_t bytesOfEntry = 128;  ///< of a map, beside its texts
constexpr std::size_t bytesOfTensor = 512; ///< in the map of a graph, beside name and elements
constexpr std::size_t workOfName = 512;    ///< of putting one into a table, in bytes copied

std::size_t bytesOf(const std::vector<std::string>& texts)
{
    std::size_t bytes = texts.size() * sizeof(std::string);
    for (const std::string& text : texts)
        bytes += text.size();
    return bytes;
}

std::size_t bytesOf(const OnnxAttribute& attribute)
{
    std::size_t bytes = 2 * sizeof(OnnxAttribute) + attribute.name.size();
    if (const auto* text = std::get_if<std::string>(&attribute.value))
        bytes += text->size();
    else if (const auto* texts = std::get_if<std::vector<std::string>>(&attribute.value))
        bytes += bytesOf(*texts);
    else if (const auto* integers = std::get_if<std::vector<std::int64_t>>(&attribute.value))
        bytes += integers->size() * sizeof(std::int64_t);
    else if (const auto* floats = std::get_if<std::vector<float>>(&attribute.value))
        bytes += floats->size() * sizeof(float);
    return bytes;
}

std::size_t bytesOf(const std::map<std::string, std::string>& entries)
{
    std::size_t bytes = entries.size() * bytesOfEntry;
    for (const auto& [key, value] : entries)
        bytes += key.size() + value.size();
    return bytes;
}

/// What a copy of \p node takes, graphs and tensors within it apart.
std::size_t bytesOf(const OnnxNode& node)
{
    std::size_t bytes = 2 * sizeof(OnnxNode) + node.name.size() + node.domain.size() +
                        node.op.size() + bytesOf(node.inputs) + bytesOf(node.outputs) +
                        bytesOf(node.metadata);
    for (const OnnxAttribute& attribute : node.attributes)
        bytes += bytesOf(attribute);
    return bytes;
}

class OnnxInliner final
{
public:
    OnnxInliner(const std::vector<OnnxFunctionBody>& functions, OnnxReading& reading)
        : m_reading(reading)
    {
        for (const OnnxFunctionBody& function : functions)
            m_functions.emplace(std::pair(function.domain, function.name), &function);
    }

    std::vector<OnnxNode> inlined(std::vector<OnnxNode> nodes, int depth)
    {
        if (depth > maximalCallDepth)
            throw Error(ErrorKind::Unsupported, m_reading.name(),
                        say("its functions call each other too deep"));
        std::vector<OnnxNode> result;
        for (OnnxNode& node : nodes) {
            const OnnxFunctionBody* function = functionOf(node);
            if (function == nullptr) {
                result.push_back(withInlinedGraphs(std::move(node), depth));
                continue;
            }
            for (OnnxNode& one : inlined(bodyOf(node, *function), depth + 1))
                result.push_back(std::move(one));
        }
        return result;
    }

private:
    const OnnxFunctionBody* functionOf(const OnnxNode& node) const
    {
        const auto found = m_functions.find(std::pair(node.domain, node.op));
        return found == m_functions.end() ? nullptr : found->second;
    }

    OnnxNode withInlinedGraphs(OnnxNode node, int depth)
    {
        for (OnnxAttribute& attribute : node.attributes)
            if (const auto* inner = std::get_if<Inner>(&attribute.value)) {
                OnnxGraph graph = **inner;
                graph.nodes = inlined(std::move(graph.nodes), depth + 1);
                attribute.value = std::make_shared<const OnnxGraph>(std::move(graph));
            }
        return node;
    }

    /// The nodes of \p function with the names that \p call gives its inputs and outputs.
    std::vector<OnnxNode> bodyOf(const OnnxNode& call, const OnnxFunctionBody& function)
    {
        m_prefix = call.name + "/" + std::to_string(++m_calls) + "/";
        m_names.clear();
        takeNames(function.inputs.size() + function.outputs.size());
        std::vector<OnnxNode> nodes;
        const auto given = [](const std::vector<std::string>& names, std::size_t index) {
            return index < names.size() ? names[index] : std::string();
        };
        for (std::size_t index = 0; index < function.inputs.size(); ++index)
            m_names[function.inputs[index]] = given(call.inputs, index);
        for (std::size_t index = 0; index < function.outputs.size(); ++index) {
            const std::string output = given(call.outputs, index);
            const auto passed = m_names.find(function.outputs[index]);
            if (output.empty())
                continue;
            if (passed == m_names.end())
                m_names[function.outputs[index]] = output;
            else {
                takeNode(bytesOf(call));
                nodes.push_back({call.name, {}, "Identity", {passed->second}, {output}, {}, {}});
            }
        }
        for (const OnnxNode& node : function.nodes)
            nodes.push_back(called(node, call, function));
        return nodes;
    }

    /// For a call's table of names, and the nodes that pass a value on.
    void takeNames(std::size_t count)
    {
        m_reading.file.budget().takeWork((count + 1) * workOfName);
    }

    void takeNode(std::size_t bytes)
    {
        if (++m_made > maximalOnnxNodes)
            throw Error(ErrorKind::TooLarge, m_reading.name(),
                        say("it has more than %1 nodes", maximalOnnxNodes));
        m_reading.file.budget().takeMemory(bytes);
    }

    std::string called(const std::string& name) const
    {
        const auto found = m_names.find(name);
        return name.empty() ? name : found == m_names.end() ? m_prefix + name : found->second;
    }

    OnnxNode called(const OnnxNode& node, const OnnxNode& call, const OnnxFunctionBody& function)
    {
        const std::size_t count = node.inputs.size() + node.outputs.size() + 1;
        takeNode(bytesOf(node) + node.op.size() + count * m_prefix.size() + bytesOf(call.metadata));
        takeNames(count);
        OnnxNode result = node;
        result.name = call.name + "/" + (node.name.empty() ? node.op : node.name);
        result.metadata.insert(call.metadata.begin(), call.metadata.end());
        for (std::vector<std::string>* names : {&result.inputs, &result.outputs})
            for (std::string& name : *names)
                name = called(name);
        result.attributes.clear();
        for (const OnnxAttribute& attribute : node.attributes)
            if (const OnnxAttribute* meant = meantBy(attribute, call, function)) {
                m_reading.file.budget().takeMemory(bytesOf(*meant));
                result.attributes.push_back({attribute.name, meant->value, {}});
                if (const auto* inner = std::get_if<Inner>(&meant->value))
                    result.attributes.back().value =
                        std::make_shared<const OnnxGraph>(called(**inner, call, function));
            }
        return result;
    }

    OnnxGraph called(const OnnxGraph& graph, const OnnxNode& call, const OnnxFunctionBody& function)
    {
        OnnxGraph result;
        result.name = graph.name;
        for (const OnnxNode& node : graph.nodes)
            result.nodes.push_back(called(node, call, function));
        const std::size_t names =
            graph.initialisers.size() + graph.inputs.size() + graph.outputs.size();
        takeNames(names);
        m_reading.file.budget().takeMemory(names * (bytesOfTensor + m_prefix.size()));
        for (const auto& [name, tensor] : graph.initialisers)
            result.initialisers.emplace(called(name), tensor);
        result.inputs = graph.inputs;
        result.outputs = graph.outputs;
        for (std::vector<OnnxValue>* values : {&result.inputs, &result.outputs})
            for (OnnxValue& value : *values)
                value.name = called(value.name);
        return result;
    }

    /// The attribute itself or, where it refers to one of the call's, that; nullptr: it is not set.
    static const OnnxAttribute* meantBy(const OnnxAttribute& attribute, const OnnxNode& call,
                                        const OnnxFunctionBody& function)
    {
        if (attribute.reference.empty())
            return &attribute;
        if (const OnnxAttribute* own = call.attribute(attribute.reference))
            return own;
        const auto usual =
            std::find_if(function.defaults.begin(), function.defaults.end(),
                         [&](const OnnxAttribute& one) { return one.name == attribute.reference; });
        return usual == function.defaults.end() ? nullptr : &*usual;
    }

    std::map<std::pair<std::string, std::string>, const OnnxFunctionBody*> m_functions;
    OnnxReading& m_reading;
    std::map<std::string, std::string> m_names; ///< of the call at hand
    std::string m_prefix;                       ///< of the names inside it
    std::size_t m_calls = 0;
    std::size_t m_made = 0; ///< nodes
};

} // namespace

void inlineFunctions(OnnxGraph& graph, const std::vector<OnnxFunctionBody>& functions,
                     OnnxReading& reading)
{
    if (!functions.empty())
        graph.nodes = OnnxInliner(functions, reading).inlined(std::move(graph.nodes), 0);
}

} // namespace saliscope::checkpoint
