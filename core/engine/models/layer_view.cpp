// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/models/layer_view.h"

#include <algorithm>
#include <cmath>

namespace saliscope::engine
{

using torch::Tensor;

Tensor LayerView::planes(const Tensor& value) const
{
    if (kind == Kind::Planes)
        return value;
    if (kind == Kind::ChannelsLast)
        return value.permute({0, 3, 1, 2});
    const Tensor pixels = value.narrow(1, prefix, height * width);
    return pixels.reshape({value.size(0), height, width, -1}).permute({0, 3, 1, 2});
}

Tensor LayerView::channels(const Tensor& value) const
{
    return kind == Kind::Tokens ? value.transpose(1, 2).unsqueeze(-1) : planes(value);
}

Tensor LayerView::value(const Tensor& channels) const
{
    if (kind == Kind::Planes)
        return channels;
    if (kind == Kind::ChannelsLast)
        return channels.permute({0, 2, 3, 1});
    return channels.squeeze(-1).transpose(1, 2);
}

std::optional<LayerView> viewOf(const std::vector<std::int64_t>& shape, bool isChannelsLast,
                                const std::optional<checkpoint::TokenGrid>& tokens)
{
    if (shape.size() == 4) {
        const LayerView view = isChannelsLast
                                   ? LayerView{LayerView::Kind::ChannelsLast, shape[1], shape[2], 0}
                                   : LayerView{LayerView::Kind::Planes, shape[2], shape[3], 0};
        return view.height * view.width > 1 && shape[0] == 1 ? std::optional(view) : std::nullopt;
    }
    if (shape.size() != 3 || shape[0] != 1 || !isChannelsLast)
        return std::nullopt;
    if (tokens && shape[1] == std::int64_t(tokens->rows) * tokens->columns + tokens->prefix)
        return LayerView{LayerView::Kind::Tokens, tokens->rows, tokens->columns, tokens->prefix};
    // Without any, a class token, a distillation token too, or four registers.
    for (const std::int64_t prefix : {0, 1, 2, 4, 5}) {
        const auto side = static_cast<std::int64_t>(
            std::lround(std::sqrt(double(std::max<std::int64_t>(shape[1] - prefix, 0)))));
        if (side > 1 && side * side == shape[1] - prefix)
            return LayerView{LayerView::Kind::Tokens, side, side, prefix};
    }
    return std::nullopt;
}

} // namespace saliscope::engine
