// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "app/jobs/job.h"
#include "core/metrics/score_estimate.h"
#include "core/metrics/statistics.h"
#include "core/results/results.h"
#include "core/results/score_catalogue.h"
#include "core/results/table.h"
#include "core/run/options.h"
#include "core/session/view_provenance.h"
#include "widgets/plots/plot_file.h"
#include "widgets/plots/score_plots.h"

namespace saliscope::jobs
{

/// What a score is called, in the order of SampleResult::scores.
struct ScoreTitle {
    results::Score score = results::Score::Energy;
    std::string heading; ///< in tables, as mednet writes it: "PropEng"
    std::string title;   ///< above its histogram: "Proportional energy"
    std::string axis;    ///< below its histogram, with the unit: "Share of the map's sum …"
};

/// The statistics of every split; a row counts the samples that were not skipped.
results::SummaryTable summaryTable(const results::Results& results,
                                   const std::vector<ScoreTitle>& titles);

/// Writes \p results to \p json and beside it: the table (.rst), every sample's scores (.csv), the
/// bootstrap intervals of the means (.intervals.rst, .csv, .json), the histograms where wanted, and
/// \p metadata (.meta.json). The latter two say that \p view shows the results. A file that is
/// replaced becomes "NAME~". Returns the tables as text: mednet's, and the intervals. Histograms
/// are drawn through \p context.onMainThread. Throws Error CannotWrite.
std::string writeResultFiles(const std::filesystem::path& json, const results::Results& results,
                             const std::vector<ScoreTitle>& titles, const run::PlotOptions& plots,
                             const nlohmann::ordered_json& metadata,
                             const session::ViewProvenance& view, const JobContext& context);

/// The box of one set of scores, called \p name.
ui::ScoreBox scoreBox(const std::string& name, const metrics::ScoreEstimate& estimate,
                      const std::optional<metrics::Whiskers>& whiskers);

/// Writes \p text; a file that is replaced becomes "NAME~". Throws Error CannotWrite.
void writeTextFile(const std::filesystem::path& path, const std::string& text);

/// Writes \p sheet, which says that it is of \p view, beside \p json in the formats wanted, if any;
/// files that are replaced become "NAME~". Drawn through \p context.onMainThread. Throws Error
/// CannotWrite.
void writePlotFiles(const std::filesystem::path& json, const ui::PlotSheet& sheet, int columns,
                    const run::PlotOptions& options, const session::ViewProvenance& view,
                    const JobContext& context);

} // namespace saliscope::jobs
