// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/maps/map_record.h"

#include <algorithm>
#include <limits>

#include <nlohmann/json.hpp>

#include "core/base/error.h"

using nlohmann::ordered_json;

namespace saliscope::maps
{

namespace
{

ordered_json mapRecord(const MapOutcome& outcome)
{
    ordered_json record = {{"algorithm", engine::algorithmInfo(outcome.map.request.algorithm).name},
                           {"file", outcome.file},
                           {"flags", flagNames(outcome.map.flags)},
                           {"layer", outcome.map.request.layer},
                           {"maximum", outcome.map.rawMaximum},
                           {"minimum", outcome.map.rawMinimum},
                           {"output", outcome.map.output},
                           {"sign", outcome.map.evidenceSign}};
    if (outcome.map.isSigned)
        record["signed"] = true;
    if (outcome.map.contrast)
        record["subtracted"] = *outcome.map.contrast;
    return record;
}

engine::Algorithm algorithmOf(const JsonNode& node)
try {
    return engine::parseAlgorithm(node.text());
} catch (const Error& error) {
    node.refuse(error.detail());
}

float floatOf(const JsonNode& node)
{
    constexpr double most = std::numeric_limits<float>::max();
    return static_cast<float>(node.number(-most, most));
}

MapOutcome mapOutcome(const JsonNode& record)
{
    MapOutcome outcome;
    outcome.map.request = {algorithmOf(record.at("algorithm")), record.at("layer").text()};
    outcome.map.output = record.at("output").whole(0, std::numeric_limits<int>::max());
    outcome.map.evidenceSign = floatOf(record.at("sign"));
    outcome.map.rawMinimum = floatOf(record.at("minimum"));
    outcome.map.rawMaximum = floatOf(record.at("maximum"));
    outcome.map.flags = flagsNamed(record.at("flags").texts());
    outcome.map.isSigned = record.flag("signed", false);
    if (record.has("subtracted"))
        outcome.map.contrast = record.at("subtracted").whole(0, std::numeric_limits<int>::max());
    outcome.file = record.at("file").text();
    return outcome;
}

} // namespace

std::vector<std::string> flagNames(const engine::MapFlags& flags)
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

engine::MapFlags flagsNamed(const std::vector<std::string>& names)
{
    const auto has = [&](const char* name) {
        return std::find(names.begin(), names.end(), name) != names.end();
    };
    return {has("empty"), has("constant"), has("non-finite")};
}

std::string lineOf(const SampleOutcome& outcome)
{
    ordered_json maps = ordered_json::array();
    for (const MapOutcome& map : outcome.maps)
        maps.push_back(mapRecord(map));
    ordered_json line = {{"logits", outcome.logits}};
    data::addOrigin(line, outcome.origin);
    line["maps"] = std::move(maps);
    line["name"] = outcome.name;
    if (!outcome.notes.empty())
        line["notes"] = outcome.notes;
    line["split"] = outcome.split;
    return jsonLine(line);
}

SampleOutcome outcomeOf(std::string_view line, const JsonSource& source)
{
    const ordered_json value = parseJson(line, source);
    const JsonNode root(value, source);
    SampleOutcome outcome;
    outcome.name = root.at("name").text();
    outcome.split = root.at("split").text();
    outcome.logits = root.at("logits").floats();
    outcome.notes = root.texts("notes");
    outcome.origin = data::originIn(root);
    for (const JsonNode& record : root.at("maps").items()) {
        outcome.maps.push_back(mapOutcome(record));
        if (std::size_t(outcome.maps.back().map.output) >= outcome.logits.size())
            record.at("output").refuse();
        if (std::size_t(outcome.maps.back().map.contrast.value_or(0)) >= outcome.logits.size())
            record.at("subtracted").refuse();
    }
    return outcome;
}

} // namespace saliscope::maps
