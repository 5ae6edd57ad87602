// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/maps/map_record.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/error.h"

using nlohmann::json;

namespace saliscope::maps
{

namespace
{

json mapRecord(const MapOutcome& outcome)
{
    json record = {{"algorithm", engine::algorithmInfo(outcome.map.request.algorithm).name},
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
    outcome.map.request = {engine::parseAlgorithm(record.at("algorithm").get<std::string>()),
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

} // namespace saliscope::maps
