// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>

#include "core/maps/hdf5_object.h"

namespace saliscope::maps
{

/// Whether \p path is a file that begins as HDF5 files do, also behind a user block.
bool isHdf5File(const std::filesystem::path& path);

/// Opens a file for reading. Throws Error Unsupported (metadata without checksums, a format newer
/// than the library), Unreadable (somebody writes to it), Damaged. Call with hdf5Mutex() held, as
/// all below.
Hdf5Object openHdf5File(const std::filesystem::path& path);

/// Opens the dataset \p name of \p file. Nothing outside the file is ever touched: links to other
/// files, values kept in other files and virtual datasets throw Error Unsafe, naming what they lead
/// to. Throws Error Damaged when it is missing, Unsupported when it needs a newer library or a
/// filter that is not here. The subject is left empty.
Hdf5Object openHdf5Dataset(const Hdf5Object& file, const std::string& name);

} // namespace saliscope::maps
