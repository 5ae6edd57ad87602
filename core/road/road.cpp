// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/road/road.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

#include "core/base/error.h"
#include "core/metrics/percentile.h"

namespace saliscope::road
{

namespace
{

/// A bijection, so that no two pixels tie again.
std::uint32_t scrambled(std::uint32_t index)
{
    index ^= index >> 16;
    index *= 0x85ebca6b;
    index ^= index >> 13;
    index *= 0xc2b2ae35;
    return index ^ (index >> 16);
}

/// The scrambled index up to which pixels equal to \p value are kept when \p count of them are.
std::uint32_t lastKeptTie(const std::vector<float>& values, float value, std::size_t count)
{
    std::vector<std::uint32_t> ties;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i] == value)
            ties.push_back(scrambled(std::uint32_t(i)));
    }
    const auto last = ties.begin() + std::ptrdiff_t(count) - 1;
    std::nth_element(ties.begin(), last, ties.end());
    return *last;
}

void check(const Image& map)
{
    if (map.channels != 1 || map.empty() || map.values.size() != map.planeSize())
        throw Error(ErrorKind::Mismatch, "ROAD",
                    say("the map must have one plane that is not empty"));
    if (!std::all_of(map.values.begin(), map.values.end(),
                     [](float value) { return std::isfinite(value); }))
        throw Error(ErrorKind::Damaged, "ROAD", say("the map holds values that are not finite"));
}

RoadPoint roadPoint(const RoadMask& mask, double probability, double perturbed)
{
    RoadPoint point = {mask.percentile, mask.order, mask.removedFraction, mask.degenerate, {}};
    if (mask.degenerate)
        return point;
    if (!std::isfinite(probability) || !std::isfinite(perturbed))
        throw Error(ErrorKind::Damaged, "ROAD", say("the network's output is not finite"));
    point.score = perturbed - probability;
    return point;
}

std::optional<double> meanScore(const std::vector<RoadPoint>& points, RemovalOrder order)
{
    double sum = 0;
    int count = 0;
    for (const RoadPoint& point : points) {
        if (point.order != order || !point.score)
            continue;
        sum += *point.score;
        ++count;
    }
    return count > 0 ? std::optional(sum / count) : std::nullopt;
}

int countDegenerate(const std::vector<RoadPoint>& points, RemovalOrder order)
{
    return int(std::count_if(points.begin(), points.end(), [order](const RoadPoint& point) {
        return point.order == order && point.degenerate;
    }));
}

/// FNV-1a, continued from \p hash.
std::uint64_t hashed(std::uint64_t hash, std::string_view bytes)
{
    for (const char byte : bytes)
        hash = (hash ^ std::uint64_t(static_cast<unsigned char>(byte))) * 0x100000001b3;
    return hash;
}

std::uint64_t hashed(std::uint64_t hash, std::uint64_t number)
{
    for (int i = 0; i < 64; i += 8)
        hash = (hash ^ ((number >> i) & 255)) * 0x100000001b3;
    return hash;
}

} // namespace

/// Of 1 - map, in float as in the reference, where small differences vanish.
RoadRanking::Relevance RoadRanking::reversed(const Relevance& relevance)
{
    Relevance result = relevance;
    const auto complement = [](float value) { return 1 - value; };
    std::transform(relevance.values.begin(), relevance.values.end(), result.values.begin(),
                   complement);
    std::transform(relevance.sorted.rbegin(), relevance.sorted.rend(), result.sorted.begin(),
                   complement);
    return result;
}

void RoadRanking::removeByThreshold(const Relevance& relevance, double percent,
                                    std::vector<std::uint8_t>& out)
{
    const float threshold = metrics::percentileOfSorted<float>(relevance.sorted, percent);
    std::transform(relevance.values.begin(), relevance.values.end(), out.begin(),
                   [threshold](float value) { return std::uint8_t(value < threshold ? 0 : 1); });
}

