// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "core/base/message.h"

namespace saliscope::checkpoint
{

/// What a file that begins with \p start is when it is no checkpoint, and how to get one: a clause;
/// nothing when that is not known. \p path is only looked at for its name and its neighbours.
std::optional<Message> otherFile(std::string_view start, const std::filesystem::path& path);

/// The same for a folder: checkpoints that DeepSpeed or FSDP divided, an unpacked archive.
/// Throws std::filesystem::filesystem_error.
std::optional<Message> otherFolder(const std::filesystem::path& folder);

} // namespace saliscope::checkpoint
