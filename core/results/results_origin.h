// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <optional>

#include "core/data/datamodule.h"

namespace saliscope::results
{

/// Results are matched to samples by name, and pictures of two databases may have the same names.
/// So this compares \p datamodule with what the .meta.json at \p place says its results were made
/// of: a file of scores, a folder or store of maps; ours or mednet's. Data are the same when a
/// registered database, a folder of pictures or a split list is. Returns a sentence when none is,
/// nothing also when nobody says or it cannot be read. Any thread.
std::optional<Message> foreignOrigin(const std::filesystem::path& place,
                                     const data::Datamodule& datamodule);

} // namespace saliscope::results
