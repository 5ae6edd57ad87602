// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/image.h"
#include "core/engine/engine.h"
#include "core/results/score_catalogue.h"

namespace saliscope::report
{

/// What has to be known of a map to say how it may be read.
struct MapFacts {
    engine::Algorithm algorithm = engine::Algorithm::GradCam;
    std::string layer;
    int output = 0;
    float evidenceSign = 1; ///< -1: evidence against the output
    engine::MapFlags flags;
    Size cells;                 ///< of the layer; as large as the input when not known
    int inputSize = 0;          ///< pixels of the network's input
    std::optional<float> logit; ///< explained, where each output has a probability of its own
    engine::AblationRule ablation = engine::AblationRule::Reference;
    int roadPoints = 0; ///< percentiles × orders that were tried
    int degeneratePoints = 0;
    std::string name = {};       ///< what a map somebody made before is called, else empty
    bool ofOtherPicture = false; ///< such a map was made from another picture than is reported on
    std::string checkpoint = {}; ///< that made it, where several are reported on
    std::string outputName = {}; ///< what people call the output; empty: its index
    double probability = 0;      ///< of the output
    std::string contrast = {};   ///< not empty: what people call the output that was subtracted
};

/// "LayerCAM at fc8", "Grad-CAM at fc14, evidence against output 2".
Message mapTitle(const MapFacts& facts);

/// A score with \p decimals; "n/a" when there is none.
Message figureText(std::optional<double> value, int decimals = 3);

/// Whether scores against boxes or by ROAD mean something for the map at all.
bool isReadable(const MapFacts& facts);

/// What is wrong with a map's values, in a short sentence; empty when nothing is.
Message flagsText(const engine::MapFlags& flags);

/// Sentences a reader of this very map has to know; none of them applies to every map.
std::vector<Message> mapCaveats(const MapFacts& facts);

/// Sentences about comparing maps and scores, which apply to any report.
std::vector<Message> generalCaveats();

/// What a score is, in words for somebody who never heard of it, and what it cannot show.
Message scoreDefinition(results::Score score);

} // namespace saliscope::report
