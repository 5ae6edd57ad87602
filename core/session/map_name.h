// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/message.h"
#include "core/session/display_settings.h"
#include "core/session/session.h"

namespace saliscope::session
{

/// What people call an algorithm: "Grad-CAM".
Message algorithmTitle(engine::Algorithm algorithm);

/// What files call a map, in every language and whatever the panes' order:
/// "layercam at fc8, output 0, negative, checkpoint 1a2b3c4d", "gradcam at fc14, output 0 minus 3",
/// "set run-1 · layercam" or "picture".
/// The output with the highest logit and evidence for it are not mentioned. \p choice should name
/// its layer, or the name does not either.
std::string mapName(const MapChoice& choice, const std::vector<SessionCheckpoint>& checkpoints);

/// The reverse; none when the text is no such name or its checkpoint is not among \p checkpoints.
std::optional<MapChoice> mapNamed(std::string_view name,
                                  const std::vector<SessionCheckpoint>& checkpoints);

} // namespace saliscope::session
