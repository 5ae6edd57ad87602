// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace saliscope::pictures
{

/// Whether \p path is a DICOMDIR: by its name and its first bytes.
bool isDicomDirectory(const std::filesystem::path& path);

/// The pictures a DICOMDIR names, relative to its folder, in its order. Nothing else of it is read,
/// above all nothing about patients. Throws Error NotFound, Unreadable, Damaged or TooLarge.
std::vector<std::string> picturesInDicomDirectory(const std::filesystem::path& path);

} // namespace saliscope::pictures
