// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace saliscope::metrics
{

/// Wilcoxon's signed-rank test of paired differences.
struct SignedRankTest {
    std::size_t pairs = 0;   ///< without those whose difference is zero
    double positive = 0;     ///< sum of the ranks of positive differences
    double negative = 0;     ///< and of negative ones
    double probability = 1;  ///< two-sided p
    double rankBiserial = 0; ///< (positive - negative) / (positive + negative), Kerby 2014; -1..1
    bool isExact = false;    ///< else from the normal distribution
};

/// scipy.stats.wilcoxon(differences, correction=True): differences of zero are dropped (Wilcoxon's
/// rule), ties share their mean rank. The null distribution is exact for up to 50 differences
/// without ties and zeros, and for up to 13 whatever they are (then conditional on the ties); else
/// normal, with tie and continuity correction. Not defined for fewer than two differences (counted
/// before zeros are dropped) and when all are zero. They must be finite.
std::optional<SignedRankTest> signedRankTest(std::span<const double> differences);

/// Holm's step-down adjustment (1979) of a family of \p probabilities, in their order: monotone, at
/// most 1. What is not defined stays so and is no member of the family.
std::vector<std::optional<double>> holmAdjusted(
    std::span<const std::optional<double>> probabilities);

} // namespace saliscope::metrics
