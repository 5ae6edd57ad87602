// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/checkpoint/network_description.h"
#include "core/data/datamodule.h"
#include "core/data/model_input.h"
#include "core/metrics/interpretability_scores.h"
#include "core/results/results.h"
#include "core/run/options.h"
#include "core/run/progress.h"
#include "core/run/selection.h"

namespace saliscope::tasks
{

/// Everything `saliscope interpretability` can be told.
struct InterpretabilityOptions {
    static constexpr const char* command = "interpretability";
    run::DataScope scope = {};                       ///< the model may be missing
    checkpoint::NetworkDescription description = {}; ///< how a network in a file sees pictures
    std::filesystem::path inputFolder = "saliency-maps";
    std::filesystem::path outputFolder = "results";
    std::optional<std::filesystem::path> outputJson = {}; ///< instead of a name in that folder
    int targetLabel = 1;         ///< other samples are listed, but not scored
    std::string targetName = {}; ///< the name of an output, in place of the label; or empty
    metrics::InterpretabilityOptions measures =
        {}; ///< threshold of the overlap, label of the boxes
    run::PlotOptions plots = {};
    int parallel = 0; ///< see workerThreads()
};

void describe(run::OptionList& list, InterpretabilityOptions& options);

struct InterpretabilityRequest : InterpretabilityOptions {
    std::optional<data::InputSpec> input = {}; ///< of the network; none: as the maps say
    run::SelectionOptions selection = {};
    int readers = 1; ///< threads that read and score maps
};

/// Throws Error BadRequest for an unknown model or shard.
InterpretabilityRequest interpretabilityRequest(const InterpretabilityOptions& options);

/// A sample of the target label: its scores, or why there are none.
struct InterpretedSample {
    std::string name;
    std::optional<metrics::Interpretability> scores;
    Message failure;              ///< empty for a sample that simply has no boxes
    bool leavesUnitRange = false; ///< the map has values outside 0..1
    bool against = false;         ///< the map shows evidence against the output
    std::vector<Message> notes;   ///< on boxes that are cut or left out, and on the picture
};

/// What became of one split.
struct SplitAgreement {
    std::string split;
    std::size_t samples = 0;      ///< of any label
    std::size_t withoutBoxes = 0; ///< of the target label, but without boxes to compare with
    std::vector<InterpretedSample> scored; ///< of the target label, in order
};

struct InterpretabilityReport {
    results::Results results; ///< every sample; proportional energy and average saliency focus
    std::vector<SplitAgreement> splits;
    std::optional<int> mapSize; ///< none when no map was read
    std::size_t scored = 0;
    std::size_t cutBoxes = 0;            ///< samples with a box that reaches beyond the picture
    std::size_t outsideUnitRange = 0;    ///< scored maps that have values outside 0..1
    std::size_t mapsOfOtherPictures = 0; ///< read, but made from others than there are now
    std::size_t against = 0;             ///< scored maps that show evidence against the output
    bool positivePart = false; ///< the maps are signed; what is negative in them counted as 0
    std::vector<run::SampleFailure> failures;
    std::vector<std::string> skippedSplits;
    bool cancelled = false;
};

/// Whether \p sample has the label and boxes that \p request is about.
bool isScored(const data::Sample& sample, const InterpretabilityRequest& request);

/// Compares existing maps with the radiologists' boxes. Pictures are not decoded where their header
/// tells their size (see inputBoxes), and no network is needed. Of signed maps the positive part is
/// scored: a share of a sum means nothing where terms cancel. Missing, damaged or wrong-sized
/// maps are reported as failures and the others go on. Results do not depend on \p request.readers.
/// Throws Error NotFound (no such folder) or BadRequest (it holds several algorithms or outputs,
/// an impossible selection). Calls \p progress on the calling thread.
InterpretabilityReport scoreInterpretability(const data::Datamodule& datamodule,
                                             const InterpretabilityRequest& request,
                                             const run::ProgressCallback& progress,
                                             std::stop_token stop);

/// Everything measured, split by split, sample by sample, box by box, for the details file. Boxes
/// are [x0, y0, x1, y1] in pixels of the map.
nlohmann::ordered_json interpretabilityDetails(const InterpretabilityReport& report);

} // namespace saliscope::tasks
