// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <torch/types.h>
#include <vector>

#include "core/checkpoint/network_description.h"

namespace saliscope::engine
{

/// How the value of a step is read as planes of a picture: convolutional networks have N×C×h×w,
/// others the channels last, transformers a list of tokens N×T×C, of which those behind the first
/// few (class token, registers) are the pixels of a square, row by row.
struct LayerView {
    enum class Kind { Planes, ChannelsLast, Tokens };
    Kind kind = Kind::Planes;
    std::int64_t height = 0; ///< 0: not known
    std::int64_t width = 0;
    std::int64_t prefix = 0; ///< tokens in front that are no pixels

    /// N×C×h×w of a value.
    torch::Tensor planes(const torch::Tensor& value) const;
    /// All channels of a value, those of tokens that are no pixels too: N×C×h×w, for tokens
    /// N×C×T×1.
    torch::Tensor channels(const torch::Tensor& value) const;
    /// The value with these channels: the inverse of channels().
    torch::Tensor value(const torch::Tensor& channels) const;
};

/// The view of a value of \p shape, whose channels are the last axis where \p isChannelsLast says
/// so. Tokens of the number that \p tokens say are read as these do, others as a square. None where
/// there are fewer than two pixels, or tokens that are no square.
std::optional<LayerView> viewOf(const std::vector<std::int64_t>& shape, bool isChannelsLast,
                                const std::optional<checkpoint::TokenGrid>& tokens = {});

} // namespace saliscope::engine
