// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/generate_record.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <numeric>

#include "base/error.h"
#include "engine/model_catalogue.h"
#include "store/npy.h"

namespace fs = std::filesystem;
using nlohmann::json;

namespace saliscope
{

namespace
{

std::string evidenceName(Evidence evidence)
{
    static constexpr const char* names[] = {"positive", "negative", "predicted"};
    return names[static_cast<int>(evidence)];
}

json mapRecord(const MapOutcome& outcome)
{
    json record = {{"algorithm", algorithmInfo(outcome.map.request.algorithm).name},
                   {"layer", outcome.map.request.layer},
                   {"output", outcome.map.output},
                   {"sign", outcome.map.evidenceSign},
                   {"minimum", outcome.map.rawMinimum},
                   {"maximum", outcome.map.rawMaximum},
                   {"flags", flagNames(outcome.map.flags)},
                   {"file", outcome.file}};
    if (outcome.map.isSigned)
        record["signed"] = true;
    return record;
}

MapOutcome mapOutcome(const json& record)
{
    MapOutcome outcome;
    outcome.map.request = {parseAlgorithm(record.at("algorithm").get<std::string>()),
                           record.at("layer").get<std::string>()};
    outcome.map.output = record.at("output").get<int>();
    outcome.map.evidenceSign = record.at("sign").get<float>();
    outcome.map.rawMinimum = record.at("minimum").get<float>();
    outcome.map.rawMaximum = record.at("maximum").get<float>();
    outcome.map.flags = flagsNamed(record.at("flags").get<std::vector<std::string>>());
    outcome.map.isSigned = record.value("signed", false);
    outcome.file = record.at("file").get<std::string>();
    return outcome;
}

} // namespace

RunRecord::Settings generateSettings(const Network& network, const GenerateRequest& request)
{
    std::string names;
    for (const Algorithm algorithm : request.algorithms)
        names += (names.empty() ? "" : " ") + std::string(algorithmInfo(algorithm).name);
    const std::string signs = request.isSigned ? ", signed" : "";
    RunRecord::Settings settings = {
        {"model", network.model().name},
        {"checkpoint", request.checkpointSha256},
        {"algorithms", names},
        {"target-layer", layerName(network, request.targetLayer)},
        {"target-class", request.allOutputs ? "all" : "highest"},
        {"explain", evidenceName(request.evidence) + signs},
        {"ablation", request.ablation == AblationRule::Zero ? "zero" : "reference"},
        {"fullgrad", request.fullGrad == FullGradScaling::Tensor ? "original" : "reference"},
        {"seed", std::to_string(request.seed)},
    };
    if (request.store)
        settings["values"] = request.native ? "native" : "final";
    return settings;
}

RunRecord openRecord(const Network& network, const GenerateRequest& request)
{
    return RunRecord(request.outputFolder, generationStem, shardSuffix(request.selection.shard),
                     generateSettings(network, request), request.overwrite);
}

fs::path storePath(const fs::path& store, const Shard& shard)
{
    fs::path path = store;
    return path.replace_extension(shardSuffix(shard) + store.extension().string());
}

std::vector<std::string> flagNames(const MapFlags& flags)
{
    std::vector<std::string> names;
    if (flags.empty)
        names.emplace_back("empty");
    if (flags.constant)
        names.emplace_back("constant");
    if (flags.nonFinite)
        names.emplace_back("non-finite");
    return names;
}

MapFlags flagsNamed(const std::vector<std::string>& names)
{
    const auto has = [&](const char* name) {
        return std::find(names.begin(), names.end(), name) != names.end();
    };
    return {has("empty"), has("constant"), has("non-finite")};
}

std::string lineOf(const SampleOutcome& outcome)
{
    json maps = json::array();
    for (const MapOutcome& map : outcome.maps)
        maps.push_back(mapRecord(map));
    const json line = {{"name", outcome.name},
                       {"split", outcome.split},
                       {"logits", outcome.logits},
                       {"maps", std::move(maps)}};
    // Names come from the file system and need not be UTF-8.
    return line.dump(-1, ' ', false, json::error_handler_t::replace);
}

SampleOutcome outcomeOf(std::string_view line)
{
    try {
        const json value = json::parse(line);
        SampleOutcome outcome;
        outcome.name = value.at("name").get<std::string>();
        outcome.split = value.at("split").get<std::string>();
        outcome.logits = value.at("logits").get<std::vector<float>>();
        for (const json& record : value.at("maps"))
            outcome.maps.push_back(mapOutcome(record));
        return outcome;
    } catch (const json::exception& error) {
        throw Error(ErrorKind::Damaged, generationStem,
                    say("a line of it is damaged: %1", error.what()));
    }
}

fs::path mapFile(const Sample& sample, const SaliencyMap& map, const GenerateRequest& request,
                 int outputs)
{
    fs::path folder;
    if (request.algorithms.size() > 1)
        folder /= algorithmInfo(map.request.algorithm).name;
    if (outputs > 1)
        folder /= request.allOutputs ? std::to_string(map.output) : "highest-output";
    return folder / resultName(sample, ".npy");
}

ExplainRequest explainRequest(const GenerateRequest& request, int outputs)
{
    ExplainRequest result;
    for (const Algorithm algorithm : request.algorithms)
        result.maps.push_back({algorithm, request.targetLayer});
    if (request.allOutputs) {
        result.outputs.resize(static_cast<std::size_t>(outputs));
        std::iota(result.outputs.begin(), result.outputs.end(), 0);
    }
    result.evidence = request.evidence;
    result.ablation = request.ablation;
    result.fullGrad = request.fullGrad;
    result.seed = request.seed;
    result.fullSize = !request.native;
    result.isSigned = request.isSigned;
    return result;
}

bool isWholeMap(const fs::path& path, int size)
{
    try {
        return npyShape(path) == Size{size, size};
    } catch (const Error&) {
        return false;
    }
}

} // namespace saliscope
