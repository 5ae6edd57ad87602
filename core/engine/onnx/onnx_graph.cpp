// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/onnx/onnx_graph.h"

#include <algorithm>
#include <c10/util/Exception.h>
#include <map>
#include <set>
#include <torch/autograd.h>
#include <unordered_map>
#include <unordered_set>

#include "core/engine/onnx/onnx_attention_search.h"
#include "core/engine/onnx/onnx_call.h"
#include "core/engine/onnx/onnx_names.h"
#include "core/engine/onnx/onnx_operators.h"

namespace saliscope::engine
{

using checkpoint::OnnxModel;
using checkpoint::OnnxNode;
using OnnxInner = std::shared_ptr<const checkpoint::OnnxGraph>;

namespace
{

/// A value of the graph while it is built.
struct OnnxTraced {
    Tensor value;  ///< of a trial picture, or the constant
    int step = -1; ///< that computes it; -1: a constant
};

const checkpoint::OnnxGraph* innerGraph(const OnnxNode& node, std::string_view name)
{
    const checkpoint::OnnxAttribute* attribute = node.attribute(name);
    const auto* graph = attribute ? std::get_if<OnnxInner>(&attribute->value) : nullptr;
    return graph ? graph->get() : nullptr;
}

/// Every name that \p node reads, graphs within it included.
void addReadNames(const OnnxNode& node, std::set<std::string_view>& names)
{
    names.insert(node.inputs.begin(), node.inputs.end());
    for (const checkpoint::OnnxAttribute& attribute : node.attributes)
        if (const auto* inner = std::get_if<OnnxInner>(&attribute.value)) {
            for (const OnnxNode& one : (*inner)->nodes)
                addReadNames(one, names);
            for (const checkpoint::OnnxValue& output : (*inner)->outputs)
                names.insert(output.name);
        }
}

/// Which nodes the value called \p output needs.
std::vector<bool> neededNodes(const OnnxModel& model, std::string_view output)
{
    std::set<std::string_view> wanted = {output};
    std::vector<bool> needed(model.graph.nodes.size(), false);
    for (std::size_t index = needed.size(); index-- > 0;) {
        const OnnxNode& node = model.graph.nodes[index];
        needed[index] =
            std::any_of(node.outputs.begin(), node.outputs.end(), [&](const std::string& name) {
                return !name.empty() && wanted.contains(name);
            });
        if (needed[index])
            addReadNames(node, wanted);
    }
    return needed;
}

/// Operators that are no functions of values: the builder sees to them itself.
bool isOwnOperator(std::string_view name)
{
    return name == "Constant" || name == "Shape" || name == "Size" || name == "If";
}

bool isKnown(const OnnxNode& node)
{
    return findOnnxOperator(node.domain, node.op) != nullptr ||
           (node.domain.empty() && isOwnOperator(node.op));
}

void requireKnown(const OnnxModel& model, const std::vector<bool>& needed, const std::string& file)
{
    std::map<std::string, std::string> unknown; // operator: the first nodes that need it
    std::map<std::string, int> counts;
    constexpr int named = 3;
    for (std::size_t index = 0; index < needed.size(); ++index) {
        const OnnxNode& node = model.graph.nodes[index];
        if (!needed[index] || isKnown(node))
            continue;
        const std::string name = checkpoint::operatorName(node);
        std::string& nodes = unknown[name];
        if (++counts[name] <= named)
            nodes += (nodes.empty() ? "" : ", ") + node.name;
        else if (counts[name] == named + 1)
            nodes += ", …";
    }
    std::string list;
    for (const auto& [name, nodes] : unknown)
        list += (list.empty() ? "" : "; ") + name + " (" + nodes + ")";
    if (!list.empty())
        throw Error(ErrorKind::Unsupported, file,
                    say("it needs operators that this program does not know: %1", list));
}

class OnnxGraphBuilder final
{
public:
    OnnxGraphBuilder(Graph& graph, const OnnxModel& model, const std::string& file)
        : m_graph(graph)
        , m_model(model)
        , m_file(file)
    {
        const auto opset = model.opsets.find("");
        m_opset = opset == model.opsets.end() ? 1 : opset->second;
    }

