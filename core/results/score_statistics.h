// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "core/metrics/score_estimate.h"
#include "core/metrics/significance.h"
#include "core/results/score_sets.h"

namespace saliscope::results
{

struct StatisticsRequest {
    metrics::BootstrapOptions interval;
    double smallBelow = 0.01; ///< share of the padded picture the boxes cover: smaller ones …
    double largeFrom = 0.05;  ///< … are "small", from this on "large", between them "medium"
    int threads = 1;          ///< results do not depend on them
};

/// Samples that are looked at together.
struct ScoreGroup {
    std::string kind;  ///< "all", "split", "label" or "size"
    std::string value; ///< of that kind; "" for all
    std::size_t samples = 0;
};

/// One score of one set over one group.
struct ScoreRow {
    std::size_t group = 0; ///< indices into the report's lists
    std::size_t set = 0;
    Score score = Score::Energy;
    metrics::ScoreEstimate estimate;
    std::optional<metrics::Whiskers> whiskers;
};

/// Two sets, on the samples of a group for which both have the score.
struct ScoreComparison {
    std::size_t group = 0;
    Score score = Score::Energy;
    std::size_t first = 0;
    std::size_t second = 0;
    bool isFloor = false;                        ///< one of them is randomcam
    metrics::ScoreEstimate difference;           ///< first - second, sample by sample
    std::optional<metrics::SignedRankTest> test; ///< not defined: see signedRankTest()
    std::optional<double> adjusted; ///< p by Holm, over all pairs of the same group and score
};

/// How far two scores of a set rank the samples of a group alike.
struct ScoreAgreement {
    std::size_t group = 0;
    std::size_t set = 0;
    Score one = Score::Energy;
    Score other = Score::Focus;
    std::size_t count = 0;
    std::optional<double> correlation; ///< Spearman's
};

struct StatisticsReport {
    std::vector<ScoreGroup> groups; ///< all first; a kind with one value alone is left out
    std::vector<std::string> sets;
    std::vector<ScoreRow> rows;
    std::vector<ScoreComparison> comparisons;
    std::vector<ScoreAgreement> agreements;
    std::vector<Message> warnings; ///< sentences
    bool cancelled = false;
};

/// Describes and compares \p sets. Sets of different outputs of a network are not compared. Throws
/// Error BadRequest (no set, limits out of order) and Mismatch when none of several sets shares a
/// sample with another.
StatisticsReport compareScores(std::span<const ScoreSet> sets, const StatisticsRequest& request,
                               std::stop_token stop);

/// Whether \p set is randomcam's, the floor every algorithm should be above.
bool isFloor(const std::string& set);

} // namespace saliscope::results
