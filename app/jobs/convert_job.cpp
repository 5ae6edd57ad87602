// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/convert_job.h"

#include <chrono>

#include "app/jobs/trial_folder.h"
#include "core/base/write_protection.h"

namespace fs = std::filesystem;

namespace saliscope::jobs
{

namespace
{

/// Samples behind an estimate.
constexpr std::size_t samplesTried = 3;

} // namespace

JobOutcome runJob(const tasks::ConvertOptions& options, const JobContext& context)
{
    const WriteProtection protection([&](const WriteProtection::Add& add) { add(options.from); });
    const tasks::ConvertReport report = tasks::convertMaps(options, context.progress, context.stop);
    JobOutcome outcome;
    outcome.total = report.total;
    outcome.made = report.written;
    outcome.kept = report.kept;
    outcome.failures = report.failures;
    outcome.cancelled = report.cancelled;
    outcome.outputs = {options.to};
    if (report.missing > 0)
        outcome.warnings.push_back(
            say("Maps that the records name and that are not there: %1.", report.missing));
    if (report.hollow > 0)
        outcome.warnings.push_back(
            say("Maps left out because they are NaN throughout: %1.", report.hollow));
    outcome.summary = say("Maps: %1, of samples: %2, written to %3.", report.maps, report.written,
                          options.to.string());
    if (report.startsOver)
        outcome.warnings.push_back(
            say("An earlier run was ended before %1 was complete. This run began anew, because a "
                "store is written in one go.",
                options.to.string()));
    if (report.kept > 0)
        outcome.remarks.push_back(
            say("Samples whose maps an earlier conversion had written: %1.", report.kept));
    return outcome;
}

JobEstimate estimate(const tasks::ConvertOptions& options, const JobContext& context)
{
    const TrialFolder folder(fs::absolute(options.to).parent_path());
    const fs::path place = folder.path() / options.to.filename();
    const tasks::ConvertOptions tried = {options.from, place, true};
    tasks::convertMaps(tried, {}, context.stop, 1);
    const auto start = std::chrono::steady_clock::now();
    const tasks::ConvertReport report = tasks::convertMaps(tried, {}, context.stop, samplesTried);
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
    JobEstimate estimate;
    estimate.samples = report.total;
    estimate.measured = report.written;
    estimate.failures = report.failures;
    estimate.cancelled = report.cancelled;
    estimate.folder = options.to;
    estimate.bytesFree = folder.bytesFree();
    if (report.written > 0) {
        estimate.secondsPerSample = time.count() / double(report.written);
        estimate.bytesPerSample = double(bytesIn(place)) / double(report.written);
    }
    return estimate;
}

} // namespace saliscope::jobs
