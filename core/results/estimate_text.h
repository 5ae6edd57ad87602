// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "core/metrics/score_estimate.h"
#include "core/results/text_table.h"

namespace saliscope::results
{

/// Estimates as files show them. What is not defined is null in JSON, empty in CSV and "n/a" in
/// text.

/// n, missing, mean, low, high, deviation, quartile1, median, quartile3.
nlohmann::ordered_json estimateObject(const metrics::ScoreEstimate& estimate);

/// The names of estimateCells(), each behind \p prefix.
std::vector<std::string> estimateHeadings(const std::string& prefix = {});
std::vector<std::string> estimateCells(const metrics::ScoreEstimate& estimate);

/// "[0.123, 0.456]" or "not defined".
std::string intervalText(const std::optional<metrics::Interval>& interval);

/// "0.234 [0.123, 0.456]"; a mean that is not defined is "n/a".
std::string meanText(const metrics::ScoreEstimate& estimate);

/// method, resamples, confidence and seed, for metadata and results.
nlohmann::ordered_json bootstrapObject(const metrics::BootstrapOptions& options);

} // namespace saliscope::results
