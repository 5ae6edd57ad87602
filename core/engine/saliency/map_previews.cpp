// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/saliency/map_previews.h"

#include <utility>

#include "core/engine/saliency/postprocess.h"

namespace saliscope::engine
{

using torch::Tensor;

MapPreviews::MapPreviews(std::function<void(const MapPreview&)> receiver)
    : m_receiver(std::move(receiver))
{
}

void MapPreviews::add(const Tensor& raw, std::int64_t done, std::int64_t channels)
{
    const Tensor scaled = minMaxScaled(raw.clamp_min(0)).to(torch::kCPU);
    MapPreview preview{toImage(raw), done, channels, {}};
    const Tensor* half = nullptr;
    for (const Earlier& earlier : m_earlier)
        if (2 * earlier.done <= done)
            half = &earlier.scaled;
    if (half != nullptr) {
        const auto total = scaled.sum().item<double>();
        const auto change = (scaled - *half).abs().sum().item<double>();
        preview.change = total > 0 ? change / total : change;
    }
    m_earlier.push_back({done, scaled});
    m_receiver(preview);
}

} // namespace saliscope::engine
