// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>

#include <nlohmann/json_fwd.hpp>

namespace saliscope::results
{

/// \p value in the layout of mednet's JSON files (compact-json 1.8, lines of at most 88 characters,
/// steps of 2), ASCII only, with a final newline. Lists of lists that are alike become tables, so
/// rows line up. Lists of objects are never laid out as a table, which is the only difference. A
/// number that is not finite is written null; what is no UTF-8 becomes U+FFFD.
std::string jsonText(const nlohmann::ordered_json& value);

/// \p value on one line as Python's json.dumps() writes it, ASCII only, but null for numbers that
/// are not finite. For files that may be large.
std::string compactJson(const nlohmann::ordered_json& value);

/// Writes jsonText(\p value) atomically; an existing file becomes "PATH~" first. Throws Error
/// CannotWrite.
void writeJson(const std::filesystem::path& path, const nlohmann::ordered_json& value);

} // namespace saliscope::results
