// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/image.h"
#include "core/maps/final_map.h"

namespace saliscope::maps
{

/// What the maps of one dataset have in common.
struct StoredSet {
    std::string name; ///< "gradcam@fc14", "fullgrad", "gradcam@fc14/highest-output"
    std::string algorithm;
    std::string layer;     ///< "" for algorithms without one
    std::string output;    ///< "highest-output", "3", or "" for a network with one output
    bool isNative = false; ///< values before post-processing, at the layer's resolution
    MapScaling scaling = MapScaling::Positive; ///< what makes, or made, the final map of them
    Size size;                                 ///< of the values
    Size finalSize;                            ///< of the final map
    bool operator==(const StoredSet&) const = default;
};

/// The name of a set with these properties.
std::string storedSetName(std::string_view algorithm, std::string_view layer,
                          std::string_view output);

/// One map on its way into a store, compressed as packMap() does.
struct StoredMap {
    StoredSet set;
    std::string chunk;
};

/// All maps of one sample and what is noted about them.
struct StoredSample {
    std::string name;   ///< as in the datamodule
    std::string record; ///< a line of JSON without line break, or ""
    std::vector<StoredMap> maps;
};

/// What all maps of a store were made with; a store never mixes settings.
using StoreSettings = std::map<std::string, std::string>;

/// One line of JSON, and back. Throws Error Damaged.
std::string settingsText(const StoreSettings& settings);
StoreSettings storeSettings(std::string_view text);

/// "positive", "plain", "signed", and back. Throws Error Damaged for another word.
std::string_view scalingName(MapScaling scaling);
MapScaling scalingNamed(std::string_view name);

} // namespace saliscope::maps
