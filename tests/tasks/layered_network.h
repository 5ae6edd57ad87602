// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <functional>
#include <limits>
#include <set>

#include "core/base/error.h"
#include "core/engine/engine.h"
#include "core/engine/model_catalogue.h"

/// A network without LibTorch. Its maps follow the picture, the more the earlier the layer: layer
/// k of n shows the picture mixed with (k / n) of its reverse; the last one shows nothing.
class LayeredNetwork final : public saliscope::engine::Network
{
public:
    static constexpr int size = 16;

    int layerCount = 4;
    int outputCount = 1;
    std::set<std::string> brokenAnswers; ///< samples whose logits are NaN
    std::set<std::string> brokenMaps;    ///< samples with NaN in the map of the first layer
    std::function<void()> onMap;         ///< called before each map is handed over
    int passes = 0;                      ///< calls of explainEach()
    std::set<int> outputsAsked;

    const saliscope::engine::ModelInfo& model() const override
    {
        static const saliscope::engine::ModelInfo info = {
            "fake", "Fake", {size, 1, saliscope::data::ResizeFilter::Bilinear}, "layer0", "",
            "",     ""};
        return info;
    }
    int outputs() const override { return outputCount; }
    std::string device() const override { return "cpu"; }
    std::vector<saliscope::engine::LayerInfo> layers() const override
    {
        std::vector<saliscope::engine::LayerInfo> result;
        for (int index = 0; index < layerCount; ++index)
            result.push_back({layerAt(index), "convolution"});
        return result;
    }
    static std::string layerAt(int index) { return "layer" + std::to_string(index); }

    std::vector<std::vector<float>> logits(const std::vector<saliscope::Image>& images,
                                           std::stop_token stop) override
    {
        if (stop.stop_requested())
            throw saliscope::Error(saliscope::ErrorKind::Cancelled, "fake",
                                   saliscope::verbatim("cancelled"));
        std::vector<std::vector<float>> result;
        for (const saliscope::Image& image : images) {
            float sum = 0;
            for (std::size_t i = 0; i < image.values.size(); ++i)
                sum += image.values[i] * float(i % 7) * 0.02F;
            result.emplace_back(std::size_t(outputCount), sum);
        }
        return result;
    }

    saliscope::engine::Explanation explain(const saliscope::Image& image,
                                           std::string_view sampleName,
                                           const saliscope::engine::ExplainRequest& request,
                                           std::stop_token stop) override
    {
        saliscope::engine::Explanation result;
        result.logits = logits({image}, stop).front();
        const auto keep = [&](saliscope::engine::SaliencyMap map, const std::vector<float>&) {
            result.maps.push_back(std::move(map));
        };
        explainEach(image, sampleName, request, keep, stop);
        return result;
    }

    void explainEach(const saliscope::Image& image, std::string_view sampleName,
                     const saliscope::engine::ExplainRequest& request,
                     const saliscope::engine::MapReceiver& sink, std::stop_token stop) override
    {
        ++passes;
        std::vector<float> answer = logits({image}, stop).front();
        if (brokenAnswers.contains(std::string(sampleName)))
            answer.back() = std::numeric_limits<float>::quiet_NaN();
        std::vector<int> wanted = request.outputs;
        if (wanted.empty())
            wanted = {0};
        for (const int output : wanted)
            for (const saliscope::engine::MapRequest& map : request.maps) {
                outputsAsked.insert(output);
                if (onMap)
                    onMap();
                sink(mapOf(image, map, output, brokenMaps.contains(std::string(sampleName))),
                     answer);
            }
    }

    saliscope::engine::SaliencyMap mapOf(const saliscope::Image& image,
                                         const saliscope::engine::MapRequest& request, int output,
                                         bool broken = false) const
    {
        const int layer =
            request.layer.empty() ? 0 : std::stoi(request.layer.substr(sizeof("layer") - 1));
        saliscope::engine::SaliencyMap map;
        map.request = {request.algorithm, layerAt(layer)};
        map.output = output;
        map.raw = saliscope::Image(1, size - layer % size, size);
        map.map = saliscope::Image(1, size, size);
        map.flags.nonFinite = broken && layer == 0;
        map.flags.empty = !map.flags.nonFinite && layer + 1 == layerCount;
        if (map.flags.any())
            return map;
        const float mixed = (float(layer) + float(request.algorithm) * 0.1F) / float(layerCount);
        for (std::size_t i = 0; i < image.values.size(); ++i)
            map.map.values[i] =
                image.values[i] * (1 - mixed) + (1 - image.values[i]) * mixed + float(i) * 1e-4F;
        return map;
    }
};
