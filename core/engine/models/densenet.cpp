// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/models/builders.h"
#include "core/engine/models/classifier_head.h"

namespace saliscope::engine
{

namespace
{

constexpr int denseBlocks = 4;
constexpr int bottleneckGrowth = 4; ///< channels of a layer's 1×1 convolution, in growths

class DensenetBuilder final
{
public:
    explicit DensenetBuilder(const Weights& weights)
        : m_weights(weights)
        , m_growth(weights.length("features.denseblock1.denselayer1.conv2.weight"))
    {
    }

    Graph build()
    {
        const std::int64_t planes = m_weights.inputChannels();
        std::int64_t channels = m_weights.length("features.conv0.weight");
        int value = m_graph.add("normalizer", m_weights.normalizer(planes), {0});
        value = convolution("features.conv0", value, channels, planes, 7, 2);
        value = normAndRelu("features.norm0", "features.relu0", value, channels);
        value = m_graph.add("features.pool0", MaxPool{.padding = {1, 1}}, {value});
        for (int index = 1; index <= denseBlocks; ++index) {
            const std::string number = std::to_string(index);
            value = block("features.denseblock" + number, value, channels);
            if (index < denseBlocks)
                value = transition("features.transition" + number, value, channels);
        }
        value = normAndRelu("features.norm5", "features.norm5.relu", value, channels);
        value = m_graph.add("mean", SpatialMean{}, {value});
        addHead(m_graph, m_weights, "classifier", value, channels);
        return std::move(m_graph);
    }

private:
    /// Every layer adds m_growth channels and sees all the channels before it.
    int block(const std::string& name, int input, std::int64_t& channels)
    {
        int layers = 1;
        while (m_weights.has(name + ".denselayer" + std::to_string(layers + 1) + ".conv1.weight"))
            ++layers;
        const std::int64_t bottleneck = bottleneckGrowth * m_growth;
        const std::int64_t room = channels + layers * m_growth;
        int joined = input;
        for (int layer = 1; layer <= layers; ++layer) {
            const std::string prefix = name + ".denselayer" + std::to_string(layer);
            int value = normAndRelu(prefix + ".norm1", prefix + ".relu1", joined, channels);
            value = convolution(prefix + ".conv1", value, bottleneck, channels, 1, 1);
            value = normAndRelu(prefix + ".norm2", prefix + ".relu2", value, bottleneck);
            value = convolution(prefix + ".conv2", value, m_growth, bottleneck, 3, 1);
            joined = m_graph.add(prefix + ".concat", Concatenate{room}, {joined, value});
            channels += m_growth;
        }
        return joined;
    }

    int transition(const std::string& name, int input, std::int64_t& channels)
    {
        const int value = normAndRelu(name + ".norm", name + ".relu", input, channels);
        const int reduced = convolution(name + ".conv", value, channels / 2, channels, 1, 1);
        channels /= 2;
        return m_graph.add(name + ".pool", AveragePool{2}, {reduced});
    }

    int convolution(const std::string& name, int input, std::int64_t outputs, std::int64_t inputs,
                    int kernel, int stride)
    {
        return m_graph.add(
            name, m_weights.convolution(name, outputs, inputs, kernel, stride, kernel / 2, false),
            {input});
    }

    int normAndRelu(const std::string& norm, const std::string& relu, int input,
                    std::int64_t channels)
    {
        const int value = m_graph.add(norm, m_weights.batchNorm(norm, channels), {input});
        return m_graph.add(relu, Relu{}, {value});
    }

    const Weights& m_weights;
    std::int64_t m_growth;
    Graph m_graph;
};

} // namespace

Graph buildDensenet(const Weights& weights)
{
    return DensenetBuilder(weights).build();
}

} // namespace saliscope::engine
