// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/torch_network.h"

#include <algorithm>
#include <cstring>
#include <torch/autograd.h>

#include "core/base/error.h"
#include "core/checkpoint/checkpoint.h"
#include "core/engine/model_catalogue.h"
#include "core/engine/models/forward.h"
#include "core/engine/models/thread_count.h"
#include "core/engine/output_names.h"
#include "core/engine/saliency/full_gradient.h"
#include "core/engine/saliency/map_context.h"
#include "core/engine/saliency/map_previews.h"
#include "core/engine/saliency/postprocess.h"
#include "core/engine/torch_guard.h"

namespace saliscope::engine
{

using torch::Tensor;

namespace
{

/// Parameters below which a network, like pasa, is not faster with two threads, which only take the
/// processors from decoding; measured: 14.7 ms per sample with two, 9.1 with one.
constexpr std::int64_t smallNetwork = 1000000;

/// FNV-1a: a sample's random numbers depend on its name only, not on its place in the run.
std::uint64_t hashOf(std::string_view text, std::uint64_t seed)
{
    std::uint64_t hash = 0xcbf29ce484222325ULL ^ (seed * 0x9E3779B97F4A7C15ULL);
    for (const unsigned char c : text)
        hash = (hash ^ c) * 0x100000001b3ULL;
    return hash;
}

std::vector<float> toFloats(const Tensor& values)
{
    const Tensor copy = values.detach().to(torch::kCPU, torch::kFloat32).contiguous();
    return {copy.data_ptr<float>(), copy.data_ptr<float>() + copy.numel()};
}

/// As ExplainedScore::of().
float valueOf(const std::vector<float>& logits, const ExplainedScore& score)
{
    const float value = logits[std::size_t(score.output)];
    return score.contrast ? value - logits[std::size_t(*score.contrast)] : value;
}

float evidenceSign(Evidence evidence, float logit)
{
    if (evidence == Evidence::Predicted)
        return logit > 0 ? 1 : -1;
    return evidence == Evidence::Negative ? -1 : 1;
}

bool wantsGradients(const MapRequest& map)
{
    return map.algorithm != Algorithm::FullGrad && mapMethod(map.algorithm).needsGradient;
}

void addUnique(std::vector<int>& list, int value)
{
    if (std::find(list.begin(), list.end(), value) == list.end())
        list.push_back(value);
}

/// The map a user sees.
Tensor sized(const Tensor& raw, bool hasInputSize, bool isSigned, const Tensor& input)
{
    if (isSigned)
        return signedMap(raw, input.size(2), input.size(3));
    return hasInputSize ? minMaxScaled(raw) : finalMap(raw, input.size(2), input.size(3));
}

bool hasFullGrad(const ExplainRequest& request)
{
    return std::any_of(request.maps.begin(), request.maps.end(),
                       [](const MapRequest& map) { return map.algorithm == Algorithm::FullGrad; });
}

void check(const Network& network, const ExplainRequest& request)
{
    std::vector<Algorithm> algorithms;
    for (const MapRequest& map : request.maps) {
        requireExplains(network, map.algorithm);
        algorithms.push_back(map.algorithm);
    }
    if (request.isSigned)
        requireSign(algorithms);
}

/// A picture that is no picture: for what does not depend on what it shows.
Tensor noise(const data::InputSpec& spec)
{
    const Tensor numbers = torch::arange(spec.channels * spec.size * spec.size, torch::kFloat32);
    return (torch::sin(numbers * 12.9898) / 2 + 0.5).view({1, spec.channels, spec.size, spec.size});
}

/// Nodes of the layers asked for, each once, in order of execution.
std::vector<int> distinctLayers(const std::vector<int>& layers)
{
    std::vector<int> result;
    for (const int layer : layers)
        if (layer >= 0)
            addUnique(result, layer);
    std::sort(result.begin(), result.end());
    return result;
}

bool isLayerNorm(const std::string& kind)
{
    return kind == "LayerNormalization" || kind == "layer norm";
}

/// Places of a map at \p node, whose value has this \p shape; empty where it has none.
Size gridOf(const Node& node, const std::vector<std::int64_t>& shape)
{
    if (!node.view)
        return {};
    if (node.view->kind == LayerView::Kind::Tokens)
        return {int(node.view->width), int(node.view->height)};
    if (shape.size() != 4)
        return {};
    const std::size_t rows = node.view->kind == LayerView::Kind::ChannelsLast ? 1 : 2;
    return {int(shape[rows + 1]), int(shape[rows])};
}

/// "features.0.conv": not the name of an exporter's node.
bool isModulePath(const std::string& name)
{
    return name.find('.') != std::string::npos && name.find('/') == std::string::npos;
}

/// Of each node whether the output depends on it.
std::vector<bool> reachingOutput(const Graph& graph)
{
    std::vector<bool> reaches(std::size_t(graph.size()), false);
    reaches[std::size_t(graph.outputNode())] = true;
    for (int index = graph.outputNode(); index >= 0; --index)
        for (const int input : graph.node(index).inputs)
            if (reaches[std::size_t(index)])
                reaches[std::size_t(input)] = true;
    return reaches;
}

/// How many numbers the network answers with.
int outputsOf(const Graph& graph)
{
    const Node& last = graph.node(graph.outputNode());
    if (!last.shape.empty())
        return static_cast<int>(last.shape.back());
    return static_cast<int>(last.operation.as<Linear>()->weight.size(0));
}

} // namespace

/// Which values a request is about, by node.
struct TorchNetwork::Watched {
    std::vector<int> layers;    ///< of each map request; -1 without a target layer
    std::vector<int> attention; ///< of all blocks, where a map is made of it
    std::vector<int> leaves;    ///< in order: what gradients may be asked for
    bool needGradients = false;
};

/// What one sample's head and tail left behind.
struct TorchNetwork::Pass {
    Tensor input;
    Watched watched;
    Values values; ///< frontier of every layer, attention where it is watched, and the logits
    std::vector<float> logits;
    std::uint64_t seed = 0;
    std::stop_token stop;
    std::unique_ptr<FullGradient> fullGradient;
    std::function<void(const MapPreview&)> onPreview; ///< of the map that is being made

