// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/jobs/job.h"
#include "app/jobs/job_estimate.h"

namespace saliscope::jobs
{

/// Everything `saliscope compare` can be told.
struct CompareJob {
    /// What its progress counts, one and several.
    static constexpr std::pair<const char*, const char*> counted = {"pair of maps",
                                                                    "pairs of maps"};
    std::filesystem::path first; ///< folder or store of maps, or one set of it as PLACE:SET
    std::filesystem::path second;
    JobScope scope; ///< the datamodule may be missing; model and shard have no meaning
    std::filesystem::path outputFolder = "results";
    std::optional<double> tolerance; ///< largest difference that counts as equal
    std::optional<int> boxLabel;
    PlotOptions plots;
    int parallel = 0; ///< see workerThreads()
    bool operator==(const CompareJob&) const = default;
};

/// Writes compare.json, .rst, .csv, .meta.json and plots. Any thread. With a tolerance, differences
/// above it and missing counterparts are failures. Throws Error as openDatamodule() and
/// compareMapSets(), CannotWrite.
JobOutcome runJob(const CompareJob& job, const JobContext& context);

/// Compares the first samples of every two sets. Throws as runJob().
JobEstimate estimate(const CompareJob& job, const JobContext& context);

/// The command that does the same: "saliscope", "compare", … and what is not the default.
std::vector<std::string> commandWords(const CompareJob& job);

} // namespace saliscope::jobs
