// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace saliscope::metrics
{

/// One column of a table of scores over a split.
struct Statistics {
    std::size_t count = 0;   ///< scores that exist
    std::size_t missing = 0; ///< scores that do not
    std::optional<double> mean;
    std::optional<double> deviation; ///< with n - 1; none for fewer than two scores
    std::optional<double> quartile1; ///< the quartiles are numpy's, with linear interpolation
    std::optional<double> median;
    std::optional<double> quartile3;
};

/// Leaves missing scores out. All values are empty when there is none.
Statistics statisticsOf(std::span<const std::optional<double>> scores);

/// The arms of a box plot (Tukey 1977), and what lies beyond them.
struct Whiskers {
    double low = 0;  ///< the lowest score within 1.5 interquartile ranges of quartile 1
    double high = 0; ///< the highest within that of quartile 3
    std::vector<double> outliers; ///< in ascending order
};

/// Leaves missing scores out; nothing when there is none.
std::optional<Whiskers> whiskersOf(std::span<const std::optional<double>> scores);

} // namespace saliscope::metrics
