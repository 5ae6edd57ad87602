// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "core/data/datamodule.h"
#include "core/maps/map_source.h"
#include "core/metrics/map_comparison.h"
#include "core/render/overlay.h"
#include "core/run/options.h"
#include "core/run/progress.h"
#include "core/run/selection.h"

namespace saliscope::tasks
{

/// Everything `saliscope compare` can be told.
struct CompareOptions {
    static constexpr const char* command = "compare";
    /// What its progress counts, one and several.
    static constexpr std::pair<const char*, const char*> counted = {"pair of maps",
                                                                    "pairs of maps"};
    std::filesystem::path first = {};  ///< folder, store, or one set of it: see openMapSource
    std::filesystem::path second = {}; ///< likewise
    run::DataScope scope = {}; ///< the datamodule may be missing; model and shard have no meaning
    std::filesystem::path outputFolder = "results";
    std::optional<double> tolerance = {}; ///< largest difference that counts as equal
    std::optional<int> boxLabel = {};     ///< only boxes with this label count for the energy
    run::PlotOptions plots = {};
    int parallel = 0; ///< see workerThreads()
};

void describe(run::OptionList& list, CompareOptions& options);

struct CompareRequest : CompareOptions {
    run::SelectionOptions selection = {}; ///< of the datamodule's samples
    int readers = 1;                      ///< threads that read and compare
    std::optional<std::size_t> most = {}; ///< compare so many samples of every two sets, no more
};

/// Two maps of one sample.
struct ComparedSample {
    std::string split; ///< "" without a datamodule
    std::string name;
    data::Target label;
    render::MapCondition firstCondition = render::MapCondition::Sound;
    render::MapCondition secondCondition = render::MapCondition::Sound;
    std::optional<metrics::MapComparison>
        comparison;                     ///< none when a map is not a number or not readable
    std::optional<double> firstEnergy;  ///< proportional energy in the sample's boxes
    std::optional<double> secondEnergy; ///< likewise; both or none
    Message failure;                    ///< why nothing could be compared; else empty
};

/// The maps of one set here and one set there.
struct ComparedSets {
    maps::MapSet first;
    maps::MapSet second;
    std::vector<ComparedSample> samples; ///< that have a map in both
    std::vector<std::string> onlyFirst;  ///< samples without a counterpart
    std::vector<std::string> onlySecond;
};

struct CompareReport {
    std::vector<ComparedSets> pairs;
    std::size_t shared = 0;              ///< pairs of maps there are, compared or not
    std::size_t ofDifferentPictures = 0; ///< of them, by what is noted about either
    std::vector<maps::MapSet> onlyFirst; ///< sets without a counterpart
    std::vector<maps::MapSet> onlySecond;
    std::vector<run::SampleFailure> failures; ///< of reading and of shapes
    bool cancelled = false;

    /// Of all pairs that were compared; none without any.
    std::optional<double> largestDifference() const;
    bool hasMissing() const;
};

/// Compares the sets that match: the only ones, or those of the same algorithm and output, and of
/// the same layer where both say one. With a \p datamodule its samples are compared, in its order,
/// and where they have boxes the energy in them; without, every sample that either side has. Maps
/// that are empty, constant or not a number are told and not correlated. Results do not depend on
/// \p request.readers. Throws Error as openMapSource, and BadRequest when no set matches or the
/// matching ones share no sample. Calls \p progress on the calling thread.
CompareReport compareMapSets(const CompareRequest& request, const data::Datamodule* datamodule,
                             const run::ProgressCallback& progress, std::stop_token stop);

/// What is compared, in the order of scoresOf(): "Largest difference", …
struct ComparedScore {
    const char* key;     ///< in JSON: "largest-difference"
    const char* heading; ///< in tables: "MaxDiff"
    const char* title;   ///< "Largest absolute difference"
    bool largerIsCloser;
};
const std::vector<ComparedScore>& comparedScores();

/// One value per comparedScores(), none where it is not defined.
std::vector<std::optional<double>> scoresOf(const ComparedSample& sample);

} // namespace saliscope::tasks
