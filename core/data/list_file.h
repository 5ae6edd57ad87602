// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>

namespace saliscope::data
{

/// The text of a list, decompressed when the name ends in ".bz2"; at most 256 MiB of it.
/// Throws Error NotFound, Unreadable, TooLarge, UnknownFormat (no bzip2 data) or Damaged.
std::string readListFile(const std::filesystem::path& path);

/// The file name without ".json" or ".json.bz2".
std::string listName(const std::filesystem::path& path);

/// Whether the name ends in ".json" or ".json.bz2".
bool isListName(const std::filesystem::path& path);

} // namespace saliscope::data
