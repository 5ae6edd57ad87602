// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/base/message.h"
#include "core/metrics/score_estimate.h"
#include "core/metrics/statistics.h"
#include "core/results/text_table.h"
#include "core/tasks/compare_maps.h"

namespace saliscope::tasks
{

/// One of comparedScores() over the samples of two sets.
struct ComparedEstimate {
    metrics::ScoreEstimate estimate;
    std::optional<double> worst; ///< the value that speaks most against agreement
    std::optional<metrics::Whiskers> whiskers;
};

/// By pair of sets and by score, in the order of \p report and of comparedScores().
using CompareSummary = std::vector<std::vector<ComparedEstimate>>;
CompareSummary summaryOf(const CompareReport& report, const metrics::BootstrapOptions& options);

/// "gradcam" or "gradcam - layercam".
std::string pairName(const ComparedSets& pair);

/// The means and the worst values, one line per pair of sets in either table, without scores nobody
/// has. Headings are in \p language; names of scores and numbers are as in the files.
std::string compareText(const CompareReport& report, const CompareSummary& summary,
                        const Message::Language& language = Message::english());

/// One line per pair of sets and sample.
results::TextTable compareTable(const CompareReport& report);

/// Everything measured, pair by pair: the summary, and sample by sample.
nlohmann::ordered_json compareDetails(const CompareReport& report, const CompareSummary& summary);

} // namespace saliscope::tasks
