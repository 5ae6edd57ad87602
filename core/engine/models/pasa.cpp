// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <array>

#include "core/engine/models/builders.h"

namespace saliscope::engine
{

namespace
{

/// Channels of the two 3×3 convolutions of each block; the 1×1 one beside them ends on `second`
/// too.
struct BlockSize {
    int first;
    int second;
};
constexpr std::array<BlockSize, 5> blocks = {{{4, 16}, {24, 32}, {40, 48}, {56, 64}, {72, 80}}};

class PasaBuilder final
{
public:
    explicit PasaBuilder(const Weights& weights)
        : m_weights(weights)
    {
    }

    Graph build()
    {
        int value = m_graph.add("normalizer", m_weights.normalizer(1), {0});
        int channels = 1;
        for (std::size_t index = 0; index < blocks.size(); ++index) {
            value = block(static_cast<int>(index), value, channels, blocks[index]);
            channels = blocks[index].second;
        }
        value = m_graph.add("mean", SpatialMean{}, {value});
        m_graph.add("dense", m_weights.linear("dense", m_weights.outputs(), channels), {value});
        return std::move(m_graph);
    }

private:
    int block(int index, int input, int channels, BlockSize size)
    {
        const bool isFirst = index == 0;
        const int number = 3 * index + 1;
        const std::string block = "block" + std::to_string(index + 1);
        const int first = step(number, input, channels, size.first, 3, isFirst ? 2 : 1, "");
        const int second = step(number + 1, first, size.first, size.second, 3, isFirst ? 2 : 1, "");
        const int beside = step(number + 2, input, channels, size.second, 1, isFirst ? 4 : 1, "_2");
        const int both = m_graph.add(block, Halve{}, {second, beside});
        if (index + 1 == int(blocks.size()))
            return both;
        return m_graph.add(block + ".pool", MaxPool{}, {both});
    }

    int step(int number, int input, int inputs, int outputs, int kernel, int stride,
             const std::string& suffix)
    {
        const std::string name = "fc" + std::to_string(number);
        const std::string norm = "batchNorm2d_" + std::to_string(outputs) + suffix;
        const int convolution = m_graph.add(
            name, m_weights.convolution(name, outputs, inputs, kernel, stride, kernel / 2, true),
            {input});
        const int normalized = m_graph.add(norm, m_weights.batchNorm(norm, outputs), {convolution});
        return m_graph.add(norm + ".relu", Relu{}, {normalized});
    }

    const Weights& m_weights;
    Graph m_graph;
};

} // namespace

Graph buildPasa(const Weights& weights)
{
    return PasaBuilder(weights).build();
}

} // namespace saliscope::engine