    OnnxTraced build(const OnnxTrial& trial)
    {
        const torch::NoGradGuard noGradients;
        m_tokens = trial.tokens;
        const std::vector<bool> needed = neededNodes(m_model, trial.outputName);
        requireKnown(m_model, needed, m_file);
        countReads(needed, trial.outputName);
        for (const auto& [name, value] : trial.constants)
            m_values[name] = {value, -1};
        if (trial.input.defined()) {
            m_values[trial.inputName] = {trial.input, m_graph.outputNode()};
            m_graph.describe(m_graph.outputNode(), shapeOf(trial.input), std::nullopt);
        }
        for (std::size_t index = 0; index < needed.size(); ++index)
            if (const OnnxNode& node = m_model.graph.nodes[index]; needed[index])
                addNode(node);
            else
                m_graph.nameNoStep(NoStep::Unused, node.name, modulePath(node));
        return find(trial.outputName);
    }

private:
    void countReads(const std::vector<bool>& needed, const std::string& output)
    {
        ++m_reads[output];
        for (std::size_t index = 0; index < needed.size(); ++index)
            if (needed[index]) {
                std::set<std::string_view> names;
                addReadNames(m_model.graph.nodes[index], names);
                for (const std::string_view name : names)
                    ++m_reads[name];
            }
    }

    const OnnxTraced& find(const std::string& name)
    {
        const auto found = m_values.find(name);
        if (found != m_values.end())
            return found->second;
        for (const checkpoint::OnnxGraph* graph : m_scopes)
            if (const auto own = graph->initialisers.find(name); own != graph->initialisers.end())
                return m_values[name] = {storedValue(own->second), -1};
        const auto stored = m_model.graph.initialisers.find(name);
        if (stored == m_model.graph.initialisers.end())
            throw Error(ErrorKind::Damaged, m_file, say("nobody makes the value %1", name));
        return m_values[name] = {storedValue(stored->second), -1};
    }

    Tensor storedValue(const checkpoint::OnnxTensor& tensor)
    {
        Tensor value = toTorch(tensor, m_file);
        m_storedBytes += double(value.nbytes());
        return value;
    }

    /// Constants that are computed may be larger than those of the file, of which they are made,
    /// but not for ever: a node of a few bytes can make a gigabyte.
    void takeConstant(const OnnxCall& call, const Tensor& value)
    {
        constexpr double enough = double(1 << 27);
        constexpr double mostPerByte = 16; // quantised weights become floats in several steps
        m_madeBytes += double(value.nbytes());
        if (m_madeBytes > enough + mostPerByte * m_storedBytes)
            call.fail(ErrorKind::TooLarge, say("its result would not fit into memory"));
    }

    void addNode(const OnnxNode& node)
    {
        if (!isKnown(node))
            throw Error(ErrorKind::Unsupported, m_file,
                        say("it needs operators that this program does not know: %1",
                            checkpoint::describeNode(node)));
        OnnxCall call{node, m_opset, m_file, {}, 0};
        std::vector<int> steps;
        for (const std::string& input : node.inputs) {
            const OnnxTraced traced = input.empty() ? OnnxTraced{} : find(input);
            call.arguments.push_back({traced.value, traced.step < 0});
            steps.push_back(traced.step);
        }
        while (!call.arguments.empty() && !call.arguments.back().value.defined())
            call.arguments.pop_back();
        try {
            if (node.domain.empty() && isOwnOperator(node.op))
                addOwn(call);
            else
                addOutputs(call, steps);
        } catch (const c10::Error& error) {
            if (std::string(error.what()).find("allocate memory") != std::string::npos)
                call.fail(ErrorKind::OutOfMemory, say("there is not enough memory"));
            call.fail(ErrorKind::Mismatch,
                      say("its inputs do not fit each other; the network may need another size of "
                          "picture"));
        }
        forgetRead(node);
    }

