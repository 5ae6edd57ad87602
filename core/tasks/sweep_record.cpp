// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tasks/sweep_record.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/engine/model_catalogue.h"
#include "core/tasks/option_texts.h"

using nlohmann::json;

namespace saliscope::tasks
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
run::RunRecord::Settings recordSettings(const engine::Network& network, const SweepRequest& request,
                                        const std::vector<engine::LayerInfo>& layers)
{
    run::RunRecord::Settings settings = settingsOf(request);
    settings["model"] = network.model().name;
    settings["checkpoint"] = request.checkpointSha256;
    settings["algorithms"] = joined(request.algorithms, [](engine::Algorithm each) {
        return engine::algorithmInfo(each).name;
    });
    settings["layers"] = joined(layers, [](const engine::LayerInfo& each) { return each.name; });
    return settings;
}

json mapRecord(const results::ScoreValues& map, const std::vector<results::Score>& scores)
{
    json values = json::array();
    for (const results::Score score : scores)
        values.push_back(map[score] ? json(*map[score]) : json());
    return values;
}

results::ScoreValues mapScores(const json& record, const std::vector<results::Score>& scores)
{
    results::ScoreValues map;
    for (std::size_t i = 0; i < scores.size(); ++i)
        if (!record.at(i).is_null())
            map[scores[i]] = record.at(i).get<double>();
    return map;
}

} // namespace

run::RunRecord openRecord(const engine::Network& network, const SweepRequest& request,
                          const std::vector<engine::LayerInfo>& layers)
{
    return run::RunRecord(request.outputFolder, recordStem,
                          run::shardSuffix(request.selection.shard),
                          recordSettings(network, request, layers), request.overwrite);
}

std::vector<engine::LayerInfo> sweptLayers(const engine::Network& network,
                                           const SweepRequest& request)
{
    std::vector<engine::LayerInfo> layers = network.layers();
    if (request.layers.empty())
        return layers;
    std::vector<std::string> wanted;
    for (const std::string& name : request.layers)
        wanted.push_back(engine::layerName(network, name));
    std::erase_if(layers, [&](const engine::LayerInfo& layer) {
        return std::find(wanted.begin(), wanted.end(), layer.name) == wanted.end();
    });
    return layers;
}

std::vector<results::Score> sweptScores(const SweepRequest& request)
{
    std::vector<results::Score> scores = {results::Score::Energy, results::Score::Lift,
                                          results::Score::Focus, results::Score::Pointing,
                                          results::Score::Overlap};
    if (request.withRoad)
        scores.insert(scores.end(),
                      {results::Score::Morf, results::Score::Lerf, results::Score::Road});
    return scores;
}

std::string lineOf(const SweptSample& sample, const std::vector<results::Score>& scores)
{
    json cells = json::array();
    for (const Size& size : sample.cells)
        cells.push_back({size.width, size.height});
    json maps = json::array();
    for (const results::ScoreValues& map : sample.maps)
        maps.push_back(mapRecord(map, scores));
    const json line = {{"name", sample.name},       {"split", sample.split},
                       {"logits", sample.logits},   {"area-fraction", sample.areaFraction},
                       {"cells", std::move(cells)}, {"maps", std::move(maps)},
                       {"empty", sample.emptyMaps}, {"non-finite", sample.nonFiniteMaps}};
    // Names come from the file system and need not be UTF-8.
    return line.dump(-1, ' ', false, json::error_handler_t::replace);
}

SweptSample sweptSampleOf(std::string_view line, const std::vector<results::Score>& scores,
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

} // namespace saliscope::tasks
