// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/metrics/bootstrap.h"
#include "core/results/score_catalogue.h"

namespace saliscope::results
{

/// The means of one score of one algorithm over the layers; none where it is not defined.
struct SweepCurve {
    std::string algorithm;
    std::vector<std::optional<double>> means;
    std::vector<std::optional<metrics::Interval>> intervals;
};

/// One score of a sweep.
struct SweepScoreCurves {
    Score score = Score::Lift;
    std::vector<SweepCurve> curves; ///< one per algorithm
};

/// What plots show of a sweep.
struct SweepCurves {
    std::vector<std::string> layers;
    std::vector<SweepScoreCurves> scores; ///< the one that decided first
};

/// Reads a sweep.json. Throws Error NotFound, Unreadable, TooLarge, UnknownFormat (not a sweep's)
/// or Damaged.
SweepCurves readSweepCurves(const std::filesystem::path& path);

/// The same for a file's text; \p name is for messages.
SweepCurves parseSweepCurves(std::string_view json, const std::string& name);

} // namespace saliscope::results
