// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <vector>

#include "core/data/datamodule.h"

namespace saliscope::data
{

/// Every file below a folder that looks like an image (pictures::looksLikeImage) as one split
/// "images" with unknown targets, sorted by name; hidden files and folders are left out. Links to
/// folders are followed; one to a folder that is listed already is left out with a note. Decodes no
/// image. Throws Error NotFound when there is none, Unreadable, TooLarge above a million.
Datamodule openImageFolder(const std::filesystem::path& folder);

/// The same for chosen files; their common folder is the datamodule's, so that equal file names of
/// different folders stay apart. Throws Error NotFound when there is no file, BadRequest for one
/// that does not look like an image.
Datamodule openImageFiles(const std::vector<std::filesystem::path>& files);

/// The pictures that a DICOMDIR names. Throws as pictures::picturesInDicomDirectory(), NotFound
/// when there is none.
Datamodule openDicomDirectory(const std::filesystem::path& file);

} // namespace saliscope::data
