// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "core/checkpoint/checkpoint.h"

namespace saliscope::checkpoint
{

/// What a network has to be told besides its weights. A member that nobody names is left to the
/// network's own graph, or to the defaults: pixels of 0..1 as they are, bilinear resizing.
struct NetworkDescription {
    std::optional<int> inputSize;         ///< pixels of the square it sees
    std::optional<int> inputChannels;     ///< 1 or 3
    std::optional<Normalizer> normalizer; ///< of pixels in 0..1: range, mean and std in one
    std::optional<std::string> resize;    ///< "bilinear", "bicubic"
    std::string targetLayer;
};

/// Where the description of the network in \p path is looked for: NAME.network.json beside it.
std::filesystem::path descriptionFile(const std::filesystem::path& path);

/// The description in \p metadata, the metadata of an ONNX file, whose values are JSON:
/// "input_size" 224, "input_channels" 3, "input_range" [0, 255], "mean" and "std" (lists of 1 or as
/// many numbers as channels, in the range's unit), "resize" "bicubic", "target_layer" "layer4". The
/// JSON file beside \p path, an object with the same members, goes before. Throws Error Damaged
/// naming the file and the member.
NetworkDescription readDescription(const std::filesystem::path& path,
                                   const std::map<std::string, std::string>& metadata);

} // namespace saliscope::checkpoint
