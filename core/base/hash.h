// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace saliscope
{

/// SHA-256 of \p bytes as 64 lower-case hexadecimal digits.
std::string sha256(std::string_view bytes);

/// SHA-256 of a file's content, read in pieces. Throws Error NotFound or Unreadable.
std::string sha256OfFile(const std::filesystem::path& path);

} // namespace saliscope
