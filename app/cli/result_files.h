// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "store/json_value.h"
#include "store/results.h"
#include "store/table.h"

namespace saliscope
{

/// What a score is called, in the order of SampleResult::scores.
struct ScoreTitle {
    std::string heading; ///< in tables, as mednet writes it: "PropEng"
    std::string title;   ///< above its histogram: "Proportional energy"
    std::string axis;    ///< below its histogram, with the unit: "Share of the map's sum …"
};

/// Whether and how histograms are written beside the results.
struct PlotOptions {
    bool wanted = true;
    std::vector<std::string> formats = {"pdf"};
};

/// Adds --plot/--no-plot, under mednet's one-letter name \p letter ("-P", "-Q"), and --plot-format.
void addPlotOptions(CLI::App& command, const std::string& letter, PlotOptions& options);

/// The statistics of every split; a row counts the samples that were not skipped.
SummaryTable summaryTable(const Results& results, const std::vector<ScoreTitle>& titles);

/// Writes \p results to \p json and beside it: the table (.rst), every sample's scores (.csv), the
/// histograms where wanted, and \p metadata (.meta.json). A file that is replaced becomes "NAME~".
/// Prints the table on stdout. Throws Error CannotWrite. Main thread only.
void writeResultFiles(const std::filesystem::path& json, const Results& results,
                      const std::vector<ScoreTitle>& titles, const PlotOptions& plots,
                      const JsonObject& metadata);

} // namespace saliscope
