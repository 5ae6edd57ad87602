// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <cmath>

#include "core/results/table.h"

inline double percentile(const std::vector<double>& sorted, double share)
{
    const double at = share * double(sorted.size() - 1);
    const auto below = std::size_t(at);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (at - double(below)) * (sorted[above] - sorted[below]);
}

inline saliscope::results::ScoreSummary summary(std::vector<double> values)
{
    saliscope::results::ScoreSummary result;
    if (values.empty())
        return result;
    std::sort(values.begin(), values.end());
    double mean = 0;
    for (const double value : values)
        mean += value / double(values.size());
    double squares = 0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    result.mean = mean;
    if (values.size() > 1)
        result.deviation = std::sqrt(squares / double(values.size() - 1));
    result.quartile1 = percentile(values, 0.25);
    result.median = percentile(values, 0.5);
    result.quartile3 = percentile(values, 0.75);
    return result;
}

/// The table of \p results, computed here so that tests do not lean on what they check.
inline saliscope::results::SummaryTable summarised(const saliscope::results::Results& results,
                                                   const std::vector<std::string>& names)
{
    saliscope::results::SummaryTable table{names, {}};
    for (const saliscope::results::SplitResults& split : results) {
        std::vector<std::vector<double>> columns(names.size());
        for (const saliscope::results::SampleResult& sample : split.samples)
            for (std::size_t i = 0; i < sample.scores.size(); ++i)
                columns[i].push_back(*sample.scores[i]);
        saliscope::results::TableRow row{split.split, columns.front().size(), {}};
        for (const std::vector<double>& column : columns)
            row.scores.push_back(summary(column));
        table.rows.push_back(row);
    }
    return table;
}
