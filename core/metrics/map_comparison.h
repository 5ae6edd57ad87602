// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

#include "core/base/image.h"

namespace saliscope::metrics
{

/// How far two maps of one sample agree.
struct MapComparison {
    double largestDifference = 0;     ///< of magnitudes of differences, pixel by pixel
    double meanDifference = 0;        ///< likewise
    std::optional<double> pearson;    ///< none when either map is constant
    std::optional<double> spearman;   ///< likewise; equal values share their mean rank
    std::optional<double> ssim;       ///< none for maps smaller than the window, or both constant
    std::optional<double> topOverlap; ///< of the top 10 %; none when either map is constant
};

/// Compares two maps of the same size, one plane of finite values each, in about 40 ms for 512×512.
///
/// SSIM is that of Wang et al. 2004 as scikit-image computes it with gaussian_weights=True, sigma
/// 1.5, use_sample_covariance=False: a window of 11×11, K1 0.01, K2 0.03, averaged over the pixels
/// whose window lies on the map; \p range is the span values can have: 1, or 2 for signed maps.
/// The top 10 % of a map are its pixels at or above the value that a tenth of its pixels reach;
/// where that is the lowest value, those above it. Their overlap is intersection over union. Throws
/// Error Mismatch for other shapes, Damaged for values that are not finite. Thread-safe.
MapComparison compareMaps(const Image& first, const Image& second, double range = 1);

} // namespace saliscope::metrics
