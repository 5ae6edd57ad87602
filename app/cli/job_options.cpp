// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/job_options.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "app/jobs/paths.h"
#include "core/base/error.h"
#include "core/data/datamodule.h"
#include "core/engine/model_catalogue.h"

namespace saliscope::cli
{

void addScopeOptions(CLI::App& command, jobs::JobScope& scope, CommonArguments& common)
{
    command
        .add_option("words", common.words, "MODEL and DATAMODULE, as an alternative to -m and -d")
        ->type_name("MODEL DATAMODULE");
    command.add_option("-m,--model", scope.model, "Network architecture; see `saliscope models`");
    command.add_option("-d,--datamodule", scope.datamodule,
                       "Registered name (see `saliscope datamodules`), split list (.json, "
                       ".json.bz2), description file, or folder of images");
    command.add_option("--datadir", scope.datadir,
                       "Folder of the images; otherwise as in saliscope.toml or mednet.toml");
    command.add_option("-S,--only-dataset", scope.onlyDataset, "Process this split only");
    command.add_option("--limit", scope.limit, "Process the first N samples only")->type_name("N");
    command.add_option("--shard", scope.shard, "Process part I of N equal parts")->type_name("I/N");
    addConsoleOptions(command, common);
}

void addConsoleOptions(CLI::App& command, CommonArguments& common)
{
    command.add_flag("-v,--verbose", common.verbosity, "Say more; can be repeated");
    command.add_flag("-q,--quiet", common.quiet, "No progress, only warnings and failures");
    command
        .add_option("--json-log", common.jsonLog,
                    "Append progress and failures to FILE as JSON lines")
        ->type_name("FILE");
    command.add_flag("--dry-run", common.dryRun,
                     "Try the first samples, say how long all of them will take and how much "
                     "room, and end");
}

void addNetworkOptions(CLI::App& command, jobs::NetworkOptions& options)
{
    command.add_option("-w,--weight", options.weight,
                       "Checkpoint (.ckpt, .safetensors) or training folder, of which the best, "
                       "else the latest checkpoint is taken");
    command.add_option("-x,--device", options.device, "cpu, cuda or cuda:N")->capture_default_str();
    command
        .add_option("-s,--saliency-map-algorithm", options.algorithms,
                    "Algorithm, several by repeating the option, or all")
        ->allow_extra_args(false)
        ->capture_default_str();
    command.add_option("--target-layer", options.targetLayer,
                       "Layer to explain instead of the network's usual one");
    command
        .add_option("-C,--target-class", options.targetClass,
                    "For several outputs: the one with the highest score, or all")
        ->check(CLI::IsMember({"highest", "all"}, CLI::ignore_case))
        ->capture_default_str();
    command.add_flag("-z,--positive-only,-Z{false},--no-positive-only{false}", options.positiveOnly,
                     "For one output: leave out samples with label 0");
    command
        .add_option("-P,--parallel", options.parallel,
                    "Threads that decode images ahead; 0 for one per core")
        ->check(CLI::Range(-1, 1024))
        ->capture_default_str();
    command.add_flag("--cache-samples,--no-cache-samples{false}", options.cacheSamples,
                     "Accepted for mednet's sake; every sample is read once here");
    command.add_option("--seed", options.seed, "Seed of all that is random")->capture_default_str();
}

void addPlotOptions(CLI::App& command, const std::string& letter, jobs::PlotOptions& options)
{
    command.add_flag(letter + ",--plot,--no-plot{false}", options.wanted,
                     "Write plots of the scores (the default), or leave them out");
    command
        .add_option("--plot-format", options.formats, "Kind of file for the plots; can be repeated")
        ->check(CLI::IsMember({"pdf", "svg", "png"}))
        ->allow_extra_args(false)
        ->capture_default_str();
}

namespace
{

bool isDatamodule(const std::string& word)
{
    const auto registered = data::registeredDatamodules(jobs::resourceFolder());
    return std::filesystem::exists(word) ||
           std::any_of(registered.begin(), registered.end(),
                       [&](const data::DatamoduleEntry& entry) { return entry.name == word; });
}

/// Of words of which none is a model's name, the one that was meant as such.
const std::string& meantAsModel(const std::vector<std::string>& words)
{
    return *std::min_element(words.begin(), words.end(), [](const auto& left, const auto& right) {
        return std::pair(isDatamodule(left), engine::nearestModel(left).distance) <
               std::pair(isDatamodule(right), engine::nearestModel(right).distance);
    });
}

} // namespace

void resolveWords(const CommonArguments& common, jobs::JobScope& scope, bool needsModel)
{
    for (const std::string& word : common.words) {
        std::string& target =
            scope.model.empty() && jobs::isModelName(word) ? scope.model : scope.datamodule;
        const bool isSurplus = !target.empty();
        if (isSurplus && scope.model.empty() &&
            std::none_of(common.words.begin(), common.words.end(), jobs::isModelName))
            engine::parseModel(meantAsModel(common.words)); // says what is wrong with it
        if (isSurplus)
            throw Error(ErrorKind::BadRequest, word,
                        say("a model and a datamodule are enough; this name is one too many"));
        target = word;
    }
    const bool lacksModel = needsModel && scope.model.empty();
    if (lacksModel && common.words.size() == 1 && !isDatamodule(common.words.front()) &&
        engine::nearestModel(common.words.front()).isLikely)
        engine::parseModel(common.words.front());
    if (scope.datamodule.empty())
        throw Error(
            ErrorKind::BadRequest, {},
            say("name a datamodule, for example `demo`; `saliscope datamodules` lists them"));
    if (lacksModel)
        throw Error(ErrorKind::BadRequest, {},
                    say("name a model, for example `pasa`; `saliscope models` lists them"));
}

} // namespace saliscope::cli
