// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/metrics/interpretability_scores.h"
#include "core/tasks/network_options.h"

namespace saliscope::report
{

/// Everything `saliscope report` can be told.
struct ReportOptions {
    static constexpr const char* command = "report";
    run::DataScope scope = {};
    tasks::NetworkOptions network = {};
    std::filesystem::path outputFolder = "reports";
    /// "ALGORITHM" or "ALGORITHM:LAYER"; none: those of the network's options
    std::vector<std::string> maps = {};
    std::vector<std::string> samples = {}; ///< names of cases, each with a report; none: the cohort
    /// A session's file: notes, tags and edited boxes are taken from it, and without \p maps the
    /// reports of cases show what its panes show.
    std::optional<std::filesystem::path> session = {};
    bool road = false;           ///< score by ROAD too, which takes far longer
    bool pdf = false;            ///< write each report as PDF as well
    std::string language = "en"; ///< of the reports
    metrics::InterpretabilityOptions measures =
        {};                           ///< threshold of the overlap, label of the boxes
    std::string colormap = "reading"; ///< one of colormaps()
};

void describe(run::OptionList& list, ReportOptions& options);

} // namespace saliscope::report
