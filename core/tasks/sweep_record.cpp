// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/sweep_record.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/error.h"
#include "engine/model_catalogue.h"
#include "store/json_scalar.h"

using nlohmann::json;

namespace saliscope
{

namespace
{

constexpr const char* recordStem = "sweep";

template <typename List, typename Text>
std::string joined(const List& list, Text text)
{
    std::string line;
    for (const auto& each : list)
        line += (line.empty() ? "" : " ") + std::string(text(each));
    return line;
}

/// Everything a score depends on, apart from the sample itself.
RunRecord::Settings settingsOf(const Network& network, const SweepRequest& request,
                               const std::vector<LayerInfo>& layers)
{
    const auto& label = request.measures.boxLabel;
    RunRecord::Settings settings = {
        {"model", network.model().name},
        {"checkpoint", request.checkpointSha256},
        {"algorithms",
         joined(request.algorithms, [](Algorithm each) { return algorithmInfo(each).name; })},
        {"layers", joined(layers, [](const LayerInfo& each) { return each.name; })},
        {"target-label", std::to_string(request.targetLabel)},
        {"box-label", label ? std::to_string(*label) : "any"},
        {"threshold", shortestNumber(request.measures.threshold)},
        {"seed", std::to_string(request.seed)},
        {"road", request.withRoad ? "yes" : "no"},
    };
    if (request.withRoad) {
        settings["percentiles"] = joined(request.road.percentiles, shortestNumber);
        settings["ties"] = request.road.ties == Ties::Rank ? "rank" : "reference";
        settings["noise"] = shortestNumber(request.noise);
    }
    return settings;
}

json mapRecord(const ScoreValues& map, const std::vector<Score>& scores)
{
    json values = json::array();
    for (const Score score : scores)
        values.push_back(map[score] ? json(*map[score]) : json());
    return values;
}

ScoreValues mapScores(const json& record, const std::vector<Score>& scores)
{
    ScoreValues map;
    for (std::size_t i = 0; i < scores.size(); ++i)
        if (!record.at(i).is_null())
            map[scores[i]] = record.at(i).get<double>();
    return map;
}

} // namespace

RunRecord openRecord(const Network& network, const SweepRequest& request,
                     const std::vector<LayerInfo>& layers)
{
    return RunRecord(request.outputFolder, recordStem, shardSuffix(request.selection.shard),
                     settingsOf(network, request, layers), request.overwrite);
}

std::vector<LayerInfo> sweptLayers(const Network& network, const SweepRequest& request)
{
    std::vector<LayerInfo> layers = network.layers();
    if (request.layers.empty())
        return layers;
    std::vector<std::string> wanted;
    for (const std::string& name : request.layers)
        wanted.push_back(layerName(network, name));
    std::erase_if(layers, [&](const LayerInfo& layer) {
        return std::find(wanted.begin(), wanted.end(), layer.name) == wanted.end();
    });
    return layers;
}

std::vector<Score> sweptScores(const SweepRequest& request)
{
    std::vector<Score> scores = {Score::Energy, Score::Lift, Score::Focus, Score::Pointing,
                                 Score::Overlap};
    if (request.withRoad)
        scores.insert(scores.end(), {Score::Morf, Score::Lerf, Score::Road});
    return scores;
}

std::string lineOf(const SweptSample& sample, const std::vector<Score>& scores)
{
    json cells = json::array();
    for (const Size& size : sample.cells)
        cells.push_back({size.width, size.height});
    json maps = json::array();
    for (const ScoreValues& map : sample.maps)
        maps.push_back(mapRecord(map, scores));
    const json line = {{"name", sample.name},       {"split", sample.split},
                       {"logits", sample.logits},   {"area-fraction", sample.areaFraction},
                       {"cells", std::move(cells)}, {"maps", std::move(maps)},
                       {"empty", sample.emptyMaps}, {"non-finite", sample.nonFiniteMaps}};
    // Names come from the file system and need not be UTF-8.
    return line.dump(-1, ' ', false, json::error_handler_t::replace);
}

SweptSample sweptSampleOf(std::string_view line, const std::vector<Score>& scores,
                          std::size_t layers, std::size_t maps)
{
    try {
        const json value = json::parse(line);
        SweptSample sample;
        sample.name = value.at("name").get<std::string>();
        sample.split = value.at("split").get<std::string>();
        sample.logits = value.at("logits").get<std::vector<float>>();
        sample.areaFraction = value.at("area-fraction").get<double>();
        for (const json& size : value.at("cells"))
            sample.cells.push_back({size.at(0).get<int>(), size.at(1).get<int>()});
        for (const json& record : value.at("maps"))
            sample.maps.push_back(mapScores(record, scores));
        sample.emptyMaps = value.at("empty").get<std::size_t>();
        sample.nonFiniteMaps = value.at("non-finite").get<std::size_t>();
        if (sample.cells.size() != layers || sample.maps.size() != maps)
            throw Error(ErrorKind::Damaged, recordStem, say("a line of it lacks layers"));
        return sample;
    } catch (const json::exception& error) {
        throw Error(ErrorKind::Damaged, recordStem,
                    say("a line of it is damaged: %1", error.what()));
    }
}

} // namespace saliscope
