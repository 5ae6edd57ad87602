// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <optional>

#include "data/datamodule.h"

namespace saliscope
{

/// The folder of shipped files: beside an installed program, else in the source tree it was built
/// from. Throws Error NotFound.
std::filesystem::path resourceFolder();

/// Where images are looked for: \p datadir, else our settings (saliscope/saliscope.toml in the XDG
/// configuration folder), else mednet.toml there; both have a table [datadir].
DataOptions dataOptions(const std::optional<std::filesystem::path>& datadir);

} // namespace saliscope
