// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/engine/engine.h"
#include "core/maps/map_source.h"
#include "core/metrics/probability.h"

namespace saliscope::results
{

/// What a run noted of one sample.
struct RecordedPrediction {
    std::vector<float> logits; ///< one per output of the network, finite; empty: nothing is noted
    engine::MapFlags flags;    ///< of any of its maps
    bool degenerate = false;   ///< ROAD: any of their points is
};

/// What a run noted of samples: the network's answers, and what is remarkable about their maps.
struct RecordedPredictions {
    std::string checkpoint; ///< its SHA-256; "" when nobody noted it
    bool scored = false;    ///< a run of ROAD: degenerate is known
    std::vector<RecordedPrediction> samples;
    std::vector<std::string> outputNames = {};                     ///< as far as they were recorded
    metrics::Activation activation = metrics::Activation::Sigmoid; ///< of the network
    int outputs() const;                                           ///< of the network
};

/// What is noted beside the maps of \p source, one answer for each of \p samples; none when nothing
/// is noted of any. Damaged lines are passed over. Seconds for 100 000 samples. Any thread.
std::optional<RecordedPredictions> predictionsBesideMaps(
    const maps::MapSource& source, const std::vector<run::SelectedSample>& samples);

/// The same of the records of `completeness` in \p folder, of all shards.
std::optional<RecordedPredictions> predictionsOfCompleteness(
    const std::filesystem::path& folder, const std::vector<run::SelectedSample>& samples);

} // namespace saliscope::results
