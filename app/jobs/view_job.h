// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/jobs/job.h"
#include "app/jobs/job_estimate.h"
#include "core/tasks/view.h"

namespace saliscope::jobs
{

/// Writes pictures, record and view.meta.json. Any thread where there is a QGuiApplication, else
/// the main thread. Throws Error as parseModel(), openDatamodule() and drawViews(), CannotWrite.
JobOutcome runJob(const tasks::ViewOptions& options, const JobContext& context);

/// Tries a job out on its first samples (see measure()). Any thread. Throws as runJob().
JobEstimate estimate(const tasks::ViewOptions& options, const JobContext& context);

} // namespace saliscope::jobs
