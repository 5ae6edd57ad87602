// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace saliscope::results
{

/// What every command records first, under mednet's keys: datetime (ISO 8601 with microseconds and
/// offset), package-name, package-version, path (the working folder), command-line, hostname,
/// platform. \p arguments is the command line as the shell passed it.
nlohmann::ordered_json runMetadata(const std::vector<std::string>& arguments);

/// \p arguments as one line a POSIX shell reads back as the same words.
std::string commandLine(const std::vector<std::string>& arguments);

/// "completeness.json" -> "completeness.meta.json", beside it.
std::filesystem::path metadataPath(const std::filesystem::path& output);

/// What the metadata keep of a network's description, as "network-description".
inline constexpr const char* descriptionKey = "network-description";

/// The names of a network's outputs as the metadata beside the results \p output tell them; none
/// where they do not, or there are no metadata.
std::vector<std::string> outputNamesBeside(const std::filesystem::path& output);

} // namespace saliscope::results
