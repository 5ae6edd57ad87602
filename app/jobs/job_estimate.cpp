// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/job_estimate.h"

#include <algorithm>
#include <chrono>
#include <span>

#include "app/jobs/trial_folder.h"
#include "core/run/memory_watch.h"

namespace saliscope::jobs
{

namespace
{

/// \p whole with nothing but \p samples.
data::Datamodule reduced(const data::Datamodule& whole,
                         std::span<const run::SelectedSample> samples)
{
    data::Datamodule result;
    result.name = whole.name;
    result.splitName = whole.splitName;
    result.outputs = whole.outputs;
    result.parts = whole.parts;
    for (const run::SelectedSample& selected : samples) {
        if (result.splits.empty() || result.splits.back().name != selected.split->name)
            result.splits.push_back({selected.split->name, {}});
        result.splits.back().samples.push_back(*selected.sample);
    }
    return result;
}

std::vector<run::SelectedSample> samplesWithWork(const Trial& trial,
                                                 const data::Datamodule& datamodule)
{
    std::vector<run::SelectedSample> samples =
        run::selectSamples(datamodule, trial.selection).samples;
    if (trial.hasWork)
        std::erase_if(samples, [&](const run::SelectedSample& selected) {
            return !trial.hasWork(*selected.sample);
        });
    return samples;
}

} // namespace

JobEstimate measure(const Trial& trial, const data::Datamodule& datamodule, std::stop_token stop)
{
    const TrialFolder folder(trial.outputFolder);
    const std::vector<run::SelectedSample> samples = samplesWithWork(trial, datamodule);
    JobEstimate estimate;
    estimate.samples = samples.size();
    estimate.folder = trial.outputFolder;
    estimate.bytesFree = folder.bytesFree();
    if (samples.empty())
        return estimate;
    const std::span<const run::SelectedSample> all = samples;
    trial.run(reduced(datamodule, all.first(1)), folder.path() / "first");
    const auto measured =
        all.size() == 1 ? all : all.subspan(1).first(std::min(trial.size, all.size() - 1));
    run::MemoryWatch memory;
    const auto start = std::chrono::steady_clock::now();
    if (!stop.stop_requested())
        estimate.failures = trial.run(reduced(datamodule, measured), folder.path() / "measured");
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
    estimate.peakBytes = memory.peakBytes();
    estimate.cancelled = stop.stop_requested();
    estimate.measured = measured.size();
    estimate.secondsPerSample = time.count() / double(measured.size());
    estimate.bytesPerSample = double(bytesIn(folder.path() / "measured")) / double(measured.size());
    return estimate;
}

} // namespace saliscope::jobs
