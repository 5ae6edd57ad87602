// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/models/builders.h"

namespace saliscope::engine
{

namespace
{

/// A convolution of the trunk: its place in the module "features", and what it is like.
struct AlexnetLayer {
    int index;
    int outputs;
    int kernel;
    int stride;
    int padding;
    bool isPooled; ///< a max pool follows its relu
};
constexpr AlexnetLayer alexnetLayers[] = {
    {0, 64, 11, 4, 2, true},  {3, 192, 5, 1, 2, true},  {6, 384, 3, 1, 1, false},
    {8, 256, 3, 1, 1, false}, {10, 256, 3, 1, 1, true},
};
constexpr int lastLayer = 10;
constexpr int pooledSide = 6;
constexpr int hiddenUnits = 4096;
constexpr int lastHiddenUnits = 512; ///< torchvision's own has 4096

} // namespace

Graph buildAlexnet(const Weights& weights)
{
    Graph graph;
    std::int64_t channels = weights.inputChannels();
    int value = graph.add("normalizer", weights.normalizer(channels), {0});
    for (const AlexnetLayer& layer : alexnetLayers) {
        const auto name = [&](int offset) {
            return "features." + std::to_string(layer.index + offset);
        };
        value = graph.add(name(0),
                          weights.convolution(name(0), layer.outputs, channels, layer.kernel,
                                              layer.stride, layer.padding, true),
                          {value});
        value = graph.add(name(1), Relu{}, {value});
        // torchvision's relu overwrites what the last convolution said, so grad-cam sees there the
        // relu's value with the gradient in front of it: that of a relu applied once more.
        if (layer.index == lastLayer)
            value = graph.add(name(1) + ".again", Relu{}, {value});
        if (layer.isPooled)
            value = graph.add(name(2), MaxPool{}, {value});
        channels = layer.outputs;
    }
    value = graph.add("avgpool", AdaptiveAveragePool{{pooledSide, pooledSide}}, {value});
    value = graph.add("flatten", Flatten{}, {value});
    std::int64_t units = channels * pooledSide * pooledSide;
    const auto hidden = [&](const std::string& name, const std::string& relu, int outputs) {
        value = graph.add(name, weights.linear(name, outputs, units), {value});
        value = graph.add(relu, Relu{}, {value});
        graph.describe(value, {}, std::nullopt);
        units = outputs;
    };
    hidden("classifier.1", "classifier.2", hiddenUnits);
    hidden("classifier.4", "classifier.5", lastHiddenUnits);
    graph.add("classifier.6", weights.linear("classifier.6", weights.outputs(), units), {value});
    return graph;
}

} // namespace saliscope::engine
