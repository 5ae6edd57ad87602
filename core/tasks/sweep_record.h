// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/data/picture_origin.h"
#include "core/run/run_record.h"
#include "core/tasks/sweep.h"

namespace saliscope::tasks
{

/// The scores of all maps of one sample.
struct SweptSample {
    std::string split;
    std::string name;
    std::vector<float> logits;
    double areaFraction = 0;                ///< of the boxes, of the network's input
    std::vector<Size> cells;                ///< of the maps, layer by layer
    std::vector<results::ScoreValues> maps; ///< algorithm by algorithm, layer by layer
    std::size_t emptyMaps = 0;
    std::size_t nonFiniteMaps = 0;
    std::optional<data::SampleOrigin> origin = {}; ///< none in records of earlier versions
};

/// The record of finished samples: sweep.jsonl in the output folder. \p layers are those of
/// sweptLayers().
run::RunRecord openRecord(const engine::Network& network, const SweepRequest& request,
                          const std::vector<engine::LayerInfo>& layers);

/// The layers \p request names, or all, each once and in order of execution. Throws Error
/// BadRequest.
std::vector<engine::LayerInfo> sweptLayers(const engine::Network& network,
                                           const SweepRequest& request);

/// The scores a sweep takes, in the order its record and tables have them.
std::vector<results::Score> sweptScores(const SweepRequest& request);

/// A finished sample as one line of JSON, and back. sweptSampleOf throws Error Damaged, also for a
/// line that does not have \p maps maps of \p layers layers.
std::string lineOf(const SweptSample& sample, const std::vector<results::Score>& scores);
SweptSample sweptSampleOf(std::string_view line, const JsonSource& source,
                          const std::vector<results::Score>& scores, std::size_t layers,
                          std::size_t maps);

} // namespace saliscope::tasks