    Tensor value(int node) const { return values[std::size_t(node)]; }

    /// Gradients of sign · score with respect to every leaf; nothing when no algorithm needs any.
    std::map<int, Tensor> gradients(int outputNode, const ExplainedScore& score, float sign) const
    {
        std::map<int, Tensor> result;
        const Tensor all = value(outputNode);
        if (!all.requires_grad())
            return result;
        std::vector<Tensor> activations;
        for (const int leaf : watched.leaves)
            activations.push_back(value(leaf));
        const auto found = torch::autograd::grad({score.of(all)[0] * sign}, activations, {}, true);
        for (std::size_t index = 0; index < found.size(); ++index) {
            const int leaf = watched.leaves[index];
            if (!found[index].defined() &&
                std::ranges::find(watched.layers, leaf) != watched.layers.end())
                throw Error(ErrorKind::Unsupported, {},
                            say("no gradient leads from the output to the layer, so it cannot be "
                                "explained there"));
            result.emplace(leaf, found[index]);
        }
        return result;
    }
};

TorchNetwork::TorchNetwork(ModelInfo model, Graph graph, const torch::Device& device,
                           std::vector<Message> notes)
    : m_model(std::move(model))
    , m_notes(std::move(notes))
    , m_graph(std::move(graph))
    , m_device(device)
{
    std::int64_t size = 0;
    m_graph.forEachParameter([&](Tensor& parameter) {
        parameter = parameter.to(device);
        size += parameter.numel();
    });
    m_outputs = outputsOf(m_graph);
    m_threadsOfMany = availableProcessors();
    m_threadsOfPass = size < smallNetwork ? 1 : m_threadsOfMany;
}

int TorchNetwork::allowCallsAtOnce(const ExplainRequest& request, std::size_t samples)
{
    // Samples beyond a few at once take more memory than they save time.
    constexpr std::size_t mostAtOnce = 4;
    // FullGrad keeps all that its pass computes, and its way back needs threads: LibTorch 1.13
    // takes plain BLAS for 1×1 convolutions where there is only one.
    const bool needsAll = m_threadsOfPass > 1 && hasFullGrad(request);
    if (!m_device.is_cpu() || samples == 0 || needsAll)
        return 1;
    const int calls = std::min(int(std::min(mostAtOnce, samples)), availableProcessors());
    m_threadsOfMany = availableProcessors() / calls;
    m_threadsOfPass = std::min(m_threadsOfPass, m_threadsOfMany);
    return calls;
}

std::vector<LayerInfo> TorchNetwork::layers() const
{
    std::vector<LayerInfo> result;
    std::map<int, std::vector<std::string>> modules;
    for (const auto& [name, node] : m_graph.modules())
        modules[node].push_back(name);
    for (int index = 0; index < m_graph.size(); ++index) {
        const Node& node = m_graph.node(index);
        if (!node.view)
            continue;
        result.push_back({node.name, node.operation.kind(), node.shape});
        for (const std::string& name : modules[index])
            result.push_back({name, "module", node.shape});
    }
    return result;
}

std::optional<Message> TorchNetwork::whyNotLayer(const std::string& name) const
{
    const int index = m_graph.find(name);
    if (index >= 0 && m_graph.node(index).view)
        return std::nullopt;
    const std::optional<NoStep> reason = index < 0 ? m_graph.noStep(name) : std::nullopt;
    if (reason == NoStep::Constant)
        return say("its value is the same for every picture");
    if (reason == NoStep::Unused || (index >= 0 && !m_graph.reachesOutput(index)))
        return say("the network's output does not depend on it");
    if (index < 0)
        return std::nullopt;
    const auto& shape = m_graph.node(index).shape;
    return obstacleOf(index, shape.empty() ? measuredShapes()[std::size_t(index)] : shape);
}

/// \p node is no layer although it is computed for the output.
Message TorchNetwork::obstacleOf(int node, const std::vector<std::int64_t>& shape) const
{
    const std::string text = checkpoint::shapeText(shape);
    if (node == m_graph.outputNode() || shape.size() < 3)
        return say("its value, %1, is a list of numbers behind the pooling, which has no places "
                   "any more; choose a layer before",
                   text);
    return say("its value, %1, is no picture of more than one pixel; choose a layer before", text);
}

std::vector<std::vector<std::int64_t>> TorchNetwork::measuredShapes() const
{
    std::vector<std::vector<std::int64_t>> shapes;
    for (int index = 0; index < m_graph.size(); ++index)
        shapes.push_back(m_graph.node(index).shape);
    if (!m_graph.node(m_graph.outputNode()).shape.empty())
        return shapes; // known since the file was read
    const torch::NoGradGuard noGradients;
    const ThreadCount here(m_threadsOfPass);
    const data::InputSpec& spec = m_model.input;
    Values values(shapes.size());
    values[0] = torch::zeros({1, spec.channels, spec.size, spec.size}, m_device)
                    .contiguous(torch::MemoryFormat::ChannelsLast);
    shapes[0] = values[0].sizes().vec();
    run(m_graph, values, {m_graph.outputNode()}, {},
        [&](int node, const Tensor& value) { shapes[std::size_t(node)] = value.sizes().vec(); });
    return shapes;
}

std::vector<LayerInfo> TorchNetwork::allLayers() const
{
    return guarded(m_model.name, [&] {
        std::vector<LayerInfo> result;
        const auto shapes = measuredShapes();
        const std::vector<bool> reaches = reachingOutput(m_graph);
        std::map<int, std::vector<std::string>> modules;
        for (const auto& [name, node] : m_graph.modules())
            modules[node].push_back(name);
        for (int index = 1; index < m_graph.size(); ++index) {
            const Node& node = m_graph.node(index);
            const auto& shape = shapes[std::size_t(index)];
            LayerInfo info{node.name, node.operation.kind(), shape, gridOf(node, shape)};
            if (!reaches[std::size_t(index)])
                info.obstacle = say("the network's output does not depend on it");
            else if (info.grid.width * info.grid.height < 2)
                info.obstacle = obstacleOf(index, shape);
            result.push_back(info);
            for (const std::string& name : modules[index]) {
                info.name = name;
                info.kind = "module";
                result.push_back(info);
            }
        }
        for (const auto& [name, reason] : m_graph.noSteps())
            if (isModulePath(name) && m_graph.find(name) < 0)
                result.push_back({name, "module", {}, {}, whyNotLayer(name).value_or(Message())});
        return result;
    });
}

Message TorchNetwork::whyTargetLayer() const
{
    const int layer = m_graph.find(m_model.targetLayer);
    if (layer < 0)
        return {};
    int last = 0;
    for (int index = 0; index < m_graph.size(); ++index)
        if (m_graph.node(index).view)
            last = index;
    if (layer == last)
        return say("It is the last value that still has places: what comes behind it is a list of "
                   "numbers.");
    const Node& node = m_graph.node(layer);
    const bool isTokens = node.view && node.view->kind == LayerView::Kind::Tokens;
    if (isTokens && isLayerNorm(node.operation.kind()))
        return say("It is the normalisation before the last attention: what comes behind that is "
                   "read at the class token alone, so that places can no longer be told apart.");
    return say("It is the layer at which networks of its family are usually explained, or that "
               "the network's description names.");
}

std::optional<Message> TorchNetwork::whyNotAlgorithm(Algorithm algorithm) const
{
    return algorithmInfo(algorithm).usesAttention ? attentionRoute().whyNot : std::nullopt;
}

const AttentionRoute& TorchNetwork::attentionRoute() const
{
    const std::lock_guard lock(m_attentionMutex);
    if (!m_attention)
        m_attention = guarded(m_model.name, [&] {
            const ThreadCount here(m_threadsOfPass);
            return engine::attentionRoute(m_graph, noise(m_model.input).to(m_device));
        });
    return *m_attention;
}

Tensor TorchNetwork::inputTensor(const std::vector<Image>& images) const
{
    const data::InputSpec& spec = m_model.input;
    const auto count = static_cast<std::int64_t>(images.size());
    Tensor input = torch::empty({count, spec.channels, spec.size, spec.size});
    for (std::int64_t index = 0; index < count; ++index) {
        const Image& image = images[std::size_t(index)];
        if (image.channels != spec.channels || image.height != spec.size ||
            image.width != spec.size)
            throw Error(ErrorKind::Mismatch, {},
                        say("the picture has another size than the network takes"));
        std::memcpy(input[index].data_ptr<float>(), image.values.data(),
                    image.values.size() * sizeof(float));
    }
    return input.to(m_device).contiguous(torch::MemoryFormat::ChannelsLast);
}

const Graph& TorchNetwork::headGraph(const std::vector<int>& kept)
{
    const std::lock_guard lock(m_mutex);
    auto found = m_headGraphs.find(kept);
    if (found == m_headGraphs.end())
        found = m_headGraphs.emplace(kept, m_graph.optimised(kept)).first;
    return found->second;
}

const Graph& TorchNetwork::scoreGraph()
{
    const std::lock_guard lock(m_mutex);
    if (!m_scoreGraph)
        m_scoreGraph = m_graph.forScores();
    return *m_scoreGraph;
}

std::vector<std::vector<float>> TorchNetwork::logits(const std::vector<Image>& images,
                                                     std::stop_token stop)
{
    return guarded(m_model.name, [&] {
        const int threads = images.size() == 1 ? m_threadsOfPass : m_threadsOfMany;
        const std::vector<float> all = toFloats(scoresOf(inputTensor(images), threads, stop));
        std::vector<std::vector<float>> result;
        for (std::size_t first = 0; first < all.size(); first += std::size_t(m_outputs))
            result.emplace_back(all.begin() + std::ptrdiff_t(first),
                                all.begin() + std::ptrdiff_t(first) + m_outputs);
        return result;
    });
}

TorchNetwork::Watched TorchNetwork::watched(const ExplainRequest& request) const
{
    Watched result;
    bool needAttentionGradients = false;
    for (const MapRequest& map : request.maps) {
        const AlgorithmInfo& info = algorithmInfo(map.algorithm);
        result.layers.push_back(info.usesTargetLayer ? m_graph.find(layerName(*this, map.layer))
                                                     : -1);
        if (info.usesAttention)
            result.attention = attentionRoute().weights;
        result.needGradients = result.needGradients || wantsGradients(map);
        needAttentionGradients =
            needAttentionGradients || (info.usesAttention && wantsGradients(map));
    }
    result.leaves = distinctLayers(result.layers);
    if (needAttentionGradients)
        for (const int node : result.attention)
            addUnique(result.leaves, node);
    std::sort(result.leaves.begin(), result.leaves.end());
    return result;
}

TorchNetwork::Pass TorchNetwork::sharedPass(const Image& image, const ExplainRequest& request,
                                            std::stop_token stop)
{
    Pass pass;
    pass.stop = stop;
    pass.input = inputTensor({image});
    pass.values.resize(std::size_t(m_graph.size()));
    pass.values[0] = pass.input;
    pass.watched = watched(request);
    const auto& [mapLayers, attention, leaves, needGradients] = pass.watched;
    std::vector<int> kept = m_graph.frontier(leaves);
    if (!leaves.empty()) {
        for (const int node : m_graph.independent(attention, leaves))
            addUnique(kept, node);
        const torch::NoGradGuard noGradients;
        run(headGraph(kept), pass.values, kept, stop);
    }
    std::vector<int> goals = attention;
    addUnique(goals, m_graph.outputNode());
    for (const int layer : distinctLayers(mapLayers))
        for (const int node : m_graph.frontier({layer}))
            addUnique(goals, node);
    const torch::AutoGradMode mode(needGradients);
    for (const int leaf : leaves)
        if (needGradients && pass.value(leaf).defined())
            pass.values[std::size_t(leaf)] = pass.value(leaf).detach().requires_grad_(true);
    run(leaves.empty() ? headGraph(attention) : m_graph, pass.values, goals, stop);
    pass.logits = toFloats(pass.value(m_graph.outputNode()));
    return pass;
}

Tensor TorchNetwork::fullGradientMap(Pass& pass, const ExplainedScore& score,
                                     FullGradScaling scaling)
{
    if (!pass.fullGradient)
        pass.fullGradient = std::make_unique<FullGradient>(m_graph, pass.input, pass.stop);
    return pass.fullGradient->map(score, scaling);
}

/// Logits of inputs. On processors each of them runs by itself anyway.
Tensor TorchNetwork::scoresOf(const Tensor& inputs, int threads, const std::stop_token& stop)
{
    const bool atOnce = inputs.is_cpu() || inputs.size(0) == 1;
    if (atOnce || computesTogether(inputs.narrow(0, 0, 1)))
        return forward(scoreGraph(), inputs, threads, stop);
    std::vector<Tensor> logits;
    for (std::int64_t index = 0; index < inputs.size(0); ++index)
        logits.push_back(forward(scoreGraph(), inputs.narrow(0, index, 1), threads, stop));
    return torch::cat(logits);
}

Tensor TorchNetwork::logitsWith(const Pass& pass, int layer, const Tensor& value)
{
    Values values(pass.values.size());
    for (const int node : m_graph.frontier({layer}))
        values[std::size_t(node)] = pass.value(node).detach();
    values[std::size_t(layer)] = value;
    run(m_graph, values, {m_graph.outputNode()}, pass.stop);
    return values.back();
}

/// Logits with the layer's channels replaced, all at once where the network allows that.
Tensor TorchNetwork::scoresWith(const Pass& pass, int layer, const Tensor& channels)
{
    const Tensor value = m_graph.node(layer).view.value_or(LayerView()).value(channels);
    if (value.size(0) == 1 || computesTogether(pass.input))
        return logitsWith(pass, layer, value);
    std::vector<Tensor> logits;
    for (std::int64_t index = 0; index < value.size(0); ++index)
        logits.push_back(logitsWith(pass, layer, value.narrow(0, index, 1)));
    return torch::cat(logits);
}

/// Files may fix the number of pictures to one, deep inside the network, in ways that cannot be
/// seen but in what comes out.
bool TorchNetwork::computesTogether(const Tensor& input)
{
    const std::lock_guard lock(m_mutex);
    if (m_computesTogether || m_graph.node(m_graph.outputNode()).shape.empty())
        return m_computesTogether.value_or(true);
    const auto answer = [&](const Tensor& inputs) {
        Values values(std::size_t(m_graph.size()));
        values[0] = inputs;
        run(m_graph, values, {m_graph.outputNode()}, {});
        return values.back();
    };
    try {
        const torch::NoGradGuard noGradients;
        const Tensor other = input.flip({3}) * 0.5;
        const Tensor alone = torch::cat({answer(input), answer(other)});
        const Tensor together = answer(torch::cat({input, other}));
        m_computesTogether =
            together.sizes() == alone.sizes() && torch::allclose(together, alone, 1e-3, 1e-4);
    } catch (const c10::Error&) {
        m_computesTogether = false;
    }
    return *m_computesTogether;
}

/// What algorithms see of a target layer.
void TorchNetwork::addLayer(MapContext& context, const Pass& pass, int layer,
                            const ExplainedScore& score, float sign, const Tensor& gradient)
{
    const LayerView view = m_graph.node(layer).view.value_or(LayerView());
    const Tensor value = pass.value(layer).detach();
    context.activation = view.planes(value);
    context.channels = view.channels(value);
    context.gradient = gradient.defined() ? view.planes(gradient) : gradient;
    context.scoresOfInputs = [this, &pass, score, sign](const Tensor& inputs) {
        return score.of(scoresOf(inputs, m_threadsOfMany, pass.stop)) * sign;
    };
    context.scoresOfActivations = [this, &pass, layer, score, sign](const Tensor& channels) {
        return score.of(scoresWith(pass, layer, channels)) * sign;
    };
}

/// The map \p index of the request, before post-processing.
Tensor TorchNetwork::rawMap(Pass& pass, std::size_t index, const ExplainedScore& score, float sign,
                            const std::map<int, Tensor>& gradients, const ExplainRequest& request)
{
    const Algorithm algorithm = request.maps[index].algorithm;
    if (algorithm == Algorithm::FullGrad)
        return fullGradientMap(pass, score, request.fullGrad);
    MapContext context;
    context.input = pass.input;
    context.score = sign * valueOf(pass.logits, score);
    context.seed = pass.seed;
    context.ablation = request.ablation;
    context.stop = pass.stop;
    MapPreviews previews(pass.onPreview);
    if (pass.onPreview)
        context.onPreview = [&](const Tensor& raw, std::int64_t done, std::int64_t channels) {
            previews.add(raw, done, channels);
        };
    const torch::NoGradGuard noGradients;
    const auto gradientOf = [&](int node) {
        return gradients.contains(node) ? gradients.at(node) : Tensor();
    };
    if (const int layer = pass.watched.layers[index]; layer >= 0)
        addLayer(context, pass, layer, score, sign, gradientOf(layer));
    if (algorithmInfo(algorithm).usesAttention) {
        const AttentionRoute& route = attentionRoute();
        context.attention.readTokens = route.readTokens;
        context.attention.view = route.view;
        for (const int node : route.weights) {
            context.attention.weights.push_back(headsOfAttention(pass.value(node).detach()));
            if (const Tensor gradient = gradientOf(node); gradient.defined())
                context.attention.gradients.push_back(headsOfAttention(gradient));
        }
    }
    return mapMethod(algorithm).compute(context);
}

void TorchNetwork::explainOutput(Pass& pass, int output, const ExplainRequest& request,
                                 const MapReceiver& sink)
{
    if (output < 0 || output >= m_outputs)
        throw Error(ErrorKind::BadRequest, std::to_string(output),
                    say("the network has the outputs 0 to %1", m_outputs - 1));
    if (request.contrast)
        checkContrast(output, *request.contrast, m_outputs, m_model.described.outputs);
    const ExplainedScore score{output, request.contrast};
    const float sign = evidenceSign(request.evidence, valueOf(pass.logits, score));
    const std::map<int, Tensor> gradients = pass.gradients(m_graph.outputNode(), score, sign);
    for (std::size_t index = 0; index < request.maps.size(); ++index) {
        const MapRequest& wanted = request.maps[index];
        if (request.onPreview)
            pass.onPreview = [&, index](const MapPreview& preview) {
                request.onPreview(index, output, preview);
            };
        const AlgorithmInfo& info = algorithmInfo(wanted.algorithm);
        const Tensor raw = rawMap(pass, index, score, sign, gradients, request);
        SaliencyMap map;
        map.request = {wanted.algorithm,
                       info.usesTargetLayer ? layerName(*this, wanted.layer) : std::string()};
        map.output = output;
        map.contrast = request.contrast;
        map.evidenceSign = sign;
        map.isSigned = request.isSigned;
        map.raw = toImage(raw);
        describe(raw, map);
        if (request.fullSize)
            map.map = toImage(sized(raw, info.hasInputSize, request.isSigned, pass.input));
        sink(std::move(map), pass.logits);
    }
}

std::vector<float> TorchNetwork::explainAll(const Image& image, std::string_view sampleName,
                                            const ExplainRequest& request, const MapReceiver& sink,
                                            std::stop_token stop)
{
    check(*this, request);
    return guarded(std::string(sampleName), [&] {
        const ThreadCount here(m_threadsOfPass);
        Pass pass = sharedPass(image, request, stop);
        pass.seed = hashOf(sampleName, request.seed);
        std::vector<int> outputs = request.outputs;
        if (outputs.empty())
            outputs.push_back(static_cast<int>(
                std::max_element(pass.logits.begin(), pass.logits.end()) - pass.logits.begin()));
        for (const int output : outputs)
            explainOutput(pass, output, request, sink);
        return pass.logits;
    });
}

void TorchNetwork::explainEach(const Image& image, std::string_view sampleName,
                               const ExplainRequest& request, const MapReceiver& sink,
                               std::stop_token stop)
{
    explainAll(image, sampleName, request, sink, std::move(stop));
}

Explanation TorchNetwork::explain(const Image& image, std::string_view sampleName,
                                  const ExplainRequest& request, std::stop_token stop)
{
    Explanation result;
    const auto keep = [&](SaliencyMap map, const std::vector<float>&) {
        result.maps.push_back(std::move(map));
    };
    result.logits = explainAll(image, sampleName, request, keep, std::move(stop));
    return result;
}

} // namespace saliscope::engine
