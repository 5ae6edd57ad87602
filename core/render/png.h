// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/render/picture.h"

namespace saliscope::render
{

/// Keyword (Latin letters, at most 79 bytes) and UTF-8 text of a PNG text chunk.
using PngTexts = std::vector<std::pair<std::string, std::string>>;

/// \p picture as the bytes of a PNG file, 8-bit RGB, compressed for speed. \p texts say where it
/// comes from. The same input gives the same bytes. Throws Error BadRequest (no pixels, a bad
/// keyword) or OutOfMemory. Thread-safe.
std::string encodePng(const Picture& picture, const PngTexts& texts = {});

/// The same for 8-bit grey, \p width × \p height values row by row.
std::string encodeGreyPng(std::span<const std::uint8_t> values, int width, int height,
                          const PngTexts& texts = {});

} // namespace saliscope::render
