// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/score_estimate.h"

#include <map>

namespace saliscope::metrics
{

std::vector<ScoreEstimate> estimatesOf(std::span<const std::vector<std::optional<double>>> columns,
                                       const BootstrapOptions& options)
{
    std::vector<ScoreEstimate> result(columns.size());
    std::vector<std::vector<double>> values(columns.size());
    std::map<std::size_t, std::vector<std::size_t>> ofLength;
    for (std::size_t column = 0; column < columns.size(); ++column) {
        result[column].statistics = statisticsOf(columns[column]);
        for (const std::optional<double>& score : columns[column])
            if (score)
                values[column].push_back(*score);
        ofLength[values[column].size()].push_back(column);
    }
    for (const auto& [length, members] : ofLength) {
        std::vector<std::span<const double>> series;
        for (const std::size_t column : members)
            series.emplace_back(values[column]);
        const auto intervals = bootstrapMeans(series, options);
        for (std::size_t i = 0; i < members.size(); ++i)
            result[members[i]].interval = intervals[i];
    }
    return result;
}

} // namespace saliscope::metrics
