// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/jobs/job.h"
#include "app/jobs/job_estimate.h"
#include "core/tasks/convert_maps.h"

namespace saliscope::jobs
{

/// Any thread. Throws Error as convertMaps().
JobOutcome runJob(const tasks::ConvertOptions& options, const JobContext& context);

/// Converts the first samples elsewhere. Throws as runJob(), and CannotWrite.
JobEstimate estimate(const tasks::ConvertOptions& options, const JobContext& context);

} // namespace saliscope::jobs
