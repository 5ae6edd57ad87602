// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/jobs/job.h"
#include "app/jobs/run_description.h"

namespace saliscope::jobs
{

/// What came of a job that scores samples, and writes its results once all shards are done: the
/// task's report and request as the window and the command line are told of them.
template <typename Report, typename Request>
JobOutcome scoringOutcome(const Report& report, const Request& request)
{
    JobOutcome outcome;
    outcome.total = report.total;
    outcome.made = report.scored;
    outcome.kept = report.kept;
    outcome.failures = report.failures;
    outcome.cancelled = report.cancelled;
    outcome.outputs = {request.outputFolder};
    outcome.warnings = skippedSplitWarnings(report.skippedSplits);
    tellOfRemade(outcome, report.remade);
    outcome.summary =
        summaryOf(outcome, say("%1 of %2 samples scored", outcome.made, outcome.total));
    if (request.selection.shard.count > 1 && !report.cancelled)
        outcome.remarks.push_back(
            say("Once all shards are done, the same command without --shard writes the results."));
    return outcome;
}

} // namespace saliscope::jobs
