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

/// Everything `saliscope sweep` can be told. Target layer, target class and positiveOnly of the
/// network's options do not matter: see layers and targetLabel.
struct SweepJob {
    JobScope scope;
    NetworkOptions network = usualNetwork();
    PlotOptions plots;
    std::filesystem::path outputFolder = "results";
    std::vector<std::string> layers; ///< none: every one the network can be cut at
    std::string rank = "lift";       ///< the score that decides which layer is best
    int targetLabel = 1;             ///< of the samples; with several outputs also the output
    std::optional<int> boxLabel;
    double threshold = 0.2; ///< share of the map's maximum above which a pixel counts
    bool road = false;
    std::vector<double> percentiles = {20, 40, 60, 80}; ///< up to which pixels are kept, 0..100
    double noise = 0.01;            ///< standard deviation of what is added to imputed pixels, 0..1
    std::string ties = "reference"; ///< or "rank"
    int resamples = 10000;          ///< of the bootstrap
    bool overwrite = false;
    bool operator==(const SweepJob&) const = default;

    /// As other jobs, but for several algorithms.
    static NetworkOptions usualNetwork();
};

/// Writes record, results (.json, .rst, .csv), plots and .meta.json. Any thread (see
/// JobContext::onMainThread). Throws Error as openDatamodule(), loadNetwork() and sweepLayers(),
/// CannotWrite.
JobOutcome runJob(const SweepJob& job, const JobContext& context);

/// Tries \p job out on its first samples (see measure()). Any thread. Throws as runJob().
JobEstimate estimate(const SweepJob& job, const JobContext& context);

/// The command that does the same: "saliscope", "sweep", … and what is not the default.
std::vector<std::string> commandWords(const SweepJob& job);

} // namespace saliscope::jobs
