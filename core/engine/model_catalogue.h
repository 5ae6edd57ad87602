// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/data/model_input.h"

namespace saliscope::checkpoint
{
struct Checkpoint;
} // namespace saliscope::checkpoint

namespace saliscope::engine
{

/// What is known of a network architecture without LibTorch.
struct ModelInfo {
    const char* name;          ///< as on the command line
    const char* title;         ///< for people
    data::InputSpec input;     ///< what its transforms produce
    const char* targetLayer;   ///< the reference's default
    const char* weightPrefix;  ///< of its tensors in a state dict, for example "model."
    const char* witnessTensor; ///< a tensor (behind the prefix) only this architecture has
    const char* outputBias;    ///< its length (behind the prefix) is the number of outputs
};

/// All architectures, in alphabetical order.
std::span<const ModelInfo> models();

/// Throws Error BadRequest listing the names.
const ModelInfo& parseModel(std::string_view name);

/// The architecture whose tensors \p checkpoint holds, whatever their names begin with, or nullptr.
const ModelInfo* recogniseModel(const checkpoint::Checkpoint& checkpoint);

} // namespace saliscope::engine
