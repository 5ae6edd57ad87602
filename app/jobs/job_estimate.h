// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

#include "app/jobs/job.h"
#include "core/data/datamodule.h"

namespace saliscope::jobs
{

/// How long a job will take and how much room, as far as its first samples tell.
struct JobEstimate {
    std::size_t samples = 0;      ///< it has work with, those an earlier run finished included
    const char* one = "sample";   ///< what is counted …
    const char* many = "samples"; ///< … if there are several
    std::size_t measured = 0;     ///< the figures come from
    double secondsPerSample = 0;  ///< without what comes before the first sample
    double bytesPerSample = 0;    ///< on disk, histograms left out
    std::uint64_t peakBytes = 0;  ///< of memory that the whole program held meanwhile
    std::filesystem::path folder; ///< where the results go
    std::optional<std::uintmax_t> bytesFree;  ///< there
    std::vector<run::SampleFailure> failures; ///< of measured samples
    bool cancelled = false;                   ///< then the figures mean nothing
    double seconds() const { return secondsPerSample * double(samples); }
    double bytes() const { return bytesPerSample * double(samples); }
};

/// What a job tries out on few samples.
struct Trial {
    run::SelectionOptions selection;
    std::function<bool(const data::Sample&)> hasWork; ///< empty: all samples have
    std::size_t size = 2;                             ///< samples to be measured, after a first one
    std::filesystem::path outputFolder;
    /// Runs the job's task into another folder, on all of a datamodule.
    std::function<std::vector<run::SampleFailure>(const data::Datamodule&,
                                                  const std::filesystem::path&)>
        run;
};

/// Measures \p trial on the first samples of \p datamodule; the first of all, which pays for what
/// only happens once, counts only when it is the only one. Results go to a TrialFolder. Throws what
/// the task throws, and CannotWrite.
JobEstimate measure(const Trial& trial, const data::Datamodule& datamodule, std::stop_token stop);

} // namespace saliscope::jobs
