// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/jobs/job.h"
#include "app/jobs/job_estimate.h"

namespace saliscope::jobs
{

/// Everything `saliscope interpretability` can be told.
struct InterpretabilityJob {
    JobScope scope;
    std::filesystem::path inputFolder = "saliency-maps";
    std::filesystem::path outputFolder = "results";
    std::optional<std::filesystem::path> outputJson; ///< instead of a name in the output folder
    int targetLabel = 1;
    std::optional<int> boxLabel;
    double threshold = 0.2; ///< share of the map's maximum above which a pixel counts
    PlotOptions plots;
    int parallel = 0; ///< see workerThreads()
    bool operator==(const InterpretabilityJob&) const = default;
};

/// Writes results, details, table, histograms and .meta.json, nothing when cancelled. Any thread
/// (see JobContext::onMainThread). Throws Error as openDatamodule() and scoreInterpretability(),
/// BadRequest for a results file that is no .json, CannotWrite.
JobOutcome runJob(const InterpretabilityJob& job, const JobContext& context);

/// Tries \p job out on its first samples (see measure()). Any thread. Throws as runJob().
JobEstimate estimate(const InterpretabilityJob& job, const JobContext& context);

/// The command that does the same: "saliscope", "interpretability", … and what is not the default.
std::vector<std::string> commandWords(const InterpretabilityJob& job);

} // namespace saliscope::jobs
