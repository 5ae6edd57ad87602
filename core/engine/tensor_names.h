// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/message.h"

namespace saliscope::checkpoint
{
struct Checkpoint;
struct NamedArray;
} // namespace saliscope::checkpoint

namespace saliscope::engine
{

struct ModelInfo;

/// How a checkpoint calls the tensors of a network.
struct TensorNames {
    std::string prefix; ///< in front of every name
    /// Names behind the prefix, as the network has them and as the file has them, where that
    /// differs: wrappers within ("fc1._orig_mod.weight"), torchvision's earlier "norm.1".
    std::map<std::string, std::string> within;
    std::vector<std::string> choices; ///< where several prefixes are as good as each other: all
    /// Where the layer of the outputs is a Sequential: the places in it that have weights, in their
    /// order; the output's bias is the one of the last. Else empty.
    std::vector<int> headPlaces;

    /// The name in the file of the network's tensor \p name.
    std::string inFile(const std::string& name) const;
    /// The network's tensor \p name in \p checkpoint, or nullptr.
    const checkpoint::NamedArray* find(const checkpoint::Checkpoint& checkpoint,
                                       const std::string& name) const;
};

/// The prefix that \p model writes itself, else the only one under which \p checkpoint holds its
/// tensors: wrappers put theirs in front ("module.", "_orig_mod.", "ema_model.module."). Nothing
/// when there is none.
std::optional<TensorNames> findTensorNames(const ModelInfo& model,
                                           const checkpoint::Checkpoint& checkpoint);

/// What a user should know where that is not the prefix \p model writes: a whole sentence.
std::optional<Message> noteOnTensorNames(const ModelInfo& model,
                                         const checkpoint::Checkpoint& checkpoint);

/// Where \p checkpoint holds some of \p model's tensors without the others, or else what all of its
/// tensors' names begin with: for an error. Empty when nothing of both.
Message hintOnTensorNames(const ModelInfo& model, const checkpoint::Checkpoint& checkpoint);

/// The layer that \p model's outputs come from: "fc", "classifier.6".
std::string headOf(const ModelInfo& model);

/// What all names of \p checkpoint's tensors begin with, up to a point; empty when nothing.
std::string commonPrefix(const checkpoint::Checkpoint& checkpoint);

} // namespace saliscope::engine
