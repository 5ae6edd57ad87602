// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cmath>
#include <limits>
#include <numeric>
#include <set>

#include "core/base/error.h"
#include "core/engine/engine.h"
#include "core/engine/model_catalogue.h"

/// A network without LibTorch: its logits are weighted sums of pixels, its maps the weighted
/// pixels.
class LinearNetwork final : public saliscope::engine::Network
{
public:
    static constexpr int size = 16;

    int outputCount = 1;
    std::string deviceName = "cpu";
    std::size_t memory = std::numeric_limits<std::size_t>::max(); ///< images it has room for
    std::set<std::string> constantMaps;                           ///< samples without evidence
    std::set<std::string> brokenMaps;                             ///< samples with NaN in the map
    float brokenAt = NAN;      ///< pictures whose first pixel has this value are answered by NaN
    bool brokenLogits = false; ///< of several images at once, as those of perturbed ones are
    int levels = 0;            ///< when not 0, maps take only so many values
    int explained = 0;         ///< calls of explain()
    std::size_t largestBatch = 0;

    const saliscope::engine::ModelInfo& model() const override
    {
        static const saliscope::engine::ModelInfo info = {
            "fake", "Fake", {size, 1, saliscope::data::ResizeFilter::Bilinear}, "layer", "",
            "",     ""};
        return info;
    }
    int outputs() const override { return outputCount; }
    std::string device() const override { return deviceName; }
    std::vector<saliscope::engine::LayerInfo> layers() const override
    {
        return {{"layer", "convolution"}, {"other", "convolution"}};
    }

    std::vector<std::vector<float>> logits(const std::vector<saliscope::Image>& images,
                                           std::stop_token stop) override
    {
        if (stop.stop_requested())
            throw saliscope::Error(saliscope::ErrorKind::Cancelled, "fake",
                                   saliscope::verbatim("cancelled"));
        if (images.size() > memory)
            throw saliscope::Error(saliscope::ErrorKind::OutOfMemory, "fake",
                                   saliscope::verbatim("too many"));
        largestBatch = std::max(largestBatch, images.size());
        std::vector<std::vector<float>> result;
        for (const saliscope::Image& image : images)
            result.push_back(logitsOf(image));
        if (brokenLogits && images.size() > 1)
            result.back().back() = NAN;
        return result;
    }

    saliscope::engine::Explanation explain(const saliscope::Image& image,
                                           std::string_view sampleName,
                                           const saliscope::engine::ExplainRequest& request,
                                           std::stop_token stop) override
    {
        ++explained;
        saliscope::engine::Explanation result;
        result.logits = logits({image}, stop).front();
        std::vector<int> wanted = request.outputs;
        if (wanted.empty())
            wanted = {int(std::max_element(result.logits.begin(), result.logits.end()) -
                          result.logits.begin())};
        for (const int output : wanted)
            for (const saliscope::engine::MapRequest& map : request.maps)
                result.maps.push_back(mapOf(image, std::string(sampleName), map, output));
        return result;
    }

    static float weight(int output, std::size_t index)
    {
        return std::sin(float(index * std::size_t(output + 1)) * 0.37F) * 0.1F;
    }

private:
    std::vector<float> logitsOf(const saliscope::Image& image) const
    {
        std::vector<float> result(static_cast<std::size_t>(outputCount));
        if (std::abs(image.values.front() - brokenAt) < 1e-3F)
            result.back() = NAN;
        for (int output = 0; output < outputCount; ++output)
            for (std::size_t i = 0; i < image.values.size(); ++i)
                result[std::size_t(output)] += weight(output, i) * image.values[i];
        return result;
    }

    saliscope::engine::SaliencyMap mapOf(const saliscope::Image& image, const std::string& sample,
                                         const saliscope::engine::MapRequest& request,
                                         int output) const
    {
        saliscope::engine::SaliencyMap map;
        map.request = {request.algorithm, "layer"};
        map.output = output;
        map.map = saliscope::Image(1, size, size);
        map.flags.empty = constantMaps.contains(sample);
        map.flags.nonFinite = brokenMaps.contains(sample);
        map.raw = map.map;
        if (map.flags.any())
            return map;
        for (std::size_t i = 0; i < image.values.size(); ++i) {
            const float value = weight(output + int(request.algorithm), i) * image.values[i];
            const float positive = std::abs(value) * 10;
            map.map.values[i] =
                levels > 0 ? std::floor(positive * float(levels)) / float(levels) : positive;
        }
        map.raw = map.map;
        return map;
    }
};
