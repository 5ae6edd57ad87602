// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/maps/stored_maps.h"

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/json.h"

namespace saliscope::maps
{

namespace
{

constexpr std::string_view scalingNames[] = {"positive", "plain", "signed"};

} // namespace

std::string storedSetName(std::string_view algorithm, std::string_view layer,
                          std::string_view output)
{
    std::string name(algorithm.empty() ? "maps" : algorithm);
    if (!layer.empty())
        name.append("@").append(layer);
    if (!output.empty())
        name.append("/").append(output);
    return name;
}

std::string settingsText(const StoreSettings& settings)
{
    return jsonLine(settings);
}

StoreSettings storeSettings(std::string_view text)
{
    try {
        const nlohmann::ordered_json value = parseJson(text, {});
        return JsonNode(value, {}).textMap();
    } catch (const Error&) {
        throw Error(ErrorKind::Damaged, {}, say("its settings are not what they should be"));
    }
}

std::string_view scalingName(MapScaling scaling)
{
    return scalingNames[static_cast<int>(scaling)];
}

MapScaling scalingNamed(std::string_view name)
{
    for (int index = 0; index < 3; ++index)
        if (name == scalingNames[index])
            return static_cast<MapScaling>(index);
    throw Error(ErrorKind::Damaged, std::string(name), say("there is no scaling of this name"));
}

} // namespace saliscope::maps
