// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/view_record.h"

#include <array>
#include <charconv>
#include <nlohmann/json.hpp>

#include "base/error.h"
#include "store/json_scalar.h"

namespace fs = std::filesystem;
using nlohmann::json;

namespace saliscope
{

namespace
{

constexpr const char* recordStem = "view";
constexpr const char* conditionNames[] = {"sound", "empty", "constant", "not-finite"};

std::string contourText(const std::vector<float>& levels)
{
    std::string text;
    std::array<char, 32> buffer;
    for (const float level : levels) {
        const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), level);
        text += (text.empty() ? "" : " ") + std::string(buffer.data(), end.ptr);
    }
    return text.empty() ? "none" : text;
}

/// Everything the look of a picture depends on, apart from sample and map.
RunRecord::Settings lookOf(const ViewRequest& request)
{
    const ViewStyle& style = request.style;
    const auto yesNo = [](bool value) { return std::string(value ? "yes" : "no"); };
    return {
        {"model", request.model},
        {"threshold", shortestNumber(style.overlay.threshold)},
        {"opacity", shortestNumber(style.overlay.opacity)},
        {"colormap", style.overlay.colormap},
        {"contours", contourText(style.overlay.contours)},
        {"groundtruth", yesNo(style.showBoxes)},
        {"marks", yesNo(style.overlay.markCondition)},
        {"legend", yesNo(style.legend)},
        {"size", style.originalSize ? "original" : "network"},
        {"montage", yesNo(request.montage)},
    };
}

RunRecord::Settings settingsOf(const ViewRequest& request)
{
    RunRecord::Settings settings = lookOf(request);
    std::error_code code;
    settings["input-folder"] = fs::weakly_canonical(request.inputFolder, code).string();
    return settings;
}

MapCondition conditionNamed(const std::string& name)
{
    for (int index = 0; index < 4; ++index)
        if (name == conditionNames[index])
            return static_cast<MapCondition>(index);
    throw Error(ErrorKind::Damaged, recordStem, "it names an unknown condition of a map");
}

} // namespace

RunRecord openRecord(const ViewRequest& request)
{
    return RunRecord(request.outputFolder, recordStem, shardSuffix(request.selection.shard),
                     settingsOf(request), request.overwrite);
}

std::string lineOf(const ViewedSample& sample)
{
    json maps = json::array();
    for (const ViewedMap& map : sample.maps)
        maps.push_back({{"file", map.file},
                        {"condition", conditionNames[static_cast<int>(map.condition)]},
                        {"outside-unit-range", map.leavesUnitRange}});
    const json line = {{"name", sample.name}, {"split", sample.split}, {"maps", std::move(maps)}};
    // Names come from the file system and need not be UTF-8.
    return line.dump(-1, ' ', false, json::error_handler_t::replace);
}

ViewedSample viewedSample(std::string_view line)
{
    try {
        const json value = json::parse(line);
        ViewedSample sample{value.at("split"), value.at("name"), {}};
        for (const json& map : value.at("maps"))
            sample.maps.push_back({map.at("file"), conditionNamed(map.at("condition")),
                                   map.at("outside-unit-range").get<bool>()});
        return sample;
    } catch (const json::exception& error) {
        throw Error(ErrorKind::Damaged, recordStem,
                    std::string("a line of it is damaged: ") + error.what());
    }
}

PngTexts provenance(const ViewRequest& request, const ViewedSample& sample)
{
    std::string maps;
    for (const ViewedMap& map : sample.maps)
        maps += (maps.empty() ? "" : ", ") + map.file;
    std::string look;
    for (const auto& [key, value] : lookOf(request))
        look += (look.empty() ? "" : ", ") + key + ' ' + value;
    return {{"Title", sample.name},
            {"Software", "Saliscope " SALISCOPE_VERSION},
            {"Source", maps},
            {"Description", "Saliency map over the sample's picture: " + look},
            {"Disclaimer", "For research, not for diagnosis."}};
}

} // namespace saliscope
