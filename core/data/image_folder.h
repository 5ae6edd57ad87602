// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>

#include "data/datamodule.h"

namespace saliscope
{

/// Every image below a folder as one split "images" with unknown targets, sorted by name; hidden
/// files and folders and symbolic links to folders are left out. Opens no image.
/// Throws Error NotFound when there is none, Unreadable, TooLarge above a million.
Datamodule openImageFolder(const std::filesystem::path& folder);

} // namespace saliscope
