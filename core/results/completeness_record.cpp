// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/results/completeness_record.h"

#include <nlohmann/json.hpp>

#include "core/base/error.h"

using nlohmann::json;

namespace saliscope::results
{

namespace
{

constexpr const char* morfName = "morf";
constexpr const char* lerfName = "lerf";

json pointRecord(const ScoredPoint& point)
{
    return {{"percentile", point.percentile},
            {"order", orderName(point.order)},
            {"removed", point.removedFraction},
            {"degenerate", point.degenerate},
            {"logits", point.logits}};
}

ScoredPoint scoredPoint(const json& record)
{
    return {record.at("percentile").get<double>(),
            record.at("order") == morfName ? road::RemovalOrder::MostRelevantFirst
                                           : road::RemovalOrder::LeastRelevantFirst,
            record.at("removed").get<double>(), record.at("degenerate").get<bool>(),
            record.at("logits").get<std::vector<float>>()};
}

json mapRecord(const ScoredMap& map)
{
    json points = json::array();
    for (const ScoredPoint& point : map.points)
        points.push_back(pointRecord(point));
    return {{"algorithm", engine::algorithmInfo(map.algorithm).name},
            {"layer", map.layer},
            {"output", map.output},
            {"flags", map.flags},
            {"sha256", map.sha256},
            {"points", std::move(points)}};
}

ScoredMap scoredMap(const json& record)
{
    ScoredMap map;
    map.algorithm = engine::parseAlgorithm(record.at("algorithm").get<std::string>());
    map.layer = record.at("layer").get<std::string>();
    map.output = record.at("output").get<int>();
    map.flags = record.at("flags").get<std::vector<std::string>>();
    map.sha256 = record.at("sha256").get<std::string>();
    for (const json& point : record.at("points"))
        map.points.push_back(scoredPoint(point));
    return map;
}

/// What the scores below count on.
void requireConsistent(const ScoredSample& sample)
{
    for (const ScoredMap& map : sample.maps) {
        bool valid = map.output >= 0 && std::size_t(map.output) < sample.logits.size();
        for (const ScoredPoint& point : map.points)
            valid = valid && (point.degenerate || point.logits.size() == sample.logits.size());
        if (!valid)
            throw Error(ErrorKind::Damaged, completenessStem, say("a line of it lacks logits"));
    }
}

} // namespace

std::string lineOf(const ScoredSample& sample)
{
    json maps = json::array();
    for (const ScoredMap& map : sample.maps)
        maps.push_back(mapRecord(map));
    const json line = {{"name", sample.name},
                       {"split", sample.split},
                       {"logits", sample.logits},
                       {"maps", std::move(maps)}};
    // Names come from the file system and need not be UTF-8.
    return line.dump(-1, ' ', false, json::error_handler_t::replace);
}

ScoredSample scoredSampleOf(std::string_view line)
{
    try {
        const json value = json::parse(line);
        ScoredSample sample;
        sample.name = value.at("name").get<std::string>();
        sample.split = value.at("split").get<std::string>();
        sample.logits = value.at("logits").get<std::vector<float>>();
        for (const json& record : value.at("maps"))
            sample.maps.push_back(scoredMap(record));
        requireConsistent(sample);
        return sample;
    } catch (const json::exception& error) {
        throw Error(ErrorKind::Damaged, completenessStem,
                    say("a line of it is damaged: %1", error.what()));
    }
}

const char* orderName(road::RemovalOrder order)
{
    return order == road::RemovalOrder::MostRelevantFirst ? morfName : lerfName;
}

road::RoadScores scoresOf(const ScoredSample& sample, const ScoredMap& map)
{
    const auto output = static_cast<std::size_t>(map.output);
    std::vector<road::RoadMask> masks;
    std::vector<float> logits;
    for (const ScoredPoint& point : map.points) {
        masks.push_back(
            {point.percentile, point.order, {}, point.removedFraction, point.degenerate});
        logits.push_back(point.degenerate ? 0 : point.logits.at(output));
    }
    return road::roadScores(sample.logits.at(output), masks, logits);
}

} // namespace saliscope::results
