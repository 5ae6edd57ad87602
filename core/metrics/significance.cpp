// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/significance.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/metrics/normal_distribution.h"
#include "core/metrics/ranks.h"

namespace saliscope::metrics
{

namespace
{

/// SciPy's limits for the exact distribution.
constexpr std::size_t exactWithoutTies = 50;
constexpr std::size_t exactWithTies = 13;

/// Σ (t³ - t) over groups of t equal ranks.
double tieTerm(std::vector<double> ranks)
{
    std::sort(ranks.begin(), ranks.end());
    double term = 0;
    for (auto first = ranks.begin(); first != ranks.end();) {
        const auto last = std::upper_bound(first, ranks.end(), *first);
        const auto count = double(last - first);
        term += count * count * count - count;
        first = last;
    }
    return term;
}

/// Two-sided, from all 2^n ways to choose signs. Ranks are halves of whole numbers, so twice a
/// rank is a position.
double exactProbability(const std::vector<double>& ranks, double positive)
{
    const auto doubled = [](double rank) {
        return static_cast<std::size_t>(std::lround(2 * rank));
    };
    const std::size_t largest = doubled(std::accumulate(ranks.begin(), ranks.end(), 0.0));
    std::vector<double> ways(largest + 1); // below 2^50, so exact
    ways[0] = 1;
    for (const double rank : ranks)
        for (std::size_t sum = largest; sum >= doubled(rank); --sum)
            ways[sum] += ways[sum - doubled(rank)];
    const auto here = ways.begin() + static_cast<std::ptrdiff_t>(doubled(positive));
    const double below = std::accumulate(ways.begin(), here + 1, 0.0);
    const double above = std::accumulate(here, ways.end(), 0.0);
    return std::min(1.0, 2 * std::min(below, above) / std::exp2(double(ranks.size())));
}

double normalProbability(const std::vector<double>& ranks, double positive)
{
    const auto n = double(ranks.size());
    const double mean = n * (n + 1) / 4;
    const double variance = (n * (n + 1) * (2 * n + 1) - tieTerm(ranks) / 2) / 24;
    const double distance = std::abs(positive - mean);
    const double corrected = distance > 0 ? distance - 0.5 : 0;
    return std::min(1.0, 2 * normalCdf(-corrected / std::sqrt(variance)));
}

} // namespace

std::optional<SignedRankTest> signedRankTest(std::span<const double> differences)
{
    std::vector<double> magnitudes;
    std::vector<bool> signs;
    for (const double difference : differences)
        if (difference != 0) {
            magnitudes.push_back(std::abs(difference));
            signs.push_back(difference > 0);
        }
    if (differences.size() < 2 || magnitudes.empty())
        return {};
    const std::vector<double> ranks = averageRanks(magnitudes);
    SignedRankTest test;
    test.pairs = ranks.size();
    for (std::size_t i = 0; i < ranks.size(); ++i)
        (signs[i] ? test.positive : test.negative) += ranks[i];
    test.rankBiserial = (test.positive - test.negative) / (test.positive + test.negative);
    const bool plain = ranks.size() == differences.size() && tieTerm(ranks) == 0;
    test.isExact = differences.size() <= (plain ? exactWithoutTies : exactWithTies);
    test.probability = test.isExact ? exactProbability(ranks, test.positive)
                                    : normalProbability(ranks, test.positive);
    return test;
}

std::vector<std::optional<double>> holmAdjusted(
    std::span<const std::optional<double>> probabilities)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < probabilities.size(); ++i)
        if (probabilities[i])
            order.push_back(i);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return *probabilities[a] < *probabilities[b];
    });
    std::vector<std::optional<double>> adjusted(probabilities.size());
    double running = 0;
    for (std::size_t step = 0; step < order.size(); ++step) {
        const double scaled = double(order.size() - step) * *probabilities[order[step]];
        running = std::max(running, std::min(1.0, scaled));
        adjusted[order[step]] = running;
    }
    return adjusted;
}

} // namespace saliscope::metrics
