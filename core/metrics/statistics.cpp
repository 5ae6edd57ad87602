// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/statistics.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "core/metrics/percentile.h"

namespace saliscope::metrics
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

std::vector<double> definedOnes(std::span<const std::optional<double>> scores)
{
    std::vector<double> values;
    for (const std::optional<double>& score : scores) {
        if (score)
            values.push_back(*score);
    }
    return values;
}

} // namespace

Statistics statisticsOf(std::span<const std::optional<double>> scores)
{
    std::vector<double> values = definedOnes(scores);
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

std::optional<Whiskers> whiskersOf(std::span<const std::optional<double>> scores)
{
    constexpr double reach = 1.5;
    std::vector<double> values = definedOnes(scores);
    if (values.empty())
        return {};
    std::sort(values.begin(), values.end());
    const double quartile1 = percentileOfSorted<double>(values, 25);
    const double quartile3 = percentileOfSorted<double>(values, 75);
    const double lowest = quartile1 - reach * (quartile3 - quartile1);
    const double highest = quartile3 + reach * (quartile3 - quartile1);
    // Interpolated quartiles may have no score between them and the limit.
    Whiskers whiskers = {quartile1, quartile3, {}};
    for (const double value : values) {
        if (value < lowest || value > highest) {
            whiskers.outliers.push_back(value);
            continue;
        }
        whiskers.low = std::min(whiskers.low, value);
        whiskers.high = std::max(whiskers.high, value);
    }
    return whiskers;
}

} // namespace saliscope::metrics
