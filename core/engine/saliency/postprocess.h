// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <torch/types.h>

#include "core/engine/engine.h"

namespace saliscope::engine
{

/// (x - min) / (1e-7 + max(x - min)), over the whole tensor.
torch::Tensor minMaxScaled(const torch::Tensor& values);

/// max(x, 0), scaled, resized to height × width with half-pixel centres, max(x, 0), scaled again:
/// h×w -> height×width, 0..1. A map without positive values stays 0 everywhere.
torch::Tensor finalMap(const torch::Tensor& raw, std::int64_t height, std::int64_t width);

/// Resized as above, divided by (1e-7 + the largest magnitude): h×w -> height×width, -1..1.
torch::Tensor signedMap(const torch::Tensor& raw, std::int64_t height, std::int64_t width);

/// Bilinear, half-pixel centres, no antialias (OpenCV's INTER_LINEAR): h×w -> height×width.
torch::Tensor resized(const torch::Tensor& plane, std::int64_t height, std::int64_t width);

/// Describes \p raw (h×w): range and flags, which depend on whether \p map is signed.
void describe(const torch::Tensor& raw, SaliencyMap& map);

/// h×w on any device -> one plane.
Image toImage(const torch::Tensor& plane);

} // namespace saliscope::engine
