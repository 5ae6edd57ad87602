// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "app/jobs/job.h"
#include "app/jobs/job_estimate.h"

namespace saliscope::jobs
{

/// Everything `saliscope statistics` can be told.
struct StatisticsJob {
    std::vector<std::string> results; ///< files or folders, or NAME=PATH
    JobScope scope; ///< datamodule for labels and boxes, may be empty; the rest does not matter
    PlotOptions plots;
    std::filesystem::path outputFolder = "results";
    double smallBelow = 0.01; ///< share of the picture the boxes cover: below it "small"
    double largeFrom = 0.05;  ///< and from this on "large"
    int resamples = 10000;    ///< of the bootstrap
    std::uint64_t seed = 0;   ///< likewise
    int inputSize = 512;      ///< of the network's input, in pixels
    bool operator==(const StatisticsJob&) const = default;
};

/// Writes statistics.json, .rst, .csv (and .comparisons.csv, .agreements.csv), plots and
/// .meta.json. Any thread (see JobContext::onMainThread). Throws Error as openDatamodule(),
/// readScoreSets() and compareScores(), CannotWrite.
JobOutcome runJob(const StatisticsJob& job, const JobContext& context);

/// Takes a few resamples of everything; what the intervals take grows with them. Throws as
/// runJob().
JobEstimate estimate(const StatisticsJob& job, const JobContext& context);

/// The command that does the same: "saliscope", "statistics", … and what is not the default.
std::vector<std::string> commandWords(const StatisticsJob& job);

} // namespace saliscope::jobs
