// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/saliency/postprocess.h"

#include <cstring>
#include <torch/nn/functional.h>

namespace saliscope::engine
{

using torch::Tensor;

Tensor minMaxScaled(const Tensor& values)
{
    const Tensor shifted = values - values.min();
    return shifted / (1e-7 + shifted.max());
}

Tensor resized(const Tensor& plane, std::int64_t height, std::int64_t width)
{
    namespace functional = torch::nn::functional;
    if (plane.size(0) == height && plane.size(1) == width)
        return plane;
    const auto options = functional::InterpolateFuncOptions()
                             .size(std::vector<std::int64_t>{height, width})
                             .mode(torch::kBilinear)
                             .align_corners(false);
    return functional::interpolate(plane.unsqueeze(0).unsqueeze(0), options)[0][0];
}

Tensor finalMap(const Tensor& raw, std::int64_t height, std::int64_t width)
{
    const Tensor small = minMaxScaled(torch::relu(raw));
    return minMaxScaled(torch::relu(resized(small, height, width)));
}

Tensor signedMap(const Tensor& raw, std::int64_t height, std::int64_t width)
{
    const Tensor large = resized(raw, height, width);
    return large / (1e-7 + large.abs().max());
}

void describe(const Tensor& raw, SaliencyMap& map)
{
    map.rawMinimum = raw.min().item<float>();
    map.rawMaximum = raw.max().item<float>();
    map.flags.nonFinite = !torch::isfinite(raw).all().item<bool>();
    map.flags.empty =
        !map.flags.nonFinite && map.rawMaximum <= 0 && (!map.isSigned || map.rawMinimum == 0);
    map.flags.constant = !map.flags.nonFinite && map.rawMinimum == map.rawMaximum;
}

Image toImage(const Tensor& plane)
{
    const Tensor values = plane.to(torch::kCPU, torch::kFloat32).contiguous();
    Image image(1, static_cast<int>(values.size(0)), static_cast<int>(values.size(1)));
    std::memcpy(image.values.data(), values.data_ptr<float>(), image.values.size() * sizeof(float));
    return image;
}

} // namespace saliscope::engine
