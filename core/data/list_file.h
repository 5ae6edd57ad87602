// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>

namespace saliscope::data
{

/// A list's text and how large its file is.
struct ListFile {
    std::string text;
    std::size_t bytes = 0;
    /// Samples a list of this size may have: fewer bytes than these are spent on no real one.
    std::size_t mostEntries() const { return 100000 + bytes / 2; }
};

/// The text of a list, decompressed when the name ends in ".bz2"; at most 256 MiB of it, and
/// at most 64 times the size of its file and 4 MiB more.
/// Throws Error NotFound, Unreadable, TooLarge, UnknownFormat (no bzip2 data) or Damaged.
ListFile readListFile(const std::filesystem::path& path);

/// The file name without ".json" or ".json.bz2".
std::string listName(const std::filesystem::path& path);

/// Whether the name ends in ".json" or ".json.bz2".
bool isListName(const std::filesystem::path& path);

} // namespace saliscope::data
