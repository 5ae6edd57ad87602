// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/jobs/job.h"
#include "app/jobs/job_estimate.h"
#include "core/tasks/algorithm_cost.h"
#include "core/tasks/generate.h"

namespace saliscope::jobs
{

/// Writes maps, record and generation.meta.json; with a store, that and STORE's .meta.json. Any
/// thread. Throws Error as openDatamodule(), loadNetwork() and generateMaps(), CannotWrite.
JobOutcome runJob(const tasks::GenerateOptions& options, const JobContext& context);

/// Tries a job out on its first samples (see measure()). Any thread. Throws as runJob().
JobEstimate estimate(const tasks::GenerateOptions& options, const JobContext& context);

/// What each algorithm asked for costs, and on which picture that was measured.
struct MeasuredCosts {
    std::vector<tasks::AlgorithmCost> costs;
    std::string sample;
    int inputSize = 0;
    std::string device;
};

/// Measures them on the first picture that can be read; writes nothing. Any thread. Throws as
/// runJob(), and NotFound where no picture can be read.
MeasuredCosts measureCosts(const tasks::GenerateOptions& options, const JobContext& context);

} // namespace saliscope::jobs
