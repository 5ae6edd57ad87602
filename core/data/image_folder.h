// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <vector>

#include "core/data/datamodule.h"

namespace saliscope::data
{

/// Every file below a folder whose extension is an image's as one split "images" with unknown
/// targets, sorted by name; hidden files and folders are left out. Links to folders are followed;
/// one to a folder that is listed already is left out with a note. Opens no image.
/// Throws Error NotFound when there is none, Unreadable, TooLarge above a million.
Datamodule openImageFolder(const std::filesystem::path& folder);

/// The same for chosen files; their common folder is the datamodule's, so that equal file names of
/// different folders stay apart. Throws Error NotFound when there is no file, BadRequest for one
/// whose extension is no image's.
Datamodule openImageFiles(const std::vector<std::filesystem::path>& files);

} // namespace saliscope::data
