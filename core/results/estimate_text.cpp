// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/results/estimate_text.h"

#include <nlohmann/json.hpp>

#include "core/base/json.h"

using nlohmann::ordered_json;

namespace saliscope::results
{

namespace
{

std::optional<double> lowOf(const std::optional<metrics::Interval>& interval)
{
    return interval ? std::optional(interval->low) : std::nullopt;
}

std::optional<double> highOf(const std::optional<metrics::Interval>& interval)
{
    return interval ? std::optional(interval->high) : std::nullopt;
}

} // namespace

ordered_json estimateObject(const metrics::ScoreEstimate& estimate)
{
    const metrics::Statistics& statistics = estimate.statistics;
    return {
        {"n", std::int64_t(statistics.count)},       {"missing", std::int64_t(statistics.missing)},
        {"mean", orNull(statistics.mean)},           {"low", orNull(lowOf(estimate.interval))},
        {"high", orNull(highOf(estimate.interval))}, {"deviation", orNull(statistics.deviation)},
        {"quartile1", orNull(statistics.quartile1)}, {"median", orNull(statistics.median)},
        {"quartile3", orNull(statistics.quartile3)}};
}

std::vector<std::string> estimateHeadings(const std::string& prefix)
{
    std::vector<std::string> headings;
    for (const char* name :
         {"n", "missing", "mean", "low", "high", "deviation", "quartile1", "median", "quartile3"})
        headings.push_back(prefix + name);
    return headings;
}

std::vector<std::string> estimateCells(const metrics::ScoreEstimate& estimate)
{
    const metrics::Statistics& statistics = estimate.statistics;
    return {std::to_string(statistics.count),      std::to_string(statistics.missing),
            fullNumber(statistics.mean),           fullNumber(lowOf(estimate.interval)),
            fullNumber(highOf(estimate.interval)), fullNumber(statistics.deviation),
            fullNumber(statistics.quartile1),      fullNumber(statistics.median),
            fullNumber(statistics.quartile3)};
}

std::string intervalText(const std::optional<metrics::Interval>& interval)
{
    if (!interval)
        return "not defined";
    return "[" + fixedNumber(interval->low) + ", " + fixedNumber(interval->high) + "]";
}

std::string meanText(const metrics::ScoreEstimate& estimate)
{
    const std::string mean = fixedNumber(estimate.statistics.mean);
    return estimate.interval ? mean + " " + intervalText(estimate.interval) : mean;
}

ordered_json bootstrapObject(const metrics::BootstrapOptions& options)
{
    return {{"method", "BCa"},
            {"resamples", std::int64_t(options.resamples)},
            {"confidence", options.confidence},
            {"seed", std::to_string(options.seed)}};
}

} // namespace saliscope::results