void RoadRanking::removeByRank(const Relevance& relevance, double percent,
                               std::vector<std::uint8_t>& out)
{
    const std::size_t size = relevance.sorted.size();
    const auto kept = std::size_t(std::ceil(double(size - 1) * percent / 100));
    std::fill(out.begin(), out.end(), std::uint8_t(1));
    if (kept == 0)
        return;
    const float largestKept = relevance.sorted[kept - 1];
    const std::size_t below = std::size_t(
        std::lower_bound(relevance.sorted.begin(), relevance.sorted.end(), largestKept) -
        relevance.sorted.begin());
    const std::uint32_t lastTie = lastKeptTie(relevance.values, largestKept, kept - below);
    for (std::size_t i = 0; i < size; ++i) {
        const float value = relevance.values[i];
        if (value < largestKept || (value == largestKept && scrambled(std::uint32_t(i)) <= lastTie))
            out[i] = 0;
    }
}

RoadRanking::RoadRanking(const Image& map, Ties ties)
    : m_height(map.height)
    , m_width(map.width)
    , m_ties(ties)
{
    check(map);
    m_most = {map.values, metrics::sortedAscending(map.values)};
    m_least = reversed(m_most);
}

RoadMask RoadRanking::mask(double percentile, RemovalOrder order) const
{
    if (!(percentile >= 0 && percentile <= 100))
        throw Error(ErrorKind::BadRequest, "ROAD", say("a percentile must be in 0..100"));
    RoadMask result;
    result.percentile = percentile;
    result.order = order;
    const Relevance& relevance = order == RemovalOrder::MostRelevantFirst ? m_most : m_least;
    std::vector<std::uint8_t> removed(relevance.values.size());
    if (m_ties == Ties::Rank)
        removeByRank(relevance, percentile, removed);
    else
        removeByThreshold(relevance, percentile, removed);
    const auto kept = std::size_t(std::count(removed.begin(), removed.end(), 0));
    result.removedFraction = double(removed.size() - kept) / double(removed.size());
    result.degenerate = kept == 0 || kept == removed.size();
    result.mask = {m_height, m_width, std::move(removed)};
    return result;
}

std::vector<RoadMask> roadMasks(const Image& map, std::span<const double> percentiles, Ties ties)
{
    const RoadRanking ranking(map, ties);
    std::vector<RoadMask> masks;
    for (const double percent : percentiles) {
        masks.push_back(ranking.mask(percent, RemovalOrder::MostRelevantFirst));
        masks.push_back(ranking.mask(percent, RemovalOrder::LeastRelevantFirst));
    }
    return masks;
}

std::vector<run::NamedChoice<Ties>> choicesOf(Ties)
{
    return {{Ties::Reference, "reference", sayable("as mednet")},
            {Ties::Rank, "rank", sayable("by rank")}};
}

std::uint64_t roadNoiseKey(std::uint64_t seed, std::string_view sampleName, double percentile,
                           RemovalOrder order)
{
    std::uint64_t hash = hashed(0xcbf29ce484222325, seed);
    hash = hashed(hash, std::bit_cast<std::uint64_t>(percentile + 0.0));
    hash = hashed(hash, std::uint64_t(order == RemovalOrder::MostRelevantFirst ? 0 : 1));
    return hashed(hash, sampleName);
}

RoadScores roadScores(double probability, std::span<const RoadMask> masks,
                      std::span<const double> perturbed)
{
    if (masks.size() != perturbed.size())
        throw Error(ErrorKind::Mismatch, "ROAD", say("there must be one prediction for each mask"));
    std::vector<RoadPoint> points;
    for (std::size_t i = 0; i < masks.size(); ++i)
        points.push_back(roadPoint(masks[i], probability, perturbed[i]));
    return roadScores(std::move(points));
}

RoadScores roadScores(std::vector<RoadPoint> points)
{
    RoadScores scores;
    scores.points = std::move(points);
    scores.morf = meanScore(scores.points, RemovalOrder::MostRelevantFirst);
    scores.lerf = meanScore(scores.points, RemovalOrder::LeastRelevantFirst);
    if (scores.morf && scores.lerf)
        scores.combined = (*scores.lerf - *scores.morf) / 2;
    scores.degenerateMorf = countDegenerate(scores.points, RemovalOrder::MostRelevantFirst);
    scores.degenerateLerf = countDegenerate(scores.points, RemovalOrder::LeastRelevantFirst);
    return scores;
}

} // namespace saliscope::road
