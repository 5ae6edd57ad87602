// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "metrics/statistics.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "metrics/percentile.h"

namespace saliscope
{

namespace
{

double deviationOf(const std::vector<double>& values, double mean)
{
    double sum = 0;
    for (const double value : values)
        sum += (value - mean) * (value - mean);
    return std::sqrt(sum / double(values.size() - 1));
}

} // namespace

Statistics statisticsOf(std::span<const std::optional<double>> scores)
{
    std::vector<double> values;
    for (const std::optional<double>& score : scores) {
        if (score)
            values.push_back(*score);
    }
    Statistics result;
    result.count = values.size();
    result.missing = scores.size() - values.size();
    if (values.empty())
        return result;
    std::sort(values.begin(), values.end());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
    result.mean = mean;
    if (values.size() > 1)
        result.deviation = deviationOf(values, mean);
    result.quartile1 = percentileOfSorted<double>(values, 25);
    result.median = percentileOfSorted<double>(values, 50);
    result.quartile3 = percentileOfSorted<double>(values, 75);
    return result;
}

} // namespace saliscope
