// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/engine/engine.h"
#include "core/engine/model_catalogue.h"

/// A network without LibTorch: its maps are the picture's mean brightness in the cells of a layer,
/// less a number that differs between algorithms. Layers "coarse" (7×7) and "fine" (31×31).
class CellNetwork final : public saliscope::engine::Network
{
public:
    static constexpr int size = 512;

    const saliscope::engine::ModelInfo& model() const override
    {
        static const saliscope::engine::ModelInfo info = {
            "cells", "Cells", {size, 1, saliscope::data::ResizeFilter::Bilinear}, "coarse", "",
            "",      ""};
        return info;
    }
    int outputs() const override { return 2; }
    std::string device() const override { return "cpu"; }
    std::vector<saliscope::engine::LayerInfo> layers() const override
    {
        return {{"fine", "convolution"}, {"coarse", "convolution"}};
    }

    std::vector<std::vector<float>> logits(const std::vector<saliscope::Image>& images,
                                           std::stop_token) override
    {
        return std::vector<std::vector<float>>(images.size(), {-1.F, 2.F});
    }

    saliscope::engine::Explanation explain(const saliscope::Image& image, std::string_view,
                                           const saliscope::engine::ExplainRequest& request,
                                           std::stop_token stop) override
    {
        if (stop.stop_requested())
            throw saliscope::Error(saliscope::ErrorKind::Cancelled, "cells",
                                   saliscope::verbatim("cancelled"));
        saliscope::engine::Explanation explanation;
        explanation.logits = logits({image}, stop).front();
        for (const int output : request.outputs.empty() ? std::vector<int>{1} : request.outputs)
            for (const saliscope::engine::MapRequest& map : request.maps)
                explanation.maps.push_back(mapOf(image, map, output));
        return explanation;
    }

private:
    static saliscope::engine::SaliencyMap mapOf(const saliscope::Image& image,
                                                const saliscope::engine::MapRequest& request,
                                                int output)
    {
        saliscope::engine::SaliencyMap map;
        map.request = request;
        if (map.request.layer.empty())
            map.request.layer = "coarse";
        map.output = output;
        const int cells = map.request.layer == "fine" ? 31 : 7;
        map.raw = saliscope::data::resizeAntialiased(image, {cells, cells},
                                                     saliscope::data::ResizeFilter::Bilinear);
        const float less = 0.3F + 0.03F * float(int(request.algorithm));
        for (float& value : map.raw.values)
            value -= less;
        const auto [low, high] = std::minmax_element(map.raw.values.begin(), map.raw.values.end());
        map.rawMinimum = *low;
        map.rawMaximum = *high;
        map.flags.empty = *high <= 0;
        return map;
    }
};
