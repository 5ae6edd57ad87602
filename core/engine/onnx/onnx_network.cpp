// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/onnx/onnx_network.h"

#include <algorithm>
#include <optional>
#include <set>

#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/onnx_model.h"
#include "core/engine/models/weights.h"
#include "core/engine/network_file.h"
#include "core/engine/onnx/onnx_call.h"
#include "core/engine/onnx/onnx_graph.h"

namespace saliscope::engine
{

namespace
{

/// N×C×H×W -> N×H×W×C, as Keras has pictures.
struct ChannelsToBack {
    std::string kind() const { return "channels last"; }
    Tensor apply(const Tensors& inputs, bool) const { return inputs[0].permute({0, 2, 3, 1}); }
    bool isPicture() const { return false; }
    bool mayAlias() const { return true; }
};

/// N×K×1… -> N×K: the list of numbers at the end.
struct Logits {
    std::int64_t count = 0;

    std::string kind() const { return "logits"; }
    Tensor apply(const Tensors& inputs, bool) const { return inputs[0].reshape({-1, count}); }
    bool isPicture() const { return false; }
    bool mayAlias() const { return true; }
};

Normalize normalizerFor(const checkpoint::Checkpoint& checkpoint, std::int64_t channels)
{
    const auto tensorOf = [&](const std::vector<float>& values) {
        const auto count = std::int64_t(values.size());
        if (count != 1 && count != channels)
            throw Error(
                ErrorKind::Mismatch, checkpoint.path.string(),
                say("its normalizer is for %1 channels, its input has %2", count, channels));
        return perPlane(values, channels);
    };
    if (!checkpoint.normalizer)
        return {tensorOf({0}), tensorOf({1})};
    return {tensorOf(checkpoint.normalizer->mean), tensorOf(checkpoint.normalizer->std)};
}

/// How many numbers a value of this shape is, for one picture; nothing when it is more than a list.
std::optional<std::int64_t> listLength(const std::vector<std::int64_t>& shape)
{
    std::int64_t length = 1;
    int longAxes = 0;
    for (const std::int64_t extent : shape) {
        length *= extent;
        longAxes += extent > 1;
    }
    constexpr std::int64_t mostOutputs = 100000;
    return longAxes < 2 && length > 0 && length <= mostOutputs ? std::optional(length)
                                                               : std::nullopt;
}

/// Outputs whose shape the file gives, and that is no list, need not be computed to know it.
bool mayBeList(const checkpoint::OnnxValue& output)
{
    if (!output.shape)
        return true;
    const auto longAxes = std::count_if(
        output.shape->begin(), output.shape->end(),
        [](const checkpoint::OnnxValue::Extent& extent) { return extent.length > 1; });
    return longAxes < 2;
}

std::string outputNames(const checkpoint::OnnxModel& model)
{
    std::string names;
    for (const checkpoint::OnnxValue& output : model.graph.outputs)
        names += (names.empty() ? "" : ", ") + output.name;
    return names;
}

class OnnxNetworkBuilder final
{
public:
    OnnxNetworkBuilder(const ModelInfo& model, const checkpoint::Checkpoint& checkpoint)
        : m_checkpoint(checkpoint)
        , m_file(checkpoint.path.string())
    {
        m_network.model = model;
    }

    OnnxNetwork build()
    {
        constexpr int most = 64; // each takes a pass
        int tried = 0;
        for (const checkpoint::OnnxValue& output : m_checkpoint.onnx->graph.outputs)
            if (mayBeList(output) && ++tried <= most && addOutput(output))
                return finish(output);
        throw Error(ErrorKind::Unsupported, m_file,
                    say("none of its outputs (%1) is a list of numbers per picture, so it is no "
                        "classifier; networks that find objects or draw outlines cannot be "
                        "explained here",
                        outputNames(*m_checkpoint.onnx)));
    }

private:
    /// The whole graph for \p output; false when that is no list of numbers.
    bool addOutput(const checkpoint::OnnxValue& output)
    {
        const data::InputSpec& spec = m_network.model.input;
        const checkpoint::OnnxValue& input = m_checkpoint.onnx->graph.inputs.front();
        Graph graph;
        graph.add("normalizer", normalizerFor(m_checkpoint, spec.channels), {0});
        std::vector<std::int64_t> shape = {1, spec.channels, spec.size, spec.size};
        if (hasChannelsLast(input)) {
            graph.add("channels last", ChannelsToBack{}, {graph.outputNode()});
            shape = {1, spec.size, spec.size, spec.channels};
        }
        constexpr double middleGrey = 0.5;
        m_steps = addOnnxSteps(graph, *m_checkpoint.onnx, m_file,
                               trialFor(input.name, torch::full(shape, middleGrey), output.name));
        if (m_steps.output < 0)
            throw Error(ErrorKind::Mismatch, m_file,
                        say("its output %1 does not depend on the picture", output.name));
        const auto length = listLength(graph.node(m_steps.output).shape);
        if (!length || !m_steps.value.is_floating_point()) // a class that was chosen is no score
            return false;
        requireGradient(graph, output);
        const int last = graph.add("logits", Logits{*length}, {m_steps.output});
        graph.describe(last, {1, *length}, std::nullopt);
        m_network.graph = std::move(graph);
        return true;
    }

