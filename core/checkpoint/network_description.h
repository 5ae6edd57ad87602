// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace saliscope::checkpoint
{

struct Normalizer;

/// Which tokens of a transformer are pixels: those of a grid, row by row, behind the first few.
struct TokenGrid {
    int rows = 0;
    int columns = 0;
    int prefix = 0; ///< tokens in front: class token, registers
    bool operator==(const TokenGrid&) const = default;
};

/// What a network has to be told besides its weights. A member that nobody names is left to the
/// network's own graph, or to the defaults: pixels of 0..1 as they are, padded to a square,
/// bilinear resizing, outputs without names, whose probabilities are their sigmoid.
struct NetworkDescription {
    std::optional<int> inputSize;      ///< pixels of the square it sees
    std::optional<int> inputChannels;  ///< 1 or 3
    std::vector<double> inputRange;    ///< of pixels: the value of black, the value of white
    std::vector<double> mean;          ///< in the unit of the range; one for all channels, or each
    std::vector<double> std;           ///< likewise
    std::optional<std::string> resize; ///< "bilinear", "bicubic"
    std::optional<std::string> pad;    ///< "square" or "none": stretched to the square
    std::vector<std::string> outputs;  ///< their names, in order
    std::optional<std::string> activation; ///< "sigmoid", "softmax", "none"
    std::string targetLayer;
    std::optional<std::string> tokens; ///< "14,1", "7x14,0": see parseTokens()
    bool operator==(const NetworkDescription&) const = default;
};

/// The words that NetworkDescription::resize, pad and activation may be.
const std::vector<std::string>& resizeNames();
const std::vector<std::string>& padNames();
const std::vector<std::string>& activationNames();

/// Where a network and its description lie.
struct NetworkPlace {
    std::filesystem::path network;     ///< NAME.onnx
    std::filesystem::path description; ///< need not be there
};

/// Whether \p word is the name of a description: NAME.network.json.
bool isDescriptionFile(std::string_view word);

/// Of a network's file \p path, the description beside it, NAME.network.json. Of a description, the
/// file its member "network" names (from the description's folder), else NAME.onnx beside it.
/// Throws Error as readJson().
NetworkPlace networkPlace(const std::filesystem::path& path);

/// The description in \p metadata, the metadata of an ONNX file, whose values are JSON:
/// "input_size" 224, "input_channels" 3, "input_range" [0, 255], "mean" and "std" (lists of 1 or as
/// many numbers as channels, in the range's unit), "resize" "bicubic", "pad" "none", "outputs"
/// ["normal", "ill"], "activation" "softmax", "target_layer" "layer4", "tokens" "14,1". The file
/// \p place.description, a JSON object with the same members, goes before. Throws Error Damaged
/// naming the file and the member, Mismatch where it describes another network.
NetworkDescription readDescription(const NetworkPlace& place,
                                   const std::map<std::string, std::string>& metadata);

/// \p description with what \p options name instead.
NetworkDescription overridden(NetworkDescription description, const NetworkDescription& options);

/// Throws Error BadRequest naming \p subject and what is wrong: a size, number of channels, range,
/// number or word that is none; names of outputs that are empty, given twice or mean another output
/// ("0", "all").
void checkDescription(const NetworkDescription& description, const std::string& subject);

/// Mean and standard deviation, of pixels in 0..1, that range, mean and std amount to; none where
/// none of them is named. \p description has to be valid.
std::optional<Normalizer> normalizerOf(const NetworkDescription& description);

/// "ROWSxCOLUMNS,PREFIX" or, of a square, "SIDE,PREFIX"; without ",PREFIX" there is none. Throws
/// Error BadRequest.
TokenGrid parseTokens(const std::string& text);

/// The members that are named, as the file has them, in its order.
nlohmann::ordered_json descriptionJson(const NetworkDescription& description);

/// The text of a description file for the network \p network, a path from the file's folder:
/// readable, with a line for each member.
std::string descriptionText(const NetworkDescription& description,
                            const std::filesystem::path& network);

} // namespace saliscope::checkpoint
