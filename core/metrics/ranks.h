// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <span>
#include <vector>

namespace saliscope::metrics
{

/// Ranks from 1 of finite values; equal ones share the mean of their ranks (scipy's "average").
std::vector<double> averageRanks(std::span<const float> values);
std::vector<double> averageRanks(std::span<const double> values);

/// Pearson's correlation; not defined for fewer than two pairs or when either side is constant.
/// Throws Error Mismatch when the lengths differ.
std::optional<double> pearsonCorrelation(std::span<const double> one,
                                         std::span<const double> other);

/// Spearman's rank correlation: Pearson's of the ranks. Not defined and throws likewise.
std::optional<double> spearmanCorrelation(std::span<const double> one,
                                          std::span<const double> other);

} // namespace saliscope::metrics
