// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace saliscope::metrics
{

struct Interval {
    double low = 0;
    double high = 0;
    bool operator==(const Interval&) const = default;
};

/// How intervals of means are drawn. The resampled positions depend on the seed and on the number
/// of values alone: neither on threads nor on what else is computed.
struct BootstrapOptions {
    std::size_t resamples = 10000;
    double confidence = 0.95;
    std::uint64_t seed = 0;
};

/// The bootstrap interval of the mean of each of \p series: bias-corrected and accelerated (BCa,
/// Efron 1987), as scipy.stats.bootstrap computes it by default. All series have the same number of
/// finite values and share the draws, so that paired series are resampled together. Position i of
/// resample r is word i mod 4 of Philox4x32-10 at counter (i / 4, r, 0, 0) under the seed, times n,
/// divided by 2^32. Not defined for fewer than two values, when all are the same, and when every
/// resampled mean lies on one side of the mean. Memory: 8 bytes × resamples for up to 32 series.
std::vector<std::optional<Interval>> bootstrapMeans(std::span<const std::span<const double>> series,
                                                    const BootstrapOptions& options);

/// The same for one series.
std::optional<Interval> bootstrapMean(std::span<const double> values,
                                      const BootstrapOptions& options);

} // namespace saliscope::metrics
