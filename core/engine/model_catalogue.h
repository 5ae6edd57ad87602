// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/network_description.h"
#include "core/data/model_input.h"
#include "core/metrics/probability.h"

namespace saliscope::engine
{

/// What is known of a network architecture without LibTorch.
struct ModelInfo {
    std::string name;          ///< as on the command line: of the catalogue, or the path of a file
    std::string title;         ///< for people
    data::InputSpec input;     ///< what its transforms produce
    std::string targetLayer;   ///< the default; empty for a file's network until it is loaded
    std::string weightPrefix;  ///< of its tensors in a state dict, for example "model."
    std::string witnessTensor; ///< a tensor (behind the prefix) only this architecture has
    std::string outputBias;    ///< its length (behind the prefix) is the number of outputs
    /// The witness's shape, where that tells the architecture from others; else empty.
    std::vector<std::int64_t> witnessShape = {};
    std::string deeperTensor = {}; ///< one that a deeper network of its family has; may be empty
    std::string inputWeight = {}; ///< of the layer that sees the picture: outputs × channels × …
    /// What its family is trained with, for checkpoints without a normalizer; of pixels in 0..1.
    std::optional<checkpoint::Normalizer> normalizer = {};
    /// Per output the probability that is to count as 0.5 (NaN: the output was not trained); empty:
    /// probabilities are the sigmoid of what the network says.
    std::vector<float> operatingPoints = {};
    /// What is said of the network: of a file all that is known, defaults included; of others names
    /// of outputs, where they are known, and what somebody gave.
    checkpoint::NetworkDescription described = {};
    metrics::Activation activation = metrics::Activation::Sigmoid; ///< logits -> probabilities
    bool explainsAfterActivation = false; ///< of a file: what its graph ends in counts too
};

/// All architectures, in alphabetical order.
std::span<const ModelInfo> models();

/// The architecture called \p name, also as mednet's "densenet-pretrained", or nullptr.
const ModelInfo* findModel(std::string_view name);

/// The name of \p model for records, which hold wherever the files lie: without folders.
std::string shortName(const ModelInfo& model);

/// What else \p model is called, with commas; empty for most.
std::string otherNamesOf(const ModelInfo& model);

/// What a name that is none of an architecture comes closest to.
struct NearestModel {
    const ModelInfo* model = nullptr; ///< nullptr: a network of mednet that is not known here
    std::size_t distance = 0;         ///< in letters to be changed
    bool isLikely = false;            ///< so near that it was probably meant
};
NearestModel nearestModel(std::string_view name);

/// As findModel(), or what the file \p name says of its network (see network_file.h), with what
/// \p options say instead. Throws Error BadRequest listing the names, and the one that was probably
/// meant, or as describedModel(); as modelOfFile() for a file.
ModelInfo parseModel(std::string_view name, const checkpoint::NetworkDescription& options = {});

/// The architecture \p model with names of outputs and activation of \p options. Throws Error
/// BadRequest naming the option that is for networks in files alone: the input of an architecture
/// is fixed.
ModelInfo describedModel(ModelInfo model, const checkpoint::NetworkDescription& options);

/// Whether \p checkpoint holds the tensors of \p model, which may be those of another one too.
bool fitsModel(const ModelInfo& model, const checkpoint::Checkpoint& checkpoint);

/// The architecture whose tensors \p checkpoint holds, whatever their names begin with, or nullptr.
/// What mednet and torchvision have in common is mednet's where there is a normalizer, which mednet
/// always stores, and torchvision's otherwise.
const ModelInfo* recogniseModel(const checkpoint::Checkpoint& checkpoint);

} // namespace saliscope::engine
