// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/jobs/job.h"
#include "app/jobs/job_estimate.h"

namespace saliscope::session
{
struct Session;
} // namespace saliscope::session

namespace saliscope::jobs
{

/// Everything `saliscope report` can be told.
struct ReportJob {
    JobScope scope;
    NetworkOptions network;
    std::filesystem::path outputFolder = "reports";
    /// "ALGORITHM" or "ALGORITHM:LAYER"; none: those of the network's options
    std::vector<std::string> maps;
    std::vector<std::string> samples; ///< names of cases, each with a report; none: the cohort
    bool road = false;                ///< score by ROAD too
    bool pdf = false;                 ///< write each report as PDF as well
    std::string language = "en";      ///< of the reports: one of languages()
    double threshold = 0.2;           ///< share of the map's maximum above which a pixel counts
    std::string colormap = "plasma";  ///< one of colormaps()
    /// A session's file: notes, tags and edited boxes are taken from it, and without \p maps the
    /// reports of cases show what its panes show.
    std::optional<std::filesystem::path> session;
    std::shared_ptr<const session::Session>
        work; ///< the same as it is in the window; no part of the command
    bool operator==(const ReportJob&) const = default;
};

/// Writes cohort.html, and with ReportJob::pdf cohort.pdf, or such a file for each of the job's
/// samples under its name; nothing when cancelled. Any thread. Throws Error as openDatamodule(),
/// loadNetwork() and reportOfCohort(), BadRequest for a sample that is not there or another target
/// class than the highest, CannotWrite.
JobOutcome runJob(const ReportJob& job, const JobContext& context);

/// Tries a cohort's report out on its first samples (see measure()). Any thread. Throws as
/// runJob().
JobEstimate estimate(const ReportJob& job, const JobContext& context);

/// The command that does the same: "saliscope", "report", … and what is not the default.
std::vector<std::string> commandWords(const ReportJob& job);

} // namespace saliscope::jobs
