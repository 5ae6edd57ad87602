// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <bitset>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/data/datamodule.h"
#include "core/results/results.h"
#include "core/results/score_catalogue.h"

namespace saliscope::results
{

/// A result file or folder, and what to call it; an empty name is found out.
struct ScoreInput {
    std::string name;
    std::filesystem::path path;
};

/// One scored sample.
struct ScoredCase {
    std::string split;
    std::string name;
    data::Target label;
    std::optional<double> areaFraction; ///< of its boxes, of the padded picture
    ScoreValues scores;
    std::bitset<scoreCount> taken; ///< scores that were taken; without value = not defined
};

/// The results of one algorithm.
struct ScoreSet {
    std::string name; ///< "gradcam"; "gradcam/0" for one of several outputs
    std::vector<std::filesystem::path> files;
    std::map<std::string, std::string> settings; ///< that results depend on, from the .meta.json
    std::vector<ScoredCase> cases;
};

/// "NAME=PATH" or "PATH".
ScoreInput parseScoreInput(const std::string& word);

/// Reads results of `completeness` and `interpretability`, ours or mednet's: files, or folders with
/// completeness.json and interpretability.json up to three levels deep. Beside ours the
/// .details.json adds lift, pointing game, overlap and the area of the boxes. What has the same
/// name becomes one set: named as in the input, else after the subfolder, else after the algorithm
/// in the .meta.json, else after the folder. A file with several outputs of a sample becomes a set
/// for each: "gradcam/0", "gradcam/3". Throws Error NotFound, Unreadable, TooLarge,
/// UnknownFormat, Damaged (with the file's name), BadRequest when two files hold the same score
/// under one name. Of folders, files that repeatsFirstOutput() tells of are left out.
std::vector<ScoreSet> readScoreSets(std::span<const ScoreInput> inputs);

/// Whether the folder \p file lies in has one for each output of the network as well: the file then
/// is that of the first, put where mednet looks for it.
bool repeatsFirstOutput(const std::filesystem::path& file);

/// Labels, and areas of the boxes on a network's input of \p inputSize pixels, from \p datamodule,
/// for cases it knows by split and name. Reads no more than the heads of pictures where that is
/// enough. Returns a sentence for every reason why a case got nothing.
std::vector<Message> addFromDatamodule(std::vector<ScoreSet>& sets,
                                       const data::Datamodule& datamodule, int inputSize);

/// Fills in the lift where energy and the area of the boxes are known and no file holds it: energy
/// ÷ area. Such files do not tell an empty map from one that lies outside its boxes; both get 0.
void addLift(std::vector<ScoreSet>& sets);

/// Sentences about settings in which the sets differ, so that comparing them may be unfair.
std::vector<Message> differingSettings(std::span<const ScoreSet> sets);

/// Whether a sample is there for several of its outputs.
bool hasSeveralOutputs(const Results& results);

} // namespace saliscope::results
