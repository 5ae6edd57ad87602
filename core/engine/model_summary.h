// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/checkpoint/checkpoint.h"
#include "core/engine/model_catalogue.h"

namespace saliscope::engine
{

/// A part of a network, one level below the whole.
struct ModelPart {
    std::string name; ///< "fc14", "model"
    std::string kind; ///< "Conv2d", "BatchNorm2d", "Linear"; the network's title for others
    std::int64_t parameters = 0; ///< trainable ones: no running statistics
};

/// What the tensors of \p checkpoint, read for \p model, are parts of, by name. What training
/// alone needs (weights of losses) is left out.
std::vector<ModelPart> modelParts(const checkpoint::Checkpoint& checkpoint, const ModelInfo& model);

} // namespace saliscope::engine
