// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/convert_job.h"

#include <chrono>

#include "app/jobs/job_words.h"
#include "app/jobs/trial_folder.h"
#include "core/base/write_protection.h"
#include "core/tasks/convert_maps.h"

namespace fs = std::filesystem;

namespace saliscope::jobs
{

namespace
{

/// Samples behind an estimate.
constexpr std::size_t samplesTried = 3;

} // namespace

JobOutcome runJob(const ConvertJob& job, const JobContext& context)
{
    const WriteProtection protection([&](const WriteProtection::Add& add) { add(job.from); });
    const tasks::ConvertReport report =
        tasks::convertMaps(job.from, job.to, job.overwrite, context.progress, context.stop);
    JobOutcome outcome;
    outcome.total = report.total;
    outcome.made = report.written;
    outcome.failures = report.failures;
    outcome.cancelled = report.cancelled;
    outcome.outputs = {job.to};
    outcome.summary = say("Maps: %1, of samples: %2, written to %3.", report.maps, report.written,
                          job.to.string());
    return outcome;
}

JobEstimate estimate(const ConvertJob& job, const JobContext& context)
{
    const TrialFolder folder(fs::absolute(job.to).parent_path());
    const fs::path place = folder.path() / job.to.filename();
    tasks::convertMaps(job.from, place, true, {}, context.stop, 1);
    const auto start = std::chrono::steady_clock::now();
    const tasks::ConvertReport report =
        tasks::convertMaps(job.from, place, true, {}, context.stop, samplesTried);
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
    JobEstimate estimate;
    estimate.samples = report.total;
    estimate.measured = report.written;
    estimate.failures = report.failures;
    estimate.cancelled = report.cancelled;
    estimate.folder = job.to;
    estimate.bytesFree = folder.bytesFree();
    if (report.written > 0) {
        estimate.secondsPerSample = time.count() / double(report.written);
        estimate.bytesPerSample = double(bytesIn(place)) / double(report.written);
    }
    return estimate;
}

std::vector<std::string> commandWords(const ConvertJob& job)
{
    JobWords words("convert", JobScope());
    words.option("--from", job.from, {});
    words.option("--to", job.to, {});
    words.flag("--overwrite", job.overwrite);
    return words.take();
}

} // namespace saliscope::jobs
