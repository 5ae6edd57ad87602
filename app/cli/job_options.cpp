// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/job_options.h"

#include <algorithm>
#include <thread>

#include "base/error.h"
#include "base/hash.h"
#include "engine/model_catalogue.h"

namespace saliscope
{

namespace
{

bool isModelName(const std::string& word)
{
    const auto all = models();
    return std::any_of(all.begin(), all.end(),
                       [&](const ModelInfo& model) { return word == model.name; });
}

} // namespace

void addJobOptions(CLI::App& command, JobOptions& options)
{
    command
        .add_option("words", options.words, "MODEL and DATAMODULE, as an alternative to -m and -d")
        ->type_name("MODEL DATAMODULE");
    command.add_option("-m,--model", options.model, "Network architecture; see `saliscope models`");
    command.add_option("-d,--datamodule", options.datamodule,
                       "Registered name (see `saliscope datamodules`), split list (.json, "
                       ".json.bz2), description file, or folder of images");
    command.add_option("--datadir", options.datadir,
                       "Folder of the images; otherwise as in saliscope.toml or mednet.toml");
    command.add_option("-S,--only-dataset", options.onlyDataset, "Process this split only");
    command.add_option("--limit", options.limit, "Process the first N samples only")
        ->type_name("N");
    command.add_option("--shard", options.shard, "Process part I of N equal parts")
        ->type_name("I/N");
    command.add_flag("-v,--verbose", options.verbosity, "Say more; can be repeated");
    command.add_flag("-q,--quiet", options.quiet, "No progress, only warnings and failures");
    command
        .add_option("--json-log", options.jsonLog,
                    "Append progress and failures to FILE as JSON lines")
        ->type_name("FILE");
}

void addNetworkOptions(CLI::App& command, NetworkOptions& options)
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

void resolveWords(JobOptions& options, bool needsModel)
{
    for (const std::string& word : options.words) {
        std::string& target =
            options.model.empty() && isModelName(word) ? options.model : options.datamodule;
        if (!target.empty())
            throw Error(ErrorKind::BadRequest, word,
                        "a model and a datamodule are enough; this name is one too many");
        target = word;
    }
    if (options.datamodule.empty())
        throw Error(ErrorKind::BadRequest, {},
                    "name a datamodule, for example `demo`; `saliscope datamodules` lists them");
    if (needsModel && options.model.empty())
        throw Error(ErrorKind::BadRequest, {},
                    "name a model, for example `pasa`; `saliscope models` lists them");
}

SelectionOptions selectionOptions(const JobOptions& options, bool positiveOnly)
{
    SelectionOptions selection;
    selection.onlySplit = options.onlyDataset;
    selection.positiveOnly = positiveOnly;
    selection.limit = options.limit;
    selection.shard = parseShard(options.shard);
    return selection;
}

Console::Options consoleOptions(const JobOptions& options)
{
    return {options.quiet, options.verbosity, options.jsonLog};
}

int decoderThreads(int parallel)
{
    if (parallel == 0)
        return static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    return std::max(1, parallel);
}

LoadedNetwork loadNetwork(const std::string& model, const NetworkOptions& options,
                          const std::optional<std::filesystem::path>& fallback, Console& console)
{
    if (!options.weight && !fallback)
        throw Error(ErrorKind::BadRequest, {}, "name a checkpoint with --weight");
    LoadedNetwork result;
    const auto path = chooseCheckpoint(options.weight ? *options.weight : *fallback);
    console.info("Reading the checkpoint " + path.string());
    const ModelInfo& info = parseModel(model);
    result.sha256 = sha256OfFile(path);
    result.checkpoint = readCheckpoint(path);
    if (!result.checkpoint.normalizer)
        console.warning(path.string() +
                        " holds no normalizer, so the network sees the pixels as they are");
    const auto engine = openEngine();
    result.engineVersion = engine->version();
    result.network = engine->load(info, result.checkpoint, options.device);
    result.checkpoint.weights.clear();
    return result;
}

} // namespace saliscope
