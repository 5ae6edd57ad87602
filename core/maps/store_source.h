// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <memory>

#include "core/maps/map_source.h"

namespace saliscope::maps
{

/// The maps in an HDF5 store. Throws as MapStore, and Error Damaged when two samples have the same
/// key.
std::unique_ptr<MapSource> openStoreSource(const std::filesystem::path& path);

} // namespace saliscope::maps
