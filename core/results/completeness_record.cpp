// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/results/completeness_record.h"

#include <limits>

#include <nlohmann/json.hpp>

#include "core/base/error.h"

using nlohmann::ordered_json;

namespace saliscope::results
{

namespace
{

constexpr const char* morfName = "morf";
constexpr const char* lerfName = "lerf";

ordered_json pointRecord(const ScoredPoint& point)
{
    return {{"degenerate", point.degenerate},
            {"logits", point.logits},
            {"order", orderName(point.order)},
            {"percentile", point.percentile},
            {"removed", point.removedFraction}};
}

ScoredPoint scoredPoint(const JsonNode& record)
{
    return {record.at("percentile").number(),
            record.at("order").choice({morfName, lerfName}) == 0
                ? road::RemovalOrder::MostRelevantFirst
                : road::RemovalOrder::LeastRelevantFirst,
            record.at("removed").number(), record.at("degenerate").flag(),
            record.at("logits").floats()};
}

ordered_json mapRecord(const ScoredMap& map)
{
    ordered_json points = ordered_json::array();
    for (const ScoredPoint& point : map.points)
        points.push_back(pointRecord(point));
    ordered_json record = {{"algorithm", engine::algorithmInfo(map.algorithm).name},
                           {"flags", map.flags},
                           {"layer", map.layer}};
    if (map.ofOtherPicture)
        record["other-picture"] = true;
    record["output"] = map.output;
    record["points"] = std::move(points);
    record["sha256"] = map.sha256;
    return record;
}

engine::Algorithm algorithmOf(const JsonNode& node)
try {
    return engine::parseAlgorithm(node.text());
} catch (const Error& error) {
    node.refuse(error.detail());
}

ScoredMap scoredMap(const JsonNode& record)
{
    ScoredMap map;
    map.algorithm = algorithmOf(record.at("algorithm"));
    map.layer = record.at("layer").text();
    map.output = record.at("output").whole(0, std::numeric_limits<int>::max());
    map.flags = record.at("flags").texts();
    map.ofOtherPicture = record.flag("other-picture", false);
    map.sha256 = record.at("sha256").text();
    for (const JsonNode& point : record.at("points").items())
        map.points.push_back(scoredPoint(point));
    return map;
}

/// What the scores below count on.
void requireConsistent(const ScoredSample& sample, const JsonNode& line)
{
    for (const ScoredMap& map : sample.maps) {
        bool valid = std::size_t(map.output) < sample.logits.size();
        for (const ScoredPoint& point : map.points)
            valid = valid && (point.degenerate || point.logits.size() == sample.logits.size());
        if (!valid)
            line.refuse(say("it lacks logits"));
    }
}

} // namespace

std::string lineOf(const ScoredSample& sample)
{
    ordered_json maps = ordered_json::array();
    for (const ScoredMap& map : sample.maps)
        maps.push_back(mapRecord(map));
    ordered_json line = {{"logits", sample.logits}};
    data::addOrigin(line, sample.origin);
    line["maps"] = std::move(maps);
    line["name"] = sample.name;
    line["split"] = sample.split;
    return jsonLine(line);
}

ScoredSample scoredSampleOf(std::string_view line, const JsonSource& source)
{
    const ordered_json value = parseJson(line, source);
    const JsonNode root(value, source);
    ScoredSample sample;
    sample.name = root.at("name").text();
    sample.split = root.at("split").text();
    sample.logits = root.at("logits").floats();
    sample.origin = data::originIn(root);
    for (const JsonNode& record : root.at("maps").items())
        sample.maps.push_back(scoredMap(record));
    requireConsistent(sample, root);
    return sample;
}

const char* orderName(road::RemovalOrder order)
{
    return order == road::RemovalOrder::MostRelevantFirst ? morfName : lerfName;
}

road::RoadScores scoresOf(const ScoredSample& sample, const ScoredMap& map,
                          metrics::Activation activation)
{
    const auto output = static_cast<std::size_t>(map.output);
    std::vector<road::RoadMask> masks;
    std::vector<double> perturbed;
    for (const ScoredPoint& point : map.points) {
        masks.push_back(
            {point.percentile, point.order, {}, point.removedFraction, point.degenerate});
        if (!point.degenerate && output >= point.logits.size())
            throw Error(ErrorKind::Damaged, sample.name,
                        say("the record lacks an answer of the network"));
        perturbed.push_back(
            point.degenerate ? 0 : metrics::probabilityOf(point.logits, output, activation));
    }
    if (output >= sample.logits.size())
        throw Error(ErrorKind::Damaged, sample.name,
                    say("the record lacks an answer of the network"));
    return road::roadScores(metrics::probabilityOf(sample.logits, output, activation), masks,
                            perturbed);
}

} // namespace saliscope::results
