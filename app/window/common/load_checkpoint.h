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
/// Weights that adapters change are in \p base, or beside the checkpoint; where they are missing
/// and \p mayAsk, a question comes back instead of a network. Any thread, some seconds. Throws
/// Error Mismatch saying which architecture the checkpoint fits, and as chooseCheckpoint,
/// readCheckpoint, withBase and Engine::load.
LoadedCheckpoint openCheckpointFile(const std::string& weight, const std::string& model,
                                    const std::string& device,
                                    const checkpoint::NetworkDescription& told = {},
                                    const std::optional<std::filesystem::path>& base = {},
                                    bool mayAsk = false);

} // namespace saliscope::window
