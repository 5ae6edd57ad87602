// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "tasks/map_source.h"

namespace saliscope
{

/// The maps in \p folder; see openMapSource. Throws Error NotFound when there is no such folder.
std::unique_ptr<MapSource> openMapFolder(const std::filesystem::path& folder,
                                         const std::vector<SelectedSample>& samples);

} // namespace saliscope