    /// Values nobody reads any more only take memory.
    void forgetRead(const OnnxNode& node)
    {
        if (!m_scopes.empty()) // the node with the branch counts as the reader
            return;
        std::set<std::string_view> names;
        addReadNames(node, names);
        for (const std::string_view name : names)
            if (const auto reads = m_reads.find(name);
                reads != m_reads.end() && --reads->second == 0)
                m_values.erase(std::string(name));
    }

    void addOutputs(OnnxCall& call, const std::vector<int>& steps)
    {
        const OnnxOperator& op = *findOnnxOperator(call.node.domain, call.node.op);
        for (std::size_t index = 0; index < call.node.outputs.size(); ++index) {
            const std::string& name = call.node.outputs[index];
            if (name.empty() || !m_reads.contains(name))
                continue;
            call.output = index;
            m_values[name] = op.weights && index == 0 ? stepWithWeights(call, op, steps, name)
                                                      : step(call, op.step(call), steps, name);
        }
    }

    OnnxTraced stepWithWeights(OnnxCall call, const OnnxOperator& op, std::vector<int> steps,
                               const std::string& name)
    {
        const std::string weightsName = stepName(call.node, name) + ".softmax";
        const OnnxTraced weights = step(call, op.weights(call), steps, weightsName, weightsName);
        if (weights.step >= 0) {
            m_graph.describe(weights.step, shapeOf(weights.value), std::nullopt);
            m_graph.markAttention(weights.step);
        }
        call.arguments.resize(op.inputs);
        call.arguments.push_back({weights.value, weights.step < 0});
        steps.resize(op.inputs, -1);
        steps.push_back(weights.step);
        return step(call, op.step(call), steps, name);
    }

    OnnxTraced step(const OnnxCall& call, Operation operation, const std::vector<int>& steps,
                    const std::string& name)
    {
        return step(call, std::move(operation), steps, name, stepName(call.node, name));
    }

    /// A step called \p own for the value \p name.
    OnnxTraced step(const OnnxCall& call, Operation operation, const std::vector<int>& steps,
                    const std::string& name, const std::string& own)
    {
        Tensors inputs;
        std::vector<int> sources;
        const auto* general = operation.as<OnnxOperation>();
        const std::vector<std::size_t> places =
            general ? general->places : std::vector<std::size_t>{0};
        for (const std::size_t place : places) {
            inputs.push_back(call.arguments[place].value);
            sources.push_back(steps[place]);
        }
        const Tensor value = operation.apply(inputs, false);
        // What depends on a picture's size only is no step; neither is what no gradient reaches.
        if (sources.empty()) {
            takeConstant(call, value);
            m_graph.nameNoStep(NoStep::Constant, call.node.name, modulePath(call.node), name);
            return {value, -1};
        }
        const bool isLast = isChannelsLast(call, sources, value);
        if (const int weights = attentionWeights(m_graph, call, steps); weights >= 0)
            m_graph.markAttention(weights);
        const int added = m_graph.add(own, std::move(operation), sources);
        m_isChannelsLast.resize(std::size_t(added) + 1, false);
        m_isChannelsLast[std::size_t(added)] = isLast;
        const bool isPicture = value.is_floating_point() && value.numel() > 0;
        m_graph.describe(added, shapeOf(value),
                         isPicture ? viewOf(shapeOf(value), isLast, m_tokens) : std::nullopt);
        return {value, added};
    }

    bool hasStep(const std::string& name)
    {
        for (; m_named < m_graph.size(); ++m_named)
            m_stepNames.insert(m_graph.node(m_named).name);
        return m_stepNames.contains(name);
    }

    std::string stepName(const OnnxNode& node, const std::string& output)
    {
        const bool isNamed =
            node.outputs.size() == 1 && !node.name.starts_with('#') && !hasStep(node.name);
        return isNamed ? node.name : output;
    }

