// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/jobs/job.h"
#include "app/jobs/job_estimate.h"

namespace saliscope::jobs
{

/// Everything `saliscope generate` can be told.
struct GenerateJob {
    JobScope scope;
    NetworkOptions network;
    std::filesystem::path outputFolder = "saliency-maps";
    std::optional<std::filesystem::path> store; ///< an HDF5 file instead of the folder
    bool native = false;                        ///< in a store: the maps before post-processing
    bool isSigned = false;                      ///< keep negative evidence
    std::string evidence = "positive";          ///< or "negative", "predicted"
    std::string ablation = "reference";         ///< or "zero"
    std::string fullGrad = "reference";         ///< or "original"
    bool overwrite = false;
    bool operator==(const GenerateJob&) const = default;
};

/// Writes maps, record and generation.meta.json; with a store, that and STORE's .meta.json. Any
/// thread. Throws Error as openDatamodule(), loadNetwork() and generateMaps(), CannotWrite.
JobOutcome runJob(const GenerateJob& job, const JobContext& context);

/// Tries \p job out on its first samples (see measure()). Any thread. Throws as runJob().
JobEstimate estimate(const GenerateJob& job, const JobContext& context);

/// The command that does the same: "saliscope", "generate", … and what is not the default.
std::vector<std::string> commandWords(const GenerateJob& job);

} // namespace saliscope::jobs