    /// Throws where every way from the picture to the output leads through a choice.
    void requireGradient(const Graph& graph, const checkpoint::OnnxValue& output) const
    {
        static const std::set<std::string_view> choices = {"ArgMax", "ArgMin", "Hardmax"};
        std::vector<bool> isFollowed(std::size_t(graph.size()), false);
        isFollowed[std::size_t(m_steps.output)] = true;
        std::string choice;
        for (int step = m_steps.output; step >= 0; --step) {
            const std::string kind = graph.node(step).operation.kind();
            if (!isFollowed[std::size_t(step)])
                continue;
            if (choices.contains(kind)) {
                choice = kind;
                continue;
            }
            for (const int input : graph.node(step).inputs)
                isFollowed[std::size_t(input)] = true;
        }
        if (!isFollowed.front())
            throw Error(ErrorKind::Unsupported, m_file,
                        say("its output %1 is what %2 has chosen, which no gradient leads through; "
                            "export the network without that step",
                            output.name, choice));
    }

    OnnxTrial trialFor(const std::string& input, Tensor picture, const std::string& output) const
    {
        const ModelInfo& model = m_network.model;
        OnnxTrial trial{input, std::move(picture), output};
        if (model.described.tokens)
            trial.tokens = checkpoint::parseTokens(*model.described.tokens);
        trial.isAfterActivation = model.explainsAfterActivation;
        return trial;
    }

    /// Without a value of so many tokens the grid is one of another network.
    void requireTokens() const
    {
        const auto& text = m_network.model.described.tokens;
        if (!text)
            return;
        const checkpoint::TokenGrid grid = checkpoint::parseTokens(*text);
        const Graph& graph = m_network.graph;
        for (int step = 0; step < graph.size(); ++step)
            if (const auto& view = graph.node(step).view;
                view && view->kind == LayerView::Kind::Tokens && view->height == grid.rows &&
                view->width == grid.columns && view->prefix == grid.prefix)
                return;
        throw Error(ErrorKind::Mismatch, m_file,
                    say("no value in it is a list of %1 tokens, as the grid %2 says",
                        grid.rows * grid.columns + grid.prefix, *text));
    }

    /// How the tokens of \p layer are read, so that one can see and change it.
    void noteTokens(const std::string& layer)
    {
        const int step = m_network.graph.find(layer);
        const auto view = step < 0 ? std::nullopt : m_network.graph.node(step).view;
        std::optional<std::string>& tokens = m_network.model.described.tokens;
        if (tokens || !view || view->kind != LayerView::Kind::Tokens)
            return;
        tokens = std::to_string(view->height);
        if (view->width != view->height)
            *tokens += "x" + std::to_string(view->width);
        *tokens += "," + std::to_string(view->prefix);
    }

    /// What the graph itself ends in makes its probabilities.
    void settleActivation()
    {
        ModelInfo& model = m_network.model;
        const std::string& own = m_steps.activation;
        if (own.empty() && model.explainsAfterActivation)
            throw Error(ErrorKind::Mismatch, m_file,
                        say("it does not end in Softmax, Sigmoid or LogSoftmax, so there is "
                            "nothing to be explained after it"));
        std::optional<std::string>& described = model.described.activation;
        const std::string usual = own == "Softmax" || own == "LogSoftmax" ? "softmax" : "sigmoid";
        if (!own.empty() && described && *described != usual)
            throw Error(ErrorKind::Mismatch, m_file,
                        say("it ends in %1 itself, so its activation is not %2", own, *described));
        described = described.value_or(usual);
        model.activation = metrics::activationNamed(*described);
        // Of the logarithm of probabilities that add up to 1 softmax makes these again.
        if (model.explainsAfterActivation && own != "LogSoftmax")
            model.activation = metrics::Activation::None;
    }