    /// Whether the channels of a value are its last axis, as in transformers, and not the one
    /// behind the pictures. Values keep what their source had unless an operator says otherwise.
    bool isChannelsLast(const OnnxCall& call, const std::vector<int>& sources, const Tensor& value)
    {
        const std::string& op = call.node.op;
        static const std::set<std::string_view> planes = {
            "Conv",          "ConvTranspose", "BatchNormalization", "InstanceNormalization",
            "MaxPool",       "AveragePool",   "GlobalAveragePool",  "GroupNormalization",
            "GlobalMaxPool", "LRN",           "DepthToSpace",       "SpaceToDepth"};
        if (planes.contains(op))
            return false;
        const int source = *std::max_element(sources.begin(), sources.end(), [&](int a, int b) {
            return m_graph.node(a).shape.size() < m_graph.node(b).shape.size();
        });
        const bool before =
            std::size_t(source) < m_isChannelsLast.size() && m_isChannelsLast[std::size_t(source)];
        if (op == "LayerNormalization")
            return call.axis(call.integer("axis", -1), value.dim()) == value.dim() - 1;
        if (op == "MatMul" && call.isConstant(1))
            return value.dim() > 2;
        if (op == "Transpose" && value.dim() > 2) {
            const Integers order = call.integers("perm");
            if (!order.empty() && order.back() == 1 && order.front() == 0)
                return true;
            if (order.size() > 1 && order[1] == value.dim() - 1 && order.front() == 0)
                return false;
        }
        return before;
    }

    void addOwn(const OnnxCall& call)
    {
        const OnnxNode& node = call.node;
        if (node.op == "If")
            return addBranch(call);
        if (node.outputs.empty())
            return;
        Tensor value;
        if (node.op == "Constant")
            value = constantOf(call);
        else if (node.op == "Size")
            value = torch::scalar_tensor(call.value(0).numel(), torch::kInt64);
        else
            value = shapeValue(call);
        m_values[node.outputs[0]] = {value, -1};
    }

    static Tensor shapeValue(const OnnxCall& call)
    {
        const Integers shape = shapeOf(call.value(0));
        const auto count = std::int64_t(shape.size());
        const auto inside = [&](std::int64_t place) {
            return std::clamp<std::int64_t>(place < 0 ? place + count : place, 0, count);
        };
        const std::int64_t begin = inside(call.integer("start", 0));
        const std::int64_t end = std::max(begin, inside(call.integer("end", count)));
        return torch::tensor(Integers(shape.begin() + begin, shape.begin() + end), torch::kInt64);
    }

    Tensor constantOf(const OnnxCall& call) const
    {
        if (call.has("value_int"))
            return torch::scalar_tensor(call.integer("value_int", 0), torch::kInt64);
        if (call.has("value_float"))
            return torch::scalar_tensor(call.real("value_float", 0), torch::kFloat32);
        if (call.has("value_ints"))
            return torch::tensor(call.integers("value_ints"), torch::kInt64);
        if (const auto* attribute = call.node.attribute("value_floats"))
            if (const auto* list = std::get_if<std::vector<float>>(&attribute->value))
                return torch::tensor(*list, torch::kFloat32);
        if (const auto* attribute = call.node.attribute("value"))
            if (const auto* tensor =
                    std::get_if<std::shared_ptr<const checkpoint::OnnxTensor>>(&attribute->value))
                return toTorch(**tensor, m_file);
        call.failUnsupported(say("it is a constant of a kind this program does not compute with"));
    }

    /// The branch that is taken whatever the picture becomes part of the graph.
    void addBranch(const OnnxCall& call)
    {
        if (!call.isConstant(0))
            call.failUnsupported(say("which branch it takes depends on the picture"));
        const bool isTaken = call.number(0, 0) != 0;
        const auto* graph = innerGraph(call.node, isTaken ? "then_branch" : "else_branch");
        if (!graph || graph->outputs.size() != call.node.outputs.size())
            call.fail(ErrorKind::Damaged, say("a branch of it is missing"));
        m_scopes.push_back(graph);
        for (const OnnxNode& node : graph->nodes)
            addNode(node);
        for (std::size_t index = 0; index < graph->outputs.size(); ++index) {
            const OnnxTraced value = find(graph->outputs[index].name);
            m_values[call.node.outputs[index]] = value;
        }
        m_scopes.pop_back();
    }

