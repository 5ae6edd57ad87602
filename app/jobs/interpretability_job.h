// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/jobs/job.h"
#include "app/jobs/job_estimate.h"
#include "core/tasks/interpretability.h"

namespace saliscope::jobs
{

/// Writes results, details, table, histograms and .meta.json, nothing when cancelled. Any thread
/// (see JobContext::onMainThread). Throws Error as openDatamodule() and scoreInterpretability(),
/// BadRequest for a results file that is no .json, CannotWrite.
JobOutcome runJob(const tasks::InterpretabilityOptions& options, const JobContext& context);

/// Tries a job out on its first samples (see measure()). Any thread. Throws as runJob().
JobEstimate estimate(const tasks::InterpretabilityOptions& options, const JobContext& context);

} // namespace saliscope::jobs
