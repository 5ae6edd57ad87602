// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include "core/base/message.h"
#include "core/engine/model_catalogue.h"

namespace saliscope::engine
{

/// \p model as \p checkpoint has it: as many channels as its first layer takes, the size that a
/// transformer's positions are for, its outputs' names and operating points.
/// Throws Error Damaged for operating points that are no probabilities.
ModelInfo modelOfCheckpoint(ModelInfo model, const checkpoint::Checkpoint& checkpoint);

/// What a user should know of the way \p checkpoint is read as \p model, which is of
/// modelOfCheckpoint(): whole sentences.
std::vector<Message> notesOnCheckpoint(const ModelInfo& model,
                                       const checkpoint::Checkpoint& checkpoint);

/// Why none of the networks known here is in \p checkpoint, where that can be said: it is a whole
/// module of another class. Empty otherwise.
Message unknownModule(const checkpoint::Checkpoint& checkpoint);

} // namespace saliscope::engine
