// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cmath>

#include "core/engine/models/builders.h"
#include "core/engine/models/classifier_head.h"

namespace saliscope::engine
{

namespace
{

constexpr double layerNormEpsilon = 1e-6;
constexpr std::int64_t lengthOfHead = 64; ///< in all sizes of the catalogue

class TransformerBuilder final
{
public:
    explicit TransformerBuilder(const Weights& weights)
        : m_weights(weights)
        , m_channels(weights.length("patch_embed.proj.weight"))
    {
    }

    Graph build()
    {
        refuseVariants();
        int value = tokens();
        int index = 0;
        do
            value = block("blocks." + std::to_string(index), value);
        while (m_weights.has("blocks." + std::to_string(++index) + ".norm1.weight"));
        const bool isAveraged = m_weights.has("fc_norm.weight");
        m_weights.requireSetting("global_pool", isAveraged ? "avg" : "token");
        if (isAveraged) {
            value = m_graph.add("pool", PoolTokens{1}, {value});
            value = m_graph.add("fc_norm", norm("fc_norm"), {value});
        } else {
            value = add("norm", norm("norm"), {value});
            value = m_graph.add("pool", PoolTokens{}, {value});
        }
        addHead(m_graph, m_weights, "head", value, m_channels);
        return std::move(m_graph);
    }

private:
    /// Parts that other transformers of timm have beside those of this one.
    void refuseVariants() const
    {
        for (const char* name : {"reg_token", "dist_token", "pos_embed_win", "norm_pre.weight",
                                 "attn_pool.latent", "head_dist.weight"})
            if (m_weights.has(name))
                m_weights.refuse(name);
    }

    /// The picture as tokens, each with its place.
    int tokens()
    {
        const std::string name = "patch_embed.proj";
        const std::int64_t planes = m_weights.inputChannels();
        const std::int64_t side = m_weights.length(name + ".weight", 2);
        const auto grid = std::lround(std::sqrt(double(m_weights.length("pos_embed", 1)) - 1));
        const std::int64_t count = grid * grid + 1;
        int value = m_graph.add("normalizer", m_weights.normalizer(planes), {0});
        value = m_graph.add(
            name, m_weights.convolution(name, m_channels, planes, side, side, 0, true), {value});
        m_view = viewOf({1, count, m_channels}, true);
        value = m_graph.add("patch_embed", PixelsToTokens{}, {value});
        value = add("cls_token", PrefixTokens{m_weights.tensor("cls_token", {1, 1, m_channels})},
                    {value});
        return add("pos_embed", AddPositions{m_weights.tensor("pos_embed", {1, count, m_channels})},
                   {value});
    }

    int block(const std::string& name, int input)
    {
        int value = add(name + ".norm1", norm(name + ".norm1"), {input});
        value = linear(name + ".attn.qkv", value, 3 * m_channels, m_channels);
        const int weights = m_graph.add(name + ".attn.softmax",
                                        AttentionWeights{m_channels / lengthOfHead}, {value});
        m_graph.markAttention(weights);
        value = add(name + ".attn", SelfAttention{}, {weights, value});
        value = linear(name + ".attn.proj", value, m_channels, m_channels);
        const int attended = add(name + ".add", TokenSum{}, {input, value});
        const std::int64_t hidden = m_weights.length(name + ".mlp.fc1.weight");
        value = add(name + ".norm2", norm(name + ".norm2"), {attended});
        value = linear(name + ".mlp.fc1", value, hidden, m_channels);
        value = add(name + ".mlp.act", Gelu{}, {value});
        value = linear(name + ".mlp.fc2", value, m_channels, hidden);
        return add(name, TokenSum{}, {attended, value});
    }

    int linear(const std::string& name, int input, std::int64_t outputs, std::int64_t inputs)
    {
        return add(name, m_weights.linear(name, outputs, inputs), {input});
    }

    LayerNorm norm(const std::string& name) const
    {
        return m_weights.layerNorm(name, m_channels, layerNormEpsilon);
    }

    /// A step whose value is tokens, of which those of the picture can be seen as its pixels.
    int add(const std::string& name, Operation operation, std::vector<int> inputs)
    {
        const int value = m_graph.add(name, std::move(operation), std::move(inputs));
        m_graph.describe(value, {}, m_view);
        return value;
    }

    const Weights& m_weights;
    std::int64_t m_channels;
    std::optional<LayerView> m_view;
    Graph m_graph;
};

} // namespace

Graph buildTransformer(const Weights& weights)
{
    return TransformerBuilder(weights).build();
}

} // namespace saliscope::engine