    void noteActivation()
    {
        if (m_steps.activation.empty())
            return;
        m_network.notes.push_back(
            m_network.model.explainsAfterActivation
                ? say("It ends in %1; what is explained is the value after that, as asked for.",
                      m_steps.activation)
                : say("It ends in %1; what is explained is the value before that "
                      "(--explain-after-activation explains the other).",
                      m_steps.activation));
    }

    OnnxNetwork finish(const checkpoint::OnnxValue& output)
    {
        requireNoNaN();
        requireTokens();
        settleActivation();
        std::string& layer = m_network.model.targetLayer;
        if (layer.empty())
            layer = usualLayer();
        if (layer.empty())
            throw Error(ErrorKind::Unsupported, m_file,
                        say("no value in it is a picture of more than one pixel, so nothing in it "
                            "can be shown as a map"));
        if (m_checkpoint.onnx->graph.outputs.size() > 1)
            m_network.notes.push_back(say("It has several outputs; %1 is explained.", output.name));
        noteActivation();
        if (isQuantised())
            m_network.notes.push_back(
                say("It is quantised; what it rounds is rounded here too, and gradients pass by as "
                    "if it were not."));
        m_network.model.described.targetLayer = layer;
        noteTokens(layer);
        m_network.notes.push_back(say("Its target layer is %1.", layer));
        return std::move(m_network);
    }

    bool isQuantised() const
    {
        const std::vector<checkpoint::OnnxNode>& nodes = m_checkpoint.onnx->graph.nodes;
        static const std::set<std::string_view> quantised = {
            "ConvInteger", "DequantizeLinear", "DynamicQuantizeLinear", "MatMulInteger",
            "QLinearConv", "QLinearMatMul",    "QuantizeLinear"};
        return std::any_of(nodes.begin(), nodes.end(), [](const checkpoint::OnnxNode& node) {
            return quantised.contains(node.op);
        });
    }

    void requireNoNaN()
    {
        bool hasNaN = false;
        m_network.graph.forEachParameter([&](Tensor& parameter) {
            hasNaN = hasNaN ||
                     (parameter.is_floating_point() && torch::isnan(parameter).any().item<bool>());
        });
        if (hasNaN)
            throw Error(ErrorKind::Damaged, m_file,
                        say("its weights hold NaN, so its output is of no use; its training "
                            "probably diverged"));
    }

    /// Where transformers turn tokens into others, what comes after the last attention no longer
    /// tells their places apart for the class token: the normalisation before it is taken.
    int beforeLastAttention() const
    {
        const Graph& graph = m_network.graph;
        const std::vector<int> attention = graph.attention();
        int last = attention.empty() ? -1 : attention.back();
        for (int step = last + 1; step <= m_steps.output; ++step)
            if (graph.node(step).operation.kind() == "Softmax" && graph.node(step).shape.size() > 2)
                last = step;
        int found = -1;
        for (int step = 0; step < last; ++step) {
            const Node& node = graph.node(step);
            const bool isTokens = node.view && node.view->kind == LayerView::Kind::Tokens;
            if (isTokens && (node.operation.kind() == "LayerNormalization" || found < 0))
                found = step;
        }
        return found;
    }

    /// The last value that is a picture. The name that says most about it is the shortest.
    std::string usualLayer() const
    {
        const Graph& graph = m_network.graph;
        int chosen = -1;
        for (int step = 0; step < m_steps.output; ++step)
            if (graph.node(step).view && graph.node(step).operation.kind() != "channels last" &&
                graph.node(step).name != "normalizer")
                chosen = step;
        if (chosen >= 0 && graph.node(chosen).view->kind == LayerView::Kind::Tokens)
            if (const int attention = beforeLastAttention(); attention >= 0)
                return graph.node(attention).name;
        return chosen < 0 ? std::string() : graph.node(chosen).name;
    }

    const checkpoint::Checkpoint& m_checkpoint;
    std::string m_file;
    OnnxNetwork m_network;
    OnnxSteps m_steps;
};

} // namespace

OnnxNetwork buildOnnxNetwork(const ModelInfo& model, const checkpoint::Checkpoint& checkpoint)
{
    return OnnxNetworkBuilder(model, checkpoint).build();
}

} // namespace saliscope::engine
