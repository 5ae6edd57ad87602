// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <string>

#include "app/window/common/workspace.h"

namespace saliscope::window
{

/// Reads a checkpoint or training folder and builds its network on \p device; an empty \p model
/// is recognised by its tensors. What is \p told of a network in a file goes before what files say.
/// Any thread, some seconds. Throws Error Mismatch saying which architecture the checkpoint fits,
/// and as chooseCheckpoint, readCheckpoint and Engine::load.
std::shared_ptr<const OpenCheckpoint> openCheckpointFile(
    const std::string& weight, const std::string& model, const std::string& device,
    const checkpoint::NetworkDescription& told = {});

} // namespace saliscope::window
