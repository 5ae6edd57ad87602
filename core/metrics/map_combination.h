// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/base/image.h"

namespace saliscope::metrics
{

/// What several maps of one picture have in common and where they differ.
struct MapCombination {
    Image mean;      ///< 1×h×w: the consensus; empty when no map is left
    Image deviation; ///< 1×h×w: standard deviation (with n), at most 0.5 for maps in 0..1
    std::vector<std::size_t> leftOut; ///< indices of maps that are constant or not finite
};

/// Combines maps of one size, usually 0..1. A map that is the same everywhere (an empty one
/// included) or holds NaN or infinity says nothing and is left out. Sums are taken in double.
/// Throws Error Mismatch when a map has another shape than the first or more than one plane.
MapCombination combineMaps(std::span<const Image* const> maps);

/// \p first - \p second, place by place: -1..1 for maps in 0..1. Throws as combineMaps.
Image differenceOf(const Image& first, const Image& second);

/// A symmetric square of correlations; none where one of the two maps is constant or not finite.
struct CorrelationMatrix {
    std::size_t size = 0;
    std::vector<std::optional<double>> values; ///< row by row
    const std::optional<double>& at(std::size_t row, std::size_t column) const
    {
        return values[row * size + column];
    }
};

/// Spearman's rank correlation, -1..1, of every pair of maps of one size. Twelve maps of
/// 512×512 take half a second. Throws as combineMaps.
CorrelationMatrix rankCorrelations(std::span<const Image* const> maps);

/// The smallest correlation of two different maps; none when no pair has one.
std::optional<double> lowestCorrelation(const CorrelationMatrix& matrix);

} // namespace saliscope::metrics
