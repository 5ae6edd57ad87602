// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/data/picture_origin.h"
#include "core/engine/algorithm.h"
#include "core/metrics/probability.h"
#include "core/road/road.h"

namespace saliscope::results
{

/// Names `completeness`' records and what lies beside them.
constexpr const char* completenessStem = "completeness";

/// One mask of one map, and what the network answered without the pixels it removes.
struct ScoredPoint {
    double percentile = 0;
    road::RemovalOrder order = road::RemovalOrder::MostRelevantFirst;
    double removedFraction = 0;
    bool degenerate = false;
    std::vector<float> logits; ///< one per output; none for a degenerate mask
};

struct ScoredMap {
    engine::Algorithm algorithm = engine::Algorithm::GradCam;
    std::string layer; ///< empty for an existing map
    int output = 0;
    std::vector<std::string> flags; ///< "empty", "constant", "non-finite"
    std::string sha256;             ///< of an existing map's file
    std::vector<ScoredPoint> points;
    bool ofOtherPicture = false; ///< an existing map made from another picture than is scored
};

/// One finished sample.
struct ScoredSample {
    std::string split;
    std::string name;
    std::vector<float> logits; ///< of the unchanged image, one per output
    std::vector<ScoredMap> maps;
    std::optional<data::SampleOrigin> origin = {}; ///< none in records of earlier versions
};

/// A finished sample as one line of JSON, and back. scoredSampleOf throws Error Damaged.
std::string lineOf(const ScoredSample& sample);
ScoredSample scoredSampleOf(std::string_view line, const JsonSource& source = {completenessStem});

const char* orderName(road::RemovalOrder order);

/// The scores that follow from the points; \p activation makes probabilities of the logits. Throws
/// Error Damaged for logits that are not finite.
road::RoadScores scoresOf(const ScoredSample& sample, const ScoredMap& map,
                          metrics::Activation activation);

} // namespace saliscope::results
