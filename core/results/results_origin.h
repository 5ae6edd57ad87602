// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <optional>

#include "core/data/datamodule.h"

namespace saliscope::results
{

/// Results are matched to samples by name, and pictures of two databases may have the same names.
/// So this asks what the results at \p place (a file of scores, a folder or store of maps; ours or
/// mednet's) were made of. Where records say it of each sample, the first 1000 of those that
/// \p datamodule has are looked at. Else the .meta.json decides: data are the same when a
/// registered database, a folder of pictures or a split list is. Returns a sentence when the
/// pictures are others, nothing also when nobody says or it cannot be read. Any thread.
std::optional<Message> foreignOrigin(const std::filesystem::path& place,
                                     const data::Datamodule& datamodule);

} // namespace saliscope::results
