// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/job.h"

namespace saliscope::jobs
{

int exitCodeOf(const Error& error)
{
    if (error.kind() == ErrorKind::Cancelled)
        return exitCancelled;
    return endsJob(error) ? exitNoResources : exitWrongUse;
}

int JobOutcome::exitCode() const
{
    if (cancelled)
        return exitCancelled;
    return failures.empty() ? exitFine : exitSomeFailed;
}

} // namespace saliscope::jobs
