// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "jobs/job.h"
#include "jobs/job_estimate.h"

namespace saliscope
{

/// Everything `saliscope convert` can be told.
struct ConvertJob {
    std::filesystem::path from; ///< folder or store of maps, or one set of it as PLACE:SET
    std::filesystem::path to;   ///< store (.h5, .hdf5) or folder
    bool overwrite = false;
    bool operator==(const ConvertJob&) const = default;
};

/// Any thread. Throws Error as convertMaps().
JobOutcome run(const ConvertJob& job, const JobContext& context);

/// Converts the first samples elsewhere. Throws as run(), and CannotWrite.
JobEstimate estimate(const ConvertJob& job, const JobContext& context);

/// The command that does the same: "saliscope", "convert", … and what is not the default.
std::vector<std::string> commandWords(const ConvertJob& job);

} // namespace saliscope
