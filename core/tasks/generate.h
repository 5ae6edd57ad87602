// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/engine/engine.h"
#include "core/run/progress.h"
#include "core/run/remade.h"
#include "core/run/selection.h"
#include "core/tasks/network_options.h"

namespace saliscope::tasks
{

/// Everything `saliscope generate` can be told.
struct GenerateOptions {
    static constexpr const char* command = "generate";
    run::DataScope scope = {};
    NetworkOptions network = {};
    std::filesystem::path outputFolder = "saliency-maps";
    std::optional<std::filesystem::path> store = {}; ///< an HDF5 file instead of the folder
    bool native = false;   ///< store the low-resolution maps before post-processing
    bool isSigned = false; ///< keep evidence against the output as negative values
    engine::Evidence evidence = engine::Evidence::Positive;
    engine::AblationRule ablation = engine::AblationRule::Reference;
    engine::FullGradScaling fullGrad = engine::FullGradScaling::Plane;
    bool overwrite = false; ///< false: what an earlier run finished is kept
};

void describe(run::OptionList& list, GenerateOptions& options);

/// The options, and what follows from them with a network at hand: see resolve().
struct GenerateRequest : GenerateOptions {
    std::vector<engine::Algorithm> algorithms = {engine::Algorithm::GradCam};
    bool allOutputs = false;          ///< only for several outputs: each, instead of the highest
    std::optional<int> output = {};   ///< likewise: this one
    std::optional<int> contrast = {}; ///< and this one subtracted
    run::SelectionOptions selection = {};
    int decoders = 1; ///< threads that decode ahead
    std::string checkpointSha256 = {};
};

struct GenerateReport {
    std::size_t total = 0;
    std::size_t written = 0; ///< samples computed and written by this run
    std::size_t kept = 0;    ///< samples an earlier run had finished
    std::size_t emptyMaps = 0;
    std::size_t constantMaps = 0;
    std::size_t oddPictures = 0; ///< read, with a note in the record
    run::Remade remade;          ///< of \p written or failed: an earlier run had made others
    std::vector<run::SampleFailure> failures;
    std::vector<std::string> skippedSplits;
    bool cancelled = false;
};

/// Writes the saliency maps of a datamodule: OUT/<sample>.npy for one algorithm, as mednet does, or
/// OUT/<algorithm>/<sample>.npy for several; networks of several outputs write below
/// "highest-output" or the output's index. Also OUT/generation.jsonl, one line per sample with
/// logits, raw ranges and flags. With a store, all of this goes into one HDF5 file (see MapStore),
/// by way of a journal that outlives the process; a shard of it makes a store of its own beside it,
/// and a later run over all makes one of them. Decoding, computing and writing overlap; results do
/// not depend on \p request.decoders. A failed sample is reported and the others go on. Throws
/// Error BadRequest (also for signed maps of algorithms that have none), Mismatch (the folder or
/// store holds results made with other settings) or CannotWrite (the record). Calls \p progress on
/// the calling thread.
GenerateReport generateMaps(engine::Network& network, const data::Datamodule& datamodule,
                            const GenerateRequest& request, const run::ProgressCallback& progress,
                            std::stop_token stop);

/// What the network is asked for, for every sample alike.
engine::ExplainRequest explainRequest(const GenerateRequest& request, int outputs);

} // namespace saliscope::tasks
