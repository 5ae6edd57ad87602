// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "core/maps/map_source.h"

namespace saliscope::maps
{

/// The maps in \p folder; see openMapSource. Throws Error NotFound when there is no such folder.
std::unique_ptr<MapSource> openMapFolder(const std::filesystem::path& folder,
                                         const std::vector<run::SelectedSample>& samples);

} // namespace saliscope::maps
