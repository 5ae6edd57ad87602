// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tasks/sweep_record.h"

#include <algorithm>
#include <limits>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/engine/model_catalogue.h"
#include "core/engine/output_names.h"
#include "core/tasks/option_texts.h"

using nlohmann::ordered_json;

namespace saliscope::tasks
{

namespace
{

constexpr const char* sweepStem = "sweep";

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
    settings["model"] = engine::shortName(network.model());
    settings["checkpoint"] = request.checkpointSha256;
    settings["algorithms"] = joined(request.algorithms, [](engine::Algorithm each) {
        return engine::algorithmInfo(each).name;
    });
    settings["layers"] = joined(layers, [](const engine::LayerInfo& each) { return each.name; });
    settings.merge(engine::describedSettings(network.model()));
    return settings;
}

ordered_json mapRecord(const results::ScoreValues& map, const std::vector<results::Score>& scores)
{
    ordered_json values = ordered_json::array();
    for (const results::Score score : scores)
        values.push_back(orNull(map[score]));
    return values;
}

results::ScoreValues mapScores(const JsonNode& record, const std::vector<results::Score>& scores)
{
    const std::vector<JsonNode> values = record.items();
    if (values.size() != scores.size())
        record.refuse();
    results::ScoreValues map;
    for (std::size_t i = 0; i < scores.size(); ++i)
        if (!values[i].isNull())
            map[scores[i]] = values[i].number();
    return map;
}

Size sizeOf(const JsonNode& record)
{
    constexpr int most = std::numeric_limits<int>::max();
    const std::vector<JsonNode> values = record.items();
    if (values.size() != 2)
        record.refuse();
    return {values[0].whole(0, most), values[1].whole(0, most)};
}

} // namespace

run::RunRecord openRecord(const engine::Network& network, const SweepRequest& request,
                          const std::vector<engine::LayerInfo>& layers)
{
    return run::RunRecord(request.outputFolder, sweepStem,
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
    ordered_json cells = ordered_json::array();
    for (const Size& size : sample.cells)
        cells.push_back({size.width, size.height});
    ordered_json maps = ordered_json::array();
    for (const results::ScoreValues& map : sample.maps)
        maps.push_back(mapRecord(map, scores));
    ordered_json line = {{"area-fraction", sample.areaFraction},
                         {"cells", std::move(cells)},
                         {"empty", sample.emptyMaps},
                         {"logits", sample.logits}};
    data::addOrigin(line, sample.origin);
    line["maps"] = std::move(maps);
    line["name"] = sample.name;
    line["non-finite"] = sample.nonFiniteMaps;
    line["split"] = sample.split;
    return jsonLine(line);
}

SweptSample sweptSampleOf(std::string_view line, const JsonSource& source,
                          const std::vector<results::Score>& scores, std::size_t layers,
                          std::size_t maps)
{
    const ordered_json value = parseJson(line, source);
    const JsonNode root(value, source);
    SweptSample sample;
    sample.name = root.at("name").text();
    sample.split = root.at("split").text();
    sample.logits = root.at("logits").floats();
    sample.origin = data::originIn(root);
    sample.areaFraction = root.at("area-fraction").number();
    for (const JsonNode& size : root.at("cells").items())
        sample.cells.push_back(sizeOf(size));
    for (const JsonNode& record : root.at("maps").items())
        sample.maps.push_back(mapScores(record, scores));
    sample.emptyMaps = root.at("empty").natural(maps);
    sample.nonFiniteMaps = root.at("non-finite").natural(maps);
    if (sample.cells.size() != layers || sample.maps.size() != maps)
        root.refuse(say("it lacks layers"));
    return sample;
}

} // namespace saliscope::tasks
