// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <array>

#include "core/engine/models/builders.h"

namespace saliscope::engine
{

namespace
{

constexpr int growth = 32;
constexpr int bottleneck = 4 * growth;
constexpr int firstChannels = 64;
constexpr std::array<int, 4> layersOfBlocks = {6, 12, 24, 16};

class DensenetBuilder final
{
public:
    explicit DensenetBuilder(const Weights& weights)
        : m_weights(weights)
    {
    }

    Graph build()
    {
        int value = m_graph.add("normalizer", m_weights.normalizer(3), {0});
        value = convolution("features.conv0", value, firstChannels, 3, 7, 2);
        value = normAndRelu("features.norm0", "features.relu0", value, firstChannels);
        value = m_graph.add("features.pool0", MaxPool{.padding = {1, 1}}, {value});
        int channels = firstChannels;
        for (std::size_t index = 0; index < layersOfBlocks.size(); ++index) {
            const std::string number = std::to_string(index + 1);
            value = block("features.denseblock" + number, value, channels, layersOfBlocks[index]);
            if (index + 1 < layersOfBlocks.size())
                value = transition("features.transition" + number, value, channels);
        }
        value = normAndRelu("features.norm5", "features.norm5.relu", value, channels);
        value = m_graph.add("mean", SpatialMean{}, {value});
        m_graph.add("classifier", m_weights.linear("classifier", m_weights.outputs(), channels),
                    {value});
        return std::move(m_graph);
    }

private:
    /// Adds `growth` channels per layer; every layer sees all the channels before it.
    int block(const std::string& name, int input, int& channels, int layers)
    {
        int joined = input;
        const int room = channels + layers * growth;
        for (int layer = 1; layer <= layers; ++layer) {
            const std::string prefix = name + ".denselayer" + std::to_string(layer);
            int value = normAndRelu(prefix + ".norm1", prefix + ".relu1", joined, channels);
            value = convolution(prefix + ".conv1", value, bottleneck, channels, 1, 1);
            value = normAndRelu(prefix + ".norm2", prefix + ".relu2", value, bottleneck);
            value = convolution(prefix + ".conv2", value, growth, bottleneck, 3, 1);
            joined = m_graph.add(prefix + ".concat", Concatenate{room}, {joined, value});
            channels += growth;
        }
        return joined;
    }

    int transition(const std::string& name, int input, int& channels)
    {
        const int value = normAndRelu(name + ".norm", name + ".relu", input, channels);
        const int reduced = convolution(name + ".conv", value, channels / 2, channels, 1, 1);
        channels /= 2;
        return m_graph.add(name + ".pool", AveragePool{2}, {reduced});
    }

    int convolution(const std::string& name, int input, int outputs, int inputs, int kernel,
                    int stride)
    {
        return m_graph.add(
            name, m_weights.convolution(name, outputs, inputs, kernel, stride, kernel / 2, false),
            {input});
    }

    int normAndRelu(const std::string& norm, const std::string& relu, int input, int channels)
    {
        const int value = m_graph.add(norm, m_weights.batchNorm(norm, channels), {input});
        return m_graph.add(relu, Relu{}, {value});
    }

    const Weights& m_weights;
    Graph m_graph;
};

} // namespace

Graph buildDensenet(const Weights& weights)
{
    return DensenetBuilder(weights).build();
}

} // namespace saliscope::engine
