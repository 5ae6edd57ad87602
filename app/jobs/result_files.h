// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "jobs/job.h"
#include "plots/plot_file.h"
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

/// The statistics of every split; a row counts the samples that were not skipped.
SummaryTable summaryTable(const Results& results, const std::vector<ScoreTitle>& titles);

/// The histograms of \p results beside \p json, through \p context.onMainThread. Throws Error
/// CannotWrite.
void writeHistogramFiles(const std::filesystem::path& json, const Results& results,
                         const std::vector<ScoreTitle>& titles, const PlotOptions& plots,
                         const JobContext& context);

/// Writes \p results to \p json and beside it: the table (.rst), every sample's scores (.csv), the
/// bootstrap intervals of the means (.intervals.rst, .csv, .json), the histograms where wanted, and
/// \p metadata (.meta.json). A file that is replaced becomes "NAME~".
/// Returns the tables as text: mednet's, and the intervals. Histograms are drawn through \p context.onMainThread. Throws Error
/// CannotWrite.
std::string writeResultFiles(const std::filesystem::path& json, const Results& results,
                             const std::vector<ScoreTitle>& titles, const PlotOptions& plots,
                             const JsonObject& metadata, const JobContext& context);

/// Writes \p text; a file that is replaced becomes "NAME~". Throws Error CannotWrite.
void writeTextFile(const std::filesystem::path& path, const std::string& text);

/// Writes \p sheet beside \p json in the formats wanted, if any; files that are replaced become
/// "NAME~". Drawn through \p context.onMainThread. Throws Error CannotWrite.
void writePlotFiles(const std::filesystem::path& json, const PlotSheet& sheet, int columns,
                    const PlotOptions& options, const JobContext& context);

} // namespace saliscope
