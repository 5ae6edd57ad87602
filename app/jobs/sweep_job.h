// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/jobs/job.h"
#include "app/jobs/job_estimate.h"
#include "core/tasks/sweep.h"

namespace saliscope::jobs
{

/// Writes record, results (.json, .rst, .csv), plots and .meta.json. Any thread (see
/// JobContext::onMainThread). Throws Error as openDatamodule(), loadNetwork() and sweepLayers(),
/// CannotWrite.
JobOutcome runJob(const tasks::SweepOptions& options, const JobContext& context);

/// Tries a job out on its first samples (see measure()). Any thread. Throws as runJob().
JobEstimate estimate(const tasks::SweepOptions& options, const JobContext& context);

} // namespace saliscope::jobs
