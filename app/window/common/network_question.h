// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>

#include "core/checkpoint/network_description.h"
#include "core/engine/network_file.h"

namespace saliscope::window
{

/// What is known of a network in a file before it is opened, and whether somebody has to say more.
struct NetworkQuestion {
    std::filesystem::path network;     ///< the ONNX file
    std::filesystem::path description; ///< where one is looked for beside it
    std::string sha256;                ///< of the network
    engine::ModelInfo model;           ///< as described, with the defaults
    engine::FixedInput fixed;          ///< what of its input is not to be chosen
    /// Neither the file nor a description says which values the network takes: pixels of 0..1 as
    /// they are would be a guess.
    bool isOpen = false;
};

/// What has to be known to open a checkpoint of adapters without the weights they change.
struct BaseQuestion {
    std::filesystem::path checkpoint;
    std::string name; ///< of a file of these weights, without its ending; empty: nobody says
};

/// Reads the structure of the network \p path, no weights. Any thread; it hashes the whole file.
/// Throws as engine::modelOfFile() and sha256OfFile().
NetworkQuestion questionOn(const std::filesystem::path& path);

} // namespace saliscope::window
