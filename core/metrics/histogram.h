// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>
#include <vector>

namespace saliscope::metrics
{

/// Counts in bins of equal width, scaled so that the bars' areas add up to 1.
struct Histogram {
    double first = 0; ///< left edge of the first bin
    double width = 0; ///< of each bin
    std::vector<double> densities;
};

/// The histogram numpy draws with bins="auto" and density=True: as many bins as Sturges or Freedman
/// and Diaconis ask for, whichever is more, but no more than twice the root of the number of
/// values. Values that are not finite are left out; without values, or with a range beyond double,
/// it has no bins. \p quartile1 and \p quartile3 are those of the values.
Histogram densityHistogram(std::span<const double> values, double quartile1, double quartile3);

} // namespace saliscope::metrics
