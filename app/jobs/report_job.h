// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/jobs/job.h"
#include "app/jobs/job_estimate.h"
#include "core/report/report_options.h"

namespace saliscope::jobs
{

/// Writes cohort.html, and with ReportOptions::pdf cohort.pdf, or such a file for each of the
/// samples under its name; nothing when cancelled. Any thread. Throws Error as openDatamodule(),
/// loadNetwork() and reportOfCohort(), BadRequest for a sample that is not there or another target
/// class than the highest, CannotWrite.
JobOutcome runJob(const report::ReportOptions& options, const JobContext& context);

/// Tries a cohort's report out on its first samples (see measure()). Any thread. Throws as
/// runJob().
JobEstimate estimate(const report::ReportOptions& options, const JobContext& context);

} // namespace saliscope::jobs
