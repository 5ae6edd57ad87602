// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/engine/engine.h"
#include "core/results/results.h"
#include "core/road/road.h"
#include "core/run/remade.h"
#include "core/run/selection.h"
#include "core/tasks/generate.h"

namespace saliscope::tasks
{

/// Everything `saliscope completeness` can be told.
struct CompletenessOptions {
    static constexpr const char* command = "completeness";
    run::DataScope scope = {};
    NetworkOptions network = {};
    run::PlotOptions plots = {};
    std::filesystem::path outputFolder = "results";
    road::RoadOptions road = {};
    double noise = 0.01; ///< standard deviation of what is added to imputed values
    /// Scores the maps of the same algorithms that are here (see openMapSource) instead of
    /// computing them.
    std::optional<std::filesystem::path> maps = {};
    bool overwrite = false; ///< false: what an earlier run finished is kept
};

void describe(run::OptionList& list, CompletenessOptions& options);

/// The options, and what follows from them with a network at hand: see resolve().
struct CompletenessRequest : CompletenessOptions {
    std::vector<engine::Algorithm> algorithms = {engine::Algorithm::GradCam};
    bool allOutputs = false;        ///< only for several outputs: each, instead of the highest
    std::optional<int> output = {}; ///< likewise: this one
    run::SelectionOptions selection = {};
    int decoders = 1; ///< threads that decode ahead
    int imputers = 1; ///< threads that impute
    std::string checkpointSha256 = {};
};

/// Where the time of a run went, in seconds. Imputing overlaps the others beside the processor.
struct CompletenessTimes {
    double waiting = 0;    ///< for decoded samples
    double explaining = 0; ///< making maps, or the original scores of existing ones
    double imputing = 0;   ///< masks included
    double answering = 0;  ///< the network on perturbed images
};

/// The scores of one algorithm, for the output with the highest logit or for a fixed one.
struct CompletenessTable {
    std::filesystem::path folder; ///< where its files belong, the output folder included
    engine::Algorithm algorithm = engine::Algorithm::GradCam;
    std::optional<int> output;
    results::Results
        results; ///< ROAD (MoRF), ROAD (LeRF), ROAD (avg); failed samples count as skipped
};

struct CompletenessReport {
    std::size_t total = 0;
    std::size_t scored = 0; ///< samples scored by this run
    std::size_t kept = 0;   ///< samples an earlier run had finished
    std::size_t points = 0; ///< percentiles × directions of all maps; likewise below
    std::size_t degeneratePoints = 0;
    std::size_t maps = 0;
    std::size_t mapsWithoutScore = 0; ///< the combined score is not defined
    std::size_t nonFiniteMaps = 0;
    std::size_t mapsOfOtherPictures = 0; ///< existing maps scored on others than they were of
    run::Remade remade; ///< of \p scored or failed: an earlier run had scored others
    std::vector<run::SampleFailure> failures;
    std::vector<std::string> skippedSplits;
    std::vector<CompletenessTable> tables; ///< none for a shard and when cancelled
    CompletenessTimes times;
    bool cancelled = false;
};

/// Scores saliency maps by ROAD (Rong et al., ICML 2022): how much the network's probability moves
/// when the most (MoRF) or least (LeRF) relevant pixels are imputed. Writes OUT/completeness.jsonl,
/// one line per sample with every point, and completeness.details.json beside each table's place:
/// OUT, OUT/<algorithm> for several algorithms, below that the output's index for all outputs.
/// A shard writes its part of the record alone; a later run over all in the same folder collects
/// the parts and scores only what is missing. Neither threads nor interruptions change a byte of
/// the record or the details. A failed sample is reported and the others go on.
/// Throws Error BadRequest, Mismatch (the folder holds results made with other settings) or
/// CannotWrite. Calls \p progress on the calling thread.
CompletenessReport scoreCompleteness(engine::Network& network, const data::Datamodule& datamodule,
                                     const CompletenessRequest& request,
                                     const run::ProgressCallback& progress, std::stop_token stop);

} // namespace saliscope::tasks
