// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/job.h"

#include <algorithm>
#include <thread>

#include "core/engine/model_catalogue.h"

namespace saliscope::jobs
{

int JobOutcome::exitCode() const
{
    if (cancelled)
        return exitCancelled;
    return failures.empty() ? exitFine : exitSomeFailed;
}

int workerThreads(int parallel)
{
    if (parallel == 0)
        return static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    return std::max(1, parallel);
}

run::SelectionOptions selectionOptions(const JobScope& scope, bool positiveOnly)
{
    run::SelectionOptions selection;
    selection.onlySplit = scope.onlyDataset;
    selection.positiveOnly = positiveOnly;
    selection.limit = scope.limit;
    selection.shard = run::parseShard(scope.shard);
    return selection;
}

bool isModelName(const std::string& word)
{
    return engine::findModel(word) != nullptr;
}

} // namespace saliscope::jobs
