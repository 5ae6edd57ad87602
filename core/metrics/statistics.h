// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <optional>
#include <span>

namespace saliscope
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

} // namespace saliscope
