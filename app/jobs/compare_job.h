// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/jobs/job.h"
#include "app/jobs/job_estimate.h"
#include "core/tasks/compare_maps.h"

namespace saliscope::jobs
{

/// Writes compare.json, .rst, .csv, .meta.json and plots. Any thread. With a tolerance, differences
/// above it and missing counterparts are failures. Throws Error as openDatamodule() and
/// compareMapSets(), CannotWrite.
JobOutcome runJob(const tasks::CompareOptions& options, const JobContext& context);

/// Compares the first samples of every two sets. Throws as runJob().
JobEstimate estimate(const tasks::CompareOptions& options, const JobContext& context);

} // namespace saliscope::jobs
