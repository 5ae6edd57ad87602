// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <optional>

#include "core/data/datamodule.h"

namespace saliscope::jobs
{

/// The folder of shipped files: beside an installed program, else in the source tree it was built
/// from. Throws Error NotFound.
std::filesystem::path resourceFolder();

/// Our settings: saliscope/saliscope.toml in the XDG configuration folder. It need not be there.
std::filesystem::path settingsFile();

/// Where images are looked for: \p datadir, else settingsFile(), else mednet.toml in the
/// XDG configuration folder; both have a table [datadir].
data::DataOptions dataOptions(const std::optional<std::filesystem::path>& datadir,
                              const pictures::PictureChoice& pictures = {});

} // namespace saliscope::jobs
