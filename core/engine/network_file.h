// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string_view>

#include "core/engine/model_catalogue.h"

namespace saliscope::checkpoint
{
struct OnnxValue;
} // namespace saliscope::checkpoint

namespace saliscope::engine
{

/// Whether \p word, given where a network's name is expected, is a file that holds a network and
/// its weights: an ONNX file.
bool isNetworkFile(std::string_view word);

/// What the ONNX file \p path takes: size and channels from its input, the file's metadata or the
/// description beside it (see checkpoint/network_description.h). The name is the path, the target
/// layer empty unless described. Reads no weights. Throws Error as readOnnx() and
/// readDescription(); Unsupported, naming them, for several inputs, and for an input that is no
/// square picture of 1 or 3 channels.
ModelInfo modelOfFile(const std::filesystem::path& path);

/// Whether the shape of \p input says N×H×W×C, as Keras has pictures.
bool hasChannelsLast(const checkpoint::OnnxValue& input);

/// The same for a file that was read. \p checkpoint has to hold an ONNX network.
ModelInfo modelOfFile(const checkpoint::Checkpoint& checkpoint);

} // namespace saliscope::engine
