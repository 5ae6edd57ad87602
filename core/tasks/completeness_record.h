// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "tasks/completeness.h"
#include "tasks/run_record.h"

namespace saliscope
{

/// Names `completeness`' records and what lies beside them.
constexpr const char* completenessStem = "completeness";

/// One mask of one map, and what the network answered without the pixels it removes.
struct ScoredPoint {
    double percentile = 0;
    RemovalOrder order = RemovalOrder::MostRelevantFirst;
    double removedFraction = 0;
    bool degenerate = false;
    std::vector<float> logits; ///< one per output; none for a degenerate mask
};

struct ScoredMap {
    Algorithm algorithm = Algorithm::GradCam;
    std::string layer; ///< empty for an existing map
    int output = 0;
    std::vector<std::string> flags; ///< "empty", "constant", "non-finite"
    std::string sha256;             ///< of an existing map's file
    std::vector<ScoredPoint> points;
};

/// One finished sample.
struct ScoredSample {
    std::string split;
    std::string name;
    std::vector<float> logits; ///< of the unchanged image, one per output
    std::vector<ScoredMap> maps;
};

/// The record of finished samples: completeness.jsonl in the output folder.
RunRecord openRecord(const Network& network, const CompletenessRequest& request);

/// A finished sample as one line of JSON, and back. scoredSampleOf throws Error Damaged.
std::string lineOf(const ScoredSample& sample);
ScoredSample scoredSampleOf(std::string_view line);

const char* orderName(RemovalOrder order);

/// The scores that follow from the points. Throws Error Damaged for logits that are not finite.
RoadScores scoresOf(const ScoredSample& sample, const ScoredMap& map);

/// The request `generate` would have made the maps with that \p request names.
GenerateRequest mapRequest(const CompletenessRequest& request);

} // namespace saliscope
