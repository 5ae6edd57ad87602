// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/data/datamodule.h"

namespace saliscope::run
{

/// Part \p index (from 1) of \p count equal parts of a run.
struct Shard {
    std::size_t index = 1;
    std::size_t count = 1;
};

/// Which samples of a datamodule a run is about.
struct SelectionOptions {
    std::optional<std::string> onlySplit;
    bool positiveOnly = false;        ///< leave out samples of a single target 0
    std::optional<std::size_t> limit; ///< the first so many, before sharding
    Shard shard;
    /// When set, samples it refuses do not belong to the run, nor count for limit and shard.
    std::function<bool(const data::Sample&)> accepts;
};

/// A sample to be worked on, and where it stands in its datamodule.
struct SelectedSample {
    const data::Split* split = nullptr;
    const data::Sample* sample = nullptr;
};

/// A sample that could not be worked on.
struct SampleFailure {
    std::string split;
    std::string name;
    Message reason;
};

/// The samples of a run in order, and those that are already known to be unusable.
struct Selection {
    std::vector<SelectedSample> samples;
    std::vector<SampleFailure> failures;
    std::vector<std::string> skippedSplits;
    std::vector<const data::Sample*> negatives; ///< left out by positiveOnly, whichever shard
};

/// Samples whose results would go to the same file fail from the second on, whichever shard they
/// belong to. Refers to \p datamodule. Throws Error BadRequest for a split that does not exist
/// (naming those that do) and for an impossible shard.
Selection selectSamples(const data::Datamodule& datamodule, const SelectionOptions& options);

/// Whether \p target says \p label: the class itself, or for a list of several outputs a 1 at that
/// position.
bool hasLabel(const data::Target& target, int label);

/// Whether \p sample has a box, with \p label when that is given.
bool hasBoxes(const data::Sample& sample, std::optional<int> label);

/// "I/N" with 1 <= I <= N. Throws Error BadRequest.
Shard parseShard(const std::string& text);

/// ".shard-I-of-N" for the names of files a shard must not share, "" when there is only one.
std::string shardSuffix(const Shard& shard);

/// The name of a sample's result: its path with another extension (".npy"), as mednet forms it.
std::filesystem::path resultName(const data::Sample& sample, const char* extension);

} // namespace saliscope::run
