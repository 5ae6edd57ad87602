// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/jobs/job.h"
#include "app/jobs/job_estimate.h"
#include "core/tasks/completeness.h"

namespace saliscope::jobs
{

/// Writes record, results, tables, histograms and .meta.json. Any thread (see
/// JobContext::onMainThread). Throws Error as openDatamodule(), loadNetwork() and
/// scoreCompleteness(), CannotWrite.
JobOutcome runJob(const tasks::CompletenessOptions& options, const JobContext& context);

/// Tries a job out on its first samples (see measure()). Any thread. Throws as runJob().
JobEstimate estimate(const tasks::CompletenessOptions& options, const JobContext& context);

} // namespace saliscope::jobs
