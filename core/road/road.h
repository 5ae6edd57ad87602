// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/image.h"
#include "core/road/road_imputation.h"
#include "core/run/choices.h"

namespace saliscope::road
{

/// ROAD (Rong et al., ICML 2022) takes pixels away in the order of a map's values, imputes them and
/// looks at what the network still answers.
enum class RemovalOrder {
    MostRelevantFirst,  ///< MoRF: keeps map < its percentile
    LeastRelevantFirst, ///< LeRF: keeps 1 - map < the percentile of 1 - map
};

/// What happens to equal values.
enum class Ties {
    Reference, ///< grad-cam's: they are kept or removed together, so the fraction may be far off
    /// Exactly n - ceil((n - 1) percent / 100) of n pixels go, which is what Reference removes when
    /// no values are equal. Among equal ones those go whose row-major index is largest after
    /// the 32-bit finalizer of MurmurHash3, so that they lie scattered over the picture.
    Rank,
};
std::vector<run::NamedChoice<Ties>> choicesOf(Ties);

/// The pixels to remove at one percentile, in one order.
struct RoadMask {
    double percentile = 0;
    RemovalOrder order = RemovalOrder::MostRelevantFirst;
    PixelMask mask;
    double removedFraction = 0;
    bool degenerate = false; ///< nothing or everything is removed: there is no score
};

/// A map's pixels in order of relevance, kept so that masks at any percentile come quickly.
/// Threads: safe to share.
class RoadRanking final
{
public:
    /// \p map is one plane of finite values, usually 0..1. Throws Error Mismatch for another shape,
    /// Damaged for values that are not finite.
    RoadRanking(const Image& map, Ties ties);

    /// Throws Error BadRequest for a percentile out of 0..100.
    RoadMask mask(double percentile, RemovalOrder order) const;

private:
    /// Pixels with large values go first.
    struct Relevance {
        std::vector<float> values;
        std::vector<float> sorted;
    };

    static Relevance reversed(const Relevance& relevance);
    static void removeByThreshold(const Relevance& relevance, double percent,
                                  std::vector<std::uint8_t>& out);
    static void removeByRank(const Relevance& relevance, double percent,
                             std::vector<std::uint8_t>& out);

    int m_height = 0;
    int m_width = 0;
    Ties m_ties = Ties::Reference;
    Relevance m_most;
    Relevance m_least;
};

/// Masks for every percentile (0..100), MoRF then LeRF. \p map is one plane of finite values,
/// usually 0..1. Throws Error Mismatch for another shape, Damaged for values that are not
/// finite, BadRequest for a percentile out of range.
std::vector<RoadMask> roadMasks(const Image& map, std::span<const double> percentiles, Ties ties);

/// Chooses the noise of one imputation: the same for the same arguments on any machine, whichever
/// algorithm made the map.
std::uint64_t roadNoiseKey(std::uint64_t seed, std::string_view sampleName, double percentile,
                           RemovalOrder order);

struct RoadPoint {
    double percentile = 0;
    RemovalOrder order = RemovalOrder::MostRelevantFirst;
    double removedFraction = 0;
    bool degenerate = false;
    std::optional<double> score; ///< probability after - probability before
};

/// Means leave degenerate points out and are empty when all are.
struct RoadScores {
    std::vector<RoadPoint> points;
    std::optional<double> morf;
    std::optional<double> lerf;
    std::optional<double> combined; ///< (lerf - morf) / 2
    int degenerateMorf = 0;
    int degenerateLerf = 0;
};

/// The \p probability of an output, and those with pixels removed, see metrics::probabilityOf().
/// \p perturbed belong to \p masks one by one; those of degenerate masks are not looked at. Throws
/// Error Mismatch when the numbers differ, Damaged when a probability is not finite.
RoadScores roadScores(double probability, std::span<const RoadMask> masks,
                      std::span<const double> perturbed);

/// The means of \p points that were found one by one, in their order.
RoadScores roadScores(std::vector<RoadPoint> points);

} // namespace saliscope::road
