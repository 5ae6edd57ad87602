// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/bootstrap.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/error.h"
#include "core/metrics/normal_distribution.h"
#include "core/metrics/percentile.h"
#include "core/metrics/random_normal.h"

namespace saliscope::metrics
{

namespace
{

using Series = std::span<const double>;

/// Series whose resampled means are in memory at once.
constexpr std::size_t seriesAtOnce = 32;

double meanOf(Series values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
}

bool allSame(Series values)
{
    return std::all_of(values.begin(), values.end(),
                       [&](double value) { return value == values.front(); });
}

void drawPositions(std::uint64_t seed, std::uint32_t resample,
                   std::vector<std::uint32_t>& positions)
{
    const std::array<std::uint32_t, 2> key = {std::uint32_t(seed), std::uint32_t(seed >> 32)};
    const std::uint64_t count = positions.size();
    for (std::size_t i = 0; i < positions.size(); i += 4) {
        const auto words = philox({std::uint32_t(i / 4), resample, 0, 0}, key);
        for (std::size_t j = 0; j < 4 && i + j < positions.size(); ++j)
            positions[i + j] = static_cast<std::uint32_t>(words[j] * count >> 32);
    }
}

double meanAt(Series values, const std::vector<std::uint32_t>& positions)
{
    double sums[4] = {};
    const std::size_t whole = positions.size() - positions.size() % 4;
    for (std::size_t i = 0; i < whole; i += 4)
        for (std::size_t j = 0; j < 4; ++j)
            sums[j] += values[positions[i + j]];
    for (std::size_t i = whole; i < positions.size(); ++i)
        sums[0] += values[positions[i]];
    return ((sums[0] + sums[1]) + (sums[2] + sums[3])) / double(positions.size());
}

/// The acceleration of Efron's interval; of a mean the jackknife's differences are those from it.
double acceleration(Series values, double mean)
{
    double squares = 0;
    double cubes = 0;
    for (const double value : values) {
        const double difference = value - mean;
        squares += difference * difference;
        cubes += difference * difference * difference;
    }
    return cubes / (6 * std::pow(squares, 1.5));
}

std::optional<Interval> intervalOf(Series values, std::vector<double>& means, double confidence)
{
    if (allSame(values))
        return {};
    std::sort(means.begin(), means.end());
    const double mean = meanOf(values);
    // Bias: how far the mean lies from the median of the resampled means, in standard normal units.
    const auto below = std::lower_bound(means.begin(), means.end(), mean) - means.begin();
    const auto upTo = std::upper_bound(means.begin(), means.end(), mean) - means.begin();
    const double bias = normalQuantile(double(below + upTo) / (2 * double(means.size())));
    if (!std::isfinite(bias))
        return {};
    const double factor = acceleration(values, mean);
    // The ends are percentiles of the resampled means as usual, moved by bias and acceleration
    // (BCa).
    const auto end = [&](double probability) {
        const double shifted = bias + normalQuantile(probability);
        const double level = normalCdf(bias + shifted / (1 - factor * shifted));
        return percentileOfSorted<double>(means, 100 * level);
    };
    const double tail = (1 - confidence) / 2;
    const Interval interval = {end(tail), end(1 - tail)};
    if (!std::isfinite(interval.low) || !std::isfinite(interval.high))
        return {};
    return interval;
}

void check(std::span<const Series> series, const BootstrapOptions& options)
{
    if (options.resamples < 1 || !(options.confidence > 0 && options.confidence < 1))
        throw Error(ErrorKind::BadRequest, "bootstrap",
                    say("it needs at least one resample and a confidence between 0 and 1"));
    for (const Series& values : series)
        if (values.size() != series.front().size())
            throw Error(ErrorKind::Mismatch, "bootstrap", say("the series differ in length"));
}

} // namespace

std::vector<std::optional<Interval>> bootstrapMeans(std::span<const Series> series,
                                                    const BootstrapOptions& options)
{
    check(series, options);
    std::vector<std::optional<Interval>> result(series.size());
    if (series.empty() || series.front().size() < 2)
        return result;
    std::vector<std::uint32_t> positions(series.front().size());
    for (std::size_t first = 0; first < series.size(); first += seriesAtOnce) {
        const auto block = series.subspan(first, std::min(seriesAtOnce, series.size() - first));
        std::vector<std::vector<double>> means(block.size());
        for (std::size_t resample = 0; resample < options.resamples; ++resample) {
            drawPositions(options.seed, std::uint32_t(resample), positions);
            for (std::size_t index = 0; index < block.size(); ++index)
                means[index].push_back(meanAt(block[index], positions));
        }
        for (std::size_t index = 0; index < block.size(); ++index)
            result[first + index] = intervalOf(block[index], means[index], options.confidence);
    }
    return result;
}

std::optional<Interval> bootstrapMean(Series values, const BootstrapOptions& options)
{
    return bootstrapMeans({&values, 1}, options).front();
}

} // namespace saliscope::metrics
