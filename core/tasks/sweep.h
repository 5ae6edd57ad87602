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
#include "core/metrics/interpretability_scores.h"
#include "core/metrics/score_estimate.h"
#include "core/results/score_catalogue.h"
#include "core/road/road_pass.h"
#include "core/run/progress.h"
#include "core/run/remade.h"
#include "core/run/selection.h"
#include "core/tasks/network_options.h"

namespace saliscope::tasks
{

/// Everything `saliscope sweep` can be told. Target layer, target class and positiveOnly of the
/// network's options do not matter: see layers and targetLabel.
struct SweepOptions {
    static constexpr const char* command = "sweep";
    run::DataScope scope = {};
    /// Its seed is that of the noise, of randomcam and of the intervals.
    NetworkOptions network = {.algorithms = {"gradcam", "layercam", "hirescam"}};
    run::PlotOptions plots = {};
    std::filesystem::path outputFolder = "results";
    std::vector<std::string> layers = {};       ///< empty: every one the network can be cut at
    results::Score rank = results::Score::Lift; ///< decides which layer is best
    int targetLabel = 1;         ///< of the samples; with several outputs also the output
    std::string targetName = {}; ///< the name of that output, in place of the label; or empty
    metrics::InterpretabilityOptions measures =
        {};                ///< label of the boxes, threshold of the overlap
    bool withRoad = false; ///< eight more passes per map
    road::RoadOptions road = {};
    double noise = 0.01; ///< standard deviation of what is added to imputed values
    metrics::BootstrapOptions interval = {}; ///< its seed is the network's
    bool overwrite = false;                  ///< false: what an earlier run finished is kept
};

void describe(run::OptionList& list, SweepOptions& options);

/// The options, and what follows from them with a network at hand: see resolve().
struct SweepRequest : SweepOptions {
    std::vector<engine::Algorithm> algorithms = {
        engine::Algorithm::GradCam, engine::Algorithm::LayerCam, engine::Algorithm::HiResCam};
    run::SelectionOptions selection = {};
    int decoders = 1; ///< threads that decode ahead
    int imputers = 1; ///< threads that impute
    std::string checkpointSha256 = {};
};

/// The options' request over \p network; its algorithms "all" leave out what has no layer. Throws
/// Error BadRequest where the network has no output of the name asked for.
SweepRequest sweepRequest(const SweepOptions& options, const engine::Network& network,
                          std::string checkpointSha256);

/// How many scored samples a split has.
struct SplitSize {
    std::string split;
    std::size_t samples = 0;
};

/// A layer the sweep went through.
struct SweptLayer {
    engine::LayerInfo info;
    Size cells; ///< of the maps made there
};

/// All samples' scores for one algorithm at one layer.
struct SweepRow {
    engine::Algorithm algorithm = engine::Algorithm::GradCam;
    std::size_t layer = 0;                         ///< index into SweepReport::layers
    std::vector<metrics::ScoreEstimate> estimates; ///< in the order of SweepReport::scores
};

/// The layer whose mean of SweepRequest::rank is the best one on some samples.
struct BestLayer {
    engine::Algorithm algorithm = engine::Algorithm::GradCam;
    std::size_t layer = 0;
    metrics::ScoreEstimate estimate; ///< on the samples it was chosen on: optimistic
};

/// The same, chosen on the samples of one split and looked at on those of all others.
struct HeldOutLayer {
    std::string split;
    BestLayer best;
    metrics::ScoreEstimate others;
};

struct SweepReport {
    std::size_t total = 0;
    std::size_t scored = 0; ///< samples scored by this run
    std::size_t kept = 0;   ///< samples an earlier run had finished
    std::vector<results::Score> scores;
    std::vector<SweptLayer> layers;
    std::vector<SplitSize> splits; ///< scored samples of each that has any
    std::vector<SweepRow> rows;    ///< algorithm by algorithm, layer by layer
    std::vector<BestLayer> best;   ///< one per algorithm that has any
    std::vector<HeldOutLayer> heldOut;
    std::size_t emptyMaps = 0; ///< without anything positive; they have no lift
    std::size_t nonFiniteMaps = 0;
    run::Remade remade; ///< of \p scored or failed: an earlier run had scored others
    std::vector<run::SampleFailure> failures;
    std::vector<std::string> skippedSplits;
    bool cancelled = false; ///< then, and for a shard, there are neither rows nor what follows
};

/// Whether \p sample has the target label and a box to compare with.
bool isSwept(const data::Sample& sample, const SweepRequest& request);

/// Scores the maps of every layer against the boxes, over the samples of the target label that have
/// any. One pass of the network per sample serves all algorithms and 64 layers, and one full-size
/// map at a time is in memory. Writes OUT/sweep.jsonl, one line per sample. A shard writes its part
/// alone; a later run over all in the same folder collects the parts. Neither threads nor
/// interruptions change a byte of the record. A failed sample is reported and the others go on.
/// A layer can be best only where the score is defined for at least half of the samples.
/// Throws Error BadRequest (no sample has boxes; an algorithm without a target layer; an unknown
/// layer; a score that is not taken), Mismatch (the folder holds results made with other settings)
/// or CannotWrite. Calls \p progress on the calling thread.
SweepReport sweepLayers(engine::Network& network, const data::Datamodule& datamodule,
                        const SweepRequest& request, const run::ProgressCallback& progress,
                        std::stop_token stop);

} // namespace saliscope::tasks
