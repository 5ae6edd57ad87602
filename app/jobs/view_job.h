// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/jobs/job.h"
#include "app/jobs/job_estimate.h"

namespace saliscope::jobs
{

/// Everything `saliscope view` can be told.
struct ViewJob {
    JobScope scope;
    std::filesystem::path inputFolder = "saliency-maps";
    std::filesystem::path outputFolder = "visualizations";
    bool showBoxes = false;
    double threshold = 0.2;        ///< share of the map's maximum below which nothing is drawn
    std::string colormap = "auto"; ///< one of colormaps(), or automaticColormap
    double opacity = 0.5;          ///< of the map's colours, 0..1
    std::vector<double> contours;  ///< map values to draw lines at, -1..1
    bool legend = false;
    std::string size = "network"; ///< whose pixels the picture has, or "original"
    bool mark = true;             ///< say on the picture when a map is unsound
    bool montage = false;
    bool allLabels = false; ///< false: samples with label 1 only
    bool overwrite = false;
    int parallel = 0; ///< see workerThreads()
    bool operator==(const ViewJob&) const = default;
};

/// Writes pictures, record and view.meta.json. Any thread where there is a QGuiApplication, else
/// the main thread. Throws Error as parseModel(), openDatamodule() and drawViews(), CannotWrite.
JobOutcome runJob(const ViewJob& job, const JobContext& context);

/// Tries \p job out on its first samples (see measure()). Any thread. Throws as runJob().
JobEstimate estimate(const ViewJob& job, const JobContext& context);

/// The command that does the same: "saliscope", "view", … and what is not the default.
std::vector<std::string> commandWords(const ViewJob& job);

} // namespace saliscope::jobs
