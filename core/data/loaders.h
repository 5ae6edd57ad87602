// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>

#include "core/data/datamodule.h"
#include "core/data/image_file.h"

namespace saliscope::data
{

/// Applies a loader to a decoded picture; \p name is for messages. Grey is PIL's "L", computed on
/// 8 bits (the upper ones of 16-bit colours). Values become v / 255 or v / 65535 in float32.
/// Throws Error Damaged when nothing remains, Unsupported for a picture too small for its crop.
RawImage applyLoader(DecodedImage picture, const Loader& loader, const std::string& name);

/// Reads and decodes a file, then applyLoader(). Thread-safe. Throws as loadSample.
RawImage loadPicture(const std::filesystem::path& path, const Loader& loader);

/// Throws Error Unsupported when the loader is for volumes.
void refuseVolume(const Loader& loader, const std::filesystem::path& path);

} // namespace saliscope::data