    Graph& m_graph;
    const OnnxModel& m_model;
    const std::string& m_file;
    std::int64_t m_opset;
    double m_storedBytes = 0; ///< of the file's tensors that are used
    double m_madeBytes = 0;   ///< of constants that were computed, whether they are still there
    std::unordered_map<std::string, OnnxTraced> m_values;
    std::map<std::string_view, int> m_reads;
    std::vector<const checkpoint::OnnxGraph*> m_scopes; ///< branches that are being added
    std::vector<bool> m_isChannelsLast;                 ///< by step
    std::unordered_set<std::string> m_stepNames;        ///< of the first m_named steps
    int m_named = 0;
    std::optional<checkpoint::TokenGrid> m_tokens;
};

/// Graph::find() as it is at this moment, for files of very many nodes: that one searches.
class StepNumbers final
{
public:
    explicit StepNumbers(const Graph& graph)
    {
        for (int step = 0; step < graph.size(); ++step)
            m_numbers.emplace(graph.node(step).name, step);
    }

    int find(const std::string& name) const
    {
        const auto found = m_numbers.find(name);
        return found == m_numbers.end() ? -1 : found->second;
    }

private:
    std::unordered_map<std::string, int> m_numbers; ///< the first of several
};

/// Names the steps as the modules whose values they are: a module's value is that of its last step.
void nameModules(Graph& graph, const OnnxModel& model)
{
    std::map<std::string, int> last;
    std::map<int, std::string> own;
    const StepNumbers steps(graph);
    for (const OnnxNode& node : model.graph.nodes) {
        const std::string path = modulePath(node);
        int step = steps.find(node.name);
        for (std::size_t index = 0; step < 0 && index < node.outputs.size(); ++index)
            step = steps.find(node.outputs[index]);
        if (step < 0 || path.empty())
            continue;
        for (std::size_t end = path.find('.'); end != std::string::npos;
             end = path.find('.', end + 1))
            last[path.substr(0, end)] = step;
        last[path] = step;
        own[step] = path;
    }
    for (const auto& [path, step] : last)
        if (own.at(step) == path && steps.find(path) < 0)
            graph.rename(step, path);
    const StepNumbers renamed(graph);
    for (const auto& [path, step] : last)
        if (renamed.find(path) < 0)
            graph.nameModule(path, step);
}

/// Steps before the output that only arrange its numbers.
bool isArrangement(const std::string& kind)
{
    return kind == "Identity" || kind == "Reshape" || kind == "Flatten" || kind == "Squeeze" ||
           kind == "Unsqueeze" || kind == "Cast";
}

/// Also takes the output before that activation unless \p isAfter says otherwise.
void findActivation(const Graph& graph, OnnxSteps& steps, bool isAfter)
{
    int step = steps.output;
    while (isArrangement(graph.node(step).operation.kind()) && graph.node(step).inputs.size() == 1)
        step = graph.node(step).inputs.front();
    const std::string kind = graph.node(step).operation.kind();
    if (kind != "Softmax" && kind != "Sigmoid" && kind != "LogSoftmax")
        return;
    if (!isAfter)
        steps.output = graph.node(step).inputs.front();
    steps.activation = kind;
}

/// What the output does not depend on cannot explain it.
void forgetDeadBranches(Graph& graph, int output)
{
    std::vector<bool> counts(std::size_t(graph.size()), false);
    counts[std::size_t(output)] = true;
    for (int step = output; step >= 0; --step)
        if (counts[std::size_t(step)])
            for (const int input : graph.node(step).inputs)
                counts[std::size_t(input)] = true;
    for (int step = 0; step < graph.size(); ++step)
        if (!counts[std::size_t(step)] || step == output)
            graph.describe(step, graph.node(step).shape, std::nullopt);
}

} // namespace

OnnxSteps addOnnxSteps(Graph& graph, const OnnxModel& model, const std::string& file,
                       const OnnxTrial& trial)
{
    const OnnxTraced output = OnnxGraphBuilder(graph, model, file).build(trial);
    OnnxSteps steps{output.step, {}, output.value};
    if (steps.output < 0)
        return steps;
    findActivation(graph, steps, trial.isAfterActivation);
    nameModules(graph, model);
    forgetDeadBranches(graph, steps.output);
    return steps;
}

} // namespace saliscope::engine
