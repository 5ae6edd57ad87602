// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/jobs/job.h"
#include "app/jobs/job_estimate.h"
#include "core/tasks/statistics_options.h"

namespace saliscope::jobs
{

/// Writes statistics.json, .rst, .csv (and .comparisons.csv, .agreements.csv), plots and
/// .meta.json. Any thread (see JobContext::onMainThread). Throws Error as openDatamodule(),
/// readScoreSets() and compareScores(), CannotWrite.
JobOutcome runJob(const tasks::StatisticsOptions& options, const JobContext& context);

/// Takes a few resamples of everything; what the intervals take grows with them. Throws as
/// runJob().
JobEstimate estimate(const tasks::StatisticsOptions& options, const JobContext& context);

} // namespace saliscope::jobs
