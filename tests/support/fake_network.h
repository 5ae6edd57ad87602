// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>

#include "core/base/error.h"
#include "core/engine/engine.h"
#include "core/engine/model_catalogue.h"

namespace saliscope
{

using namespace saliscope::engine;

/// A network without LibTorch: its maps and logits are simple functions of the input's mean and the
/// seed, so that tasks can be tested for what they do with them.
class FakeNetwork final : public Network
{
public:
    explicit FakeNetwork(int outputCount = 1, int inputSize = 512)
        : m_outputs(outputCount)
        , m_model(parseModel("pasa"))
    {
        m_model.input.size = inputSize;
    }

    /// Called before each explanation; may throw, or change the result's flags.
    std::function<void(std::string_view sample)> onExplain;
    std::function<void(std::string_view sample, SaliencyMap&)> onMap;
    int explained = 0;

    const ModelInfo& model() const override { return m_model; }
    int outputs() const override { return m_outputs; }
    std::string device() const override { return "fake"; }
    std::vector<LayerInfo> layers() const override { return {{"fc14", "convolution"}}; }

    std::vector<std::vector<float>> logits(const std::vector<Image>& images,
                                           std::stop_token) override
    {
        std::vector<std::vector<float>> result;
        for (const Image& image : images)
            result.push_back(logitsOf(image));
        return result;
    }

    Explanation explain(const Image& image, std::string_view sampleName,
                        const ExplainRequest& request, std::stop_token stop) override
    {
        if (stop.stop_requested())
            throw Error(ErrorKind::Cancelled, {}, verbatim("cancelled"));
        ++explained;
        if (onExplain)
            onExplain(sampleName);
        Explanation result;
        result.logits = logitsOf(image);
        const std::vector<int> outputs =
            request.outputs.empty() ? std::vector<int>{0} : request.outputs;
        for (const int output : outputs)
            for (const MapRequest& wanted : request.maps) {
                result.maps.push_back(mapOf(image, wanted, output, request.seed));
                result.maps.back().contrast = request.contrast;
                if (onMap)
                    onMap(sampleName, result.maps.back());
            }
        return result;
    }

private:
    std::vector<float> logitsOf(const Image& image) const
    {
        double sum = 0;
        for (const float value : image.values)
            sum += value;
        std::vector<float> result;
        for (int output = 0; output < m_outputs; ++output)
            result.push_back(float(sum / double(image.values.size())) - float(output));
        return result;
    }

    static SaliencyMap mapOf(const Image& image, const MapRequest& wanted, int output,
                             std::uint64_t seed)
    {
        SaliencyMap map;
        map.request = {wanted.algorithm, "fc14"};
        map.output = output;
        map.map = Image(1, image.height, image.width);
        const float shift = 0.1F * float(int(wanted.algorithm) + output) + float(seed % 7);
        for (std::size_t index = 0; index < map.map.planeSize(); ++index)
            map.map.values[index] = std::min(1.0F, image.values[index] / (1 + shift));
        map.raw = map.map;
        map.rawMaximum = 1;
        return map;
    }

    int m_outputs;
    ModelInfo m_model;
};

} // namespace saliscope
