// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <torch/types.h>

#include "core/engine/engine.h"
#include "core/engine/model_catalogue.h"
#include "core/engine/models/graph.h"
#include "core/engine/saliency/attention_route.h"
#include "core/engine/saliency/explained_score.h"

namespace saliscope::engine
{

struct MapContext;

/// A network of ours on a LibTorch device: the pass all algorithms share.
///
/// The head (all that does not depend on a target layer) runs once, without gradients and with
/// batch norm and relu in one step; the tail runs once with gradients from the target layers on;
/// one backward pass of the tail per output serves all algorithms and layers.
class TorchNetwork final : public Network
{
public:
    /// \p notes are whole sentences on what a user should know of it.
    TorchNetwork(ModelInfo model, Graph graph, const torch::Device& device,
                 std::vector<Message> notes = {});

    const ModelInfo& model() const override { return m_model; }
    std::vector<Message> notes() const override { return m_notes; }
    int outputs() const override { return m_outputs; }
    std::string device() const override { return m_device.str(); }
    std::vector<LayerInfo> layers() const override;
    std::vector<LayerInfo> allLayers() const override;
    Message whyTargetLayer() const override;
    std::optional<Message> whyNotLayer(const std::string& name) const override;
    std::optional<Message> whyNotAlgorithm(Algorithm algorithm) const override;
    int allowCallsAtOnce(const ExplainRequest& request, std::size_t samples) override;
    std::vector<std::vector<float>> logits(const std::vector<Image>& images,
                                           std::stop_token stop) override;
    Explanation explain(const Image& image, std::string_view sampleName,
                        const ExplainRequest& request, std::stop_token stop) override;
    void explainEach(const Image& image, std::string_view sampleName, const ExplainRequest& request,
                     const MapReceiver& sink, std::stop_token stop) override;

private:
    struct Pass;
    struct Watched;

    /// Of the value of each step for one picture; empty where it is never computed.
    std::vector<std::vector<std::int64_t>> measuredShapes() const;
    Message obstacleOf(int node, const std::vector<std::int64_t>& shape) const;
    torch::Tensor inputTensor(const std::vector<Image>& images) const;
    const Graph& headGraph(const std::vector<int>& kept);
    const Graph& scoreGraph();
    torch::Tensor scoresOf(const torch::Tensor& inputs, int threads, const std::stop_token& stop);
    bool computesTogether(const torch::Tensor& input);
    torch::Tensor scoresWith(const Pass& pass, int layer, const torch::Tensor& channels);
    torch::Tensor logitsWith(const Pass& pass, int layer, const torch::Tensor& value);
    Watched watched(const ExplainRequest& request) const;
    Pass sharedPass(const Image& image, const ExplainRequest& request, std::stop_token stop);
    std::vector<float> explainAll(const Image& image, std::string_view sampleName,
                                  const ExplainRequest& request, const MapReceiver& sink,
                                  std::stop_token stop);
    void explainOutput(Pass& pass, int output, const ExplainRequest& request,
                       const MapReceiver& sink);
    torch::Tensor rawMap(Pass& pass, std::size_t index, const ExplainedScore& score, float sign,
                         const std::map<int, torch::Tensor>& gradients,
                         const ExplainRequest& request);
    void addLayer(MapContext& context, const Pass& pass, int layer, const ExplainedScore& score,
                  float sign, const torch::Tensor& gradient);
    const AttentionRoute& attentionRoute() const;
    torch::Tensor fullGradientMap(Pass& pass, const ExplainedScore& score, FullGradScaling scaling);

    ModelInfo m_model;
    std::vector<Message> m_notes;
    Graph m_graph;
    torch::Device m_device;
    int m_outputs;
    int m_threadsOfPass;                            ///< for one input
    int m_threadsOfMany;                            ///< to share several inputs among
    std::mutex m_mutex;                             ///< guards what follows
    std::map<std::vector<int>, Graph> m_headGraphs; ///< by the values that must survive
    std::optional<Graph> m_scoreGraph;
    std::optional<bool> m_computesTogether; ///< several inputs as each of them alone
    mutable std::mutex m_attentionMutex;
    mutable std::optional<AttentionRoute> m_attention; ///< once somebody asked
};

} // namespace saliscope::engine
