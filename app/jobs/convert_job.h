// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/jobs/job.h"
#include "app/jobs/job_estimate.h"

namespace saliscope::jobs
{

/// Everything `saliscope convert` can be told.
struct ConvertJob {
    std::filesystem::path from; ///< folder or store of maps, or one set of it as PLACE:SET
    std::filesystem::path to;   ///< store (.h5, .hdf5) or folder
    bool overwrite = false;
    bool operator==(const ConvertJob&) const = default;
};

/// Any thread. Throws Error as convertMaps().
JobOutcome runJob(const ConvertJob& job, const JobContext& context);

/// Converts the first samples elsewhere. Throws as runJob(), and CannotWrite.
JobEstimate estimate(const ConvertJob& job, const JobContext& context);

/// The command that does the same: "saliscope", "convert", … and what is not the default.
std::vector<std::string> commandWords(const ConvertJob& job);

} // namespace saliscope::jobs
