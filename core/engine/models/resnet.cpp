// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <array>

#include "core/engine/models/builders.h"
#include "core/engine/models/classifier_head.h"

namespace saliscope::engine
{

namespace
{

constexpr std::array<int, 4> channelsOfStages = {64, 128, 256, 512};
constexpr int growthOfBottleneck = 4;

class ResnetBuilder final
{
public:
    explicit ResnetBuilder(const Weights& weights)
        : m_weights(weights)
        , m_isBottleneck(weights.has("layer1.0.conv3.weight"))
    {
    }

    Graph build()
    {
        const std::int64_t planes = m_weights.inputChannels();
        int value = m_graph.add("normalizer", m_weights.normalizer(planes), {0});
        value = m_graph.add(
            "conv1", m_weights.convolution("conv1", channelsOfStages[0], planes, 7, 2, 3, false),
            {value});
        value = m_graph.add("bn1", m_weights.batchNorm("bn1", channelsOfStages[0]), {value});
        value = m_graph.add("relu", Relu{}, {value});
        value = m_graph.add("maxpool", MaxPool{.padding = {1, 1}}, {value});
        m_channels = channelsOfStages[0];
        for (std::size_t index = 0; index < channelsOfStages.size(); ++index)
            value = stage("layer" + std::to_string(index + 1), value, channelsOfStages[index],
                          index == 0 ? 1 : 2);
        value = m_graph.add("avgpool", SpatialMean{}, {value});
        addHead(m_graph, m_weights, "fc", value, m_channels);
        return std::move(m_graph);
    }

private:
    /// The blocks there are; the first one shrinks the picture.
    int stage(const std::string& name, int input, int width, int stride)
    {
        int value = input;
        int index = 0;
        do {
            const std::string block = name + "." + std::to_string(index);
            value = m_isBottleneck ? bottleneck(block, value, width, index == 0 ? stride : 1)
                                   : basic(block, value, width, index == 0 ? stride : 1);
        } while (m_weights.has(name + "." + std::to_string(++index) + ".conv1.weight"));
        m_graph.nameModule(name, value);
        return value;
    }

    int basic(const std::string& name, int input, int width, int stride)
    {
        int value = step(name, "1", input, {m_channels, width, 3, stride}, true);
        value = step(name, "2", value, {width, width, 3, 1}, false);
        return joined(name, input, value, width, stride);
    }

    int bottleneck(const std::string& name, int input, int width, int stride)
    {
        const int outputs = growthOfBottleneck * width;
        int value = step(name, "1", input, {m_channels, width, 1, 1}, true);
        value = step(name, "2", value, {width, width, 3, stride}, true);
        value = step(name, "3", value, {width, outputs, 1, 1}, false);
        return joined(name, input, value, outputs, stride);
    }

    struct StepSize {
        int inputs;
        int outputs;
        int kernel;
        int stride;
    };

    int step(const std::string& block, const std::string& number, int input, const StepSize& size,
             bool hasRelu)
    {
        const std::string norm = block + ".bn" + number;
        const int value = normalised(block + ".conv" + number, norm, input, size);
        return hasRelu ? m_graph.add(block + ".relu" + number, Relu{}, {value}) : value;
    }

    int normalised(const std::string& convolution, const std::string& norm, int input,
                   const StepSize& size)
    {
        const int value =
            m_graph.add(convolution,
                        m_weights.convolution(convolution, size.outputs, size.inputs, size.kernel,
                                              size.stride, size.kernel / 2, false),
                        {input});
        return m_graph.add(norm, m_weights.batchNorm(norm, size.outputs), {value});
    }

    /// The block's own value and its input, which is fitted where their sizes differ.
    int joined(const std::string& name, int input, int value, int outputs, int stride)
    {
        int beside = input;
        if (stride != 1 || m_channels != outputs)
            beside = normalised(name + ".downsample.0", name + ".downsample.1", input,
                                {m_channels, outputs, 1, stride});
        m_channels = outputs;
        const int sum = m_graph.add(name + ".add", Sum{}, {value, beside});
        return m_graph.add(name, Relu{}, {sum});
    }

    const Weights& m_weights;
    bool m_isBottleneck;
    int m_channels = 0;
    Graph m_graph;
};

} // namespace

Graph buildResnet(const Weights& weights)
{
    return ResnetBuilder(weights).build();
}

} // namespace saliscope::engine
