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

class OnnxInliner final
{
public:
    OnnxInliner(const std::vector<OnnxFunctionBody>& functions, OnnxReading& reading)
        : m_functions(functions)
        , m_reading(reading)
    {
    }

    std::vector<OnnxNode> inlined(const std::vector<OnnxNode>& nodes, int depth)
    {
        if (depth > maximalCallDepth)
            throw Error(ErrorKind::Unsupported, m_reading.name(),
                        say("its functions call each other too deep"));
        std::vector<OnnxNode> result;
        for (const OnnxNode& node : nodes) {
            const OnnxFunctionBody* function = functionOf(node);
            if (function == nullptr) {
                result.push_back(withInlinedGraphs(node, depth));
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
        const auto found = std::find_if(
            m_functions.begin(), m_functions.end(), [&](const OnnxFunctionBody& function) {
                return function.name == node.op && function.domain == node.domain;
            });
        return found == m_functions.end() ? nullptr : &*found;
    }

    OnnxNode withInlinedGraphs(OnnxNode node, int depth)
    {
        for (OnnxAttribute& attribute : node.attributes)
            if (const auto* inner = std::get_if<Inner>(&attribute.value)) {
                OnnxGraph graph = **inner;
                graph.nodes = inlined(graph.nodes, depth + 1);
                attribute.value = std::make_shared<const OnnxGraph>(std::move(graph));
            }
        return node;
    }

    /// The nodes of \p function with the names that \p call gives its inputs and outputs.
    std::vector<OnnxNode> bodyOf(const OnnxNode& call, const OnnxFunctionBody& function)
    {
        m_prefix = call.name + "/" + std::to_string(++m_calls) + "/";
        m_names.clear();
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
            else
                nodes.push_back({call.name, {}, "Identity", {passed->second}, {output}, {}, {}});
        }
        for (const OnnxNode& node : function.nodes)
            nodes.push_back(called(node, call, function));
        return nodes;
    }

    std::string called(const std::string& name) const
    {
        const auto found = m_names.find(name);
        return name.empty() ? name : found == m_names.end() ? m_prefix + name : found->second;
    }

    OnnxNode called(const OnnxNode& node, const OnnxNode& call, const OnnxFunctionBody& function)
    {
        if (++m_made > maximalOnnxNodes)
            throw Error(ErrorKind::TooLarge, m_reading.name(),
                        say("it has more than %1 nodes", maximalOnnxNodes));
        const std::size_t count = node.inputs.size() + node.outputs.size() + 1;
        m_reading.file.budget().takeMemory(sizeof(OnnxNode) + count * m_prefix.size());
        OnnxNode result = node;
        result.name = call.name + "/" + (node.name.empty() ? node.op : node.name);
        result.metadata.insert(call.metadata.begin(), call.metadata.end());
        for (std::vector<std::string>* names : {&result.inputs, &result.outputs})
            for (std::string& name : *names)
                name = called(name);
        result.attributes.clear();
        for (const OnnxAttribute& attribute : node.attributes)
            if (const OnnxAttribute* meant = meantBy(attribute, call, function)) {
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

    const std::vector<OnnxFunctionBody>& m_functions;
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
        graph.nodes = OnnxInliner(functions, reading).inlined(graph.nodes, 0);
}

} // namespace saliscope::checkpoint
