// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/engine/models/operations.h"
#include "core/engine/models/token_operations.h"
#include "core/engine/tensor_names.h"

namespace saliscope::checkpoint
{
struct Checkpoint;
struct ModuleFacts;
struct NamedArray;
} // namespace saliscope::checkpoint

namespace saliscope::engine
{

struct ModelInfo;

/// Hands a checkpoint's tensors to the builder of a network, by the module's name.
/// Every function throws Error Mismatch naming the tensor that is missing or has another shape, and
/// the architecture the file would fit; Damaged for one with NaN or infinity: no map of such a
/// network means anything; what Checkpoint::unusable says of an entry that is needed.
class Weights final
{
public:
    /// Both are only referred to. Names are found as by findTensorNames(). Throws Error Mismatch
    /// when the file holds the network more than once.
    Weights(const ModelInfo& model, const checkpoint::Checkpoint& checkpoint);

    Convolution convolution(const std::string& module, std::int64_t outputs, std::int64_t inputs,
                            std::int64_t kernel, std::int64_t stride, std::int64_t padding,
                            bool bias) const;
    BatchNorm batchNorm(const std::string& module, std::int64_t channels) const;
    Linear linear(const std::string& module, std::int64_t outputs, std::int64_t inputs) const;
    LayerNorm layerNorm(const std::string& module, std::int64_t channels, double epsilon) const;
    /// A tensor by its whole name.
    Tensor tensor(const std::string& name, const std::vector<std::int64_t>& shape) const;
    /// The file's, else its family's, else the identity.
    Normalize normalizer(std::int64_t channels) const;
    /// Whether there is a tensor of this name.
    bool has(const std::string& name) const;
    /// The extent of an axis of a tensor that has it.
    std::int64_t length(const std::string& name, std::size_t axis = 0) const;
    /// How many planes the first layer sees.
    std::int64_t inputChannels() const;
    /// What is in front of the network's names in the file.
    const std::string& prefix() const { return m_names.prefix; }
    /// The length of the output layer's bias.
    std::int64_t outputs() const;
    /// As TensorNames::headPlaces.
    const std::vector<int>& headPlaces() const { return m_names.headPlaces; }
    /// What a file of a whole module says of its module \p name, or nullptr.
    const checkpoint::ModuleFacts* module(const std::string& name) const;
    /// The names, behind \p name and a point, of the modules that \p name is made of.
    std::vector<std::string> partsOfModule(const std::string& name) const;
    /// Whether the file is a whole module, whose layers without weights are known too.
    bool isWholeModule() const;

    /// Throws where the file holds another network of the same family.
    void requireModel() const;
    /// Throws where the file says something else than \p wanted of itself or of the whole module.
    void requireSetting(const std::string& key, const std::string& wanted) const;
    /// Throws because there is a tensor of this name, which the network has not.
    [[noreturn]] void refuse(const std::string& name) const;
    /// Throws because of \p problem: the file is a variant of the network.
    [[noreturn]] void fail(const Message& problem) const;
    /// Throws where the file holds more of the network's parts than were asked for: it is a variant
    /// that computes something else.
    void requireAllUsed() const;

private:
    const checkpoint::NamedArray& find(const std::string& name) const;

    const ModelInfo& m_model;
    const checkpoint::Checkpoint& m_checkpoint;
    TensorNames m_names;
    mutable std::set<std::string> m_used; ///< names in the file
};

/// \p values, one for each of \p channels planes or one for all of them, as 1×C×1×1.
Tensor perPlane(const std::vector<float>& values, std::int64_t channels);

} // namespace saliscope::engine
