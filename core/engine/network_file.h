// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string_view>

#include "core/engine/model_catalogue.h"

namespace saliscope::checkpoint
{
struct OnnxModel;
struct OnnxValue;
} // namespace saliscope::checkpoint

namespace saliscope::engine
{

/// Whether \p word, given where a network's name is expected, is a file that holds a network and
/// its weights: an ONNX file, or the description of one (NAME.network.json).
bool isNetworkFile(std::string_view word);

/// What the ONNX file \p path, or the one it describes, takes: size and channels from its input,
/// the rest from \p options, else from the description (see checkpoint/network_description.h), else
/// from the file's metadata, else the defaults. The name is the path, the target layer empty unless
/// described. Reads no weights. Throws Error as readOnnx(), readDescription() and
/// checkDescription(); Unsupported, naming them, for several inputs, and for an input that is no
/// square picture of 1 or 3 channels.
ModelInfo modelOfFile(const std::filesystem::path& path,
                      const checkpoint::NetworkDescription& options = {});

/// Whether the shape of \p input says N×H×W×C, as Keras has pictures.
bool hasChannelsLast(const checkpoint::OnnxValue& input);

/// The same for a file that was read, by its Checkpoint::description. \p checkpoint has to hold an
/// ONNX network.
ModelInfo modelOfFile(const checkpoint::Checkpoint& checkpoint);

/// What the graph itself says of its input, so that nobody has to.
struct FixedInput {
    bool size = false;
    bool channels = false;
};
/// Throws as modelOfFile().
FixedInput fixedInput(const checkpoint::OnnxModel& model);

} // namespace saliscope::engine
