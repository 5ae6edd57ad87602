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

/// Everything `saliscope completeness` can be told.
struct CompletenessJob {
    JobScope scope;
    NetworkOptions network;
    PlotOptions plots;
    std::filesystem::path outputFolder = "results";
    std::vector<double> percentiles = {20, 40, 60, 80}; ///< up to which pixels are kept, 0..100
    double noise = 0.01;            ///< standard deviation of what is added to imputed pixels, 0..1
    std::string ties = "reference"; ///< or "rank"
    std::optional<std::filesystem::path> maps; ///< made by `generate`; none: they are computed
    bool overwrite = false;
    bool operator==(const CompletenessJob&) const = default;
};

/// Writes record, results, tables, histograms and .meta.json. Any thread (see
/// JobContext::onMainThread). Throws Error as openDatamodule(), loadNetwork() and
/// scoreCompleteness(), CannotWrite.
JobOutcome runJob(const CompletenessJob& job, const JobContext& context);

/// Tries \p job out on its first samples (see measure()). Any thread. Throws as runJob().
JobEstimate estimate(const CompletenessJob& job, const JobContext& context);

/// The command that does the same: "saliscope", "completeness", … and what is not the default.
std::vector<std::string> commandWords(const CompletenessJob& job);

} // namespace saliscope::jobs
