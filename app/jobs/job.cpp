// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/job.h"

namespace saliscope::jobs
{

int JobOutcome::exitCode() const
{
    if (cancelled)
        return exitCancelled;
    return failures.empty() ? exitFine : exitSomeFailed;
}

} // namespace saliscope::jobs
