// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/job.h"

#include <algorithm>
#include <thread>

#include "engine/model_catalogue.h"

namespace saliscope
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

SelectionOptions selectionOptions(const JobScope& scope, bool positiveOnly)
{
    SelectionOptions selection;
    selection.onlySplit = scope.onlyDataset;
    selection.positiveOnly = positiveOnly;
    selection.limit = scope.limit;
    selection.shard = parseShard(scope.shard);
    return selection;
}

bool isModelName(const std::string& word)
{
    const auto all = models();
    return std::any_of(all.begin(), all.end(),
                       [&](const ModelInfo& model) { return word == model.name; });
}

} // namespace saliscope
