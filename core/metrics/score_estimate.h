// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/metrics/bootstrap.h"
#include "core/metrics/statistics.h"

namespace saliscope::metrics
{

/// One score over several samples, with the interval of its mean.
struct ScoreEstimate {
    Statistics statistics;
    std::optional<Interval> interval; ///< see bootstrapMeans() for when there is none
};

/// The estimate of each of \p columns; missing scores are left out of it. Columns may differ in
/// length; those with as many scores are resampled together.
std::vector<ScoreEstimate> estimatesOf(std::span<const std::vector<std::optional<double>>> columns,
                                       const BootstrapOptions& options);

} // namespace saliscope::metrics
