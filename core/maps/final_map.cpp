// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/maps/final_map.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/data/model_input.h"

namespace saliscope::maps
{

namespace
{

/// float32, as the engine computes.
constexpr float least = 1e-7F;

void scaleToUnit(Image& map)
{
    applyScale(map, unitScale(map));
}

void scaleByMagnitude(Image& map)
{
    float largest = 0;
    for (const float value : map.values)
        largest = std::max(largest, std::abs(value));
    for (float& value : map.values)
        value /= least + largest;
}

/// Enlarging needs no filter against aliasing, so this is the plain bilinear resize.
Image enlarged(const Image& map, int height, int width)
{
    return data::resizeAntialiased(map, {width, height}, data::ResizeFilter::Bilinear);
}

} // namespace

UnitScale unitScale(const Image& map)
{
    const auto [low, high] = std::minmax_element(map.values.begin(), map.values.end());
    return {*low, least + (*high - *low)};
}

void applyScale(Image& map, UnitScale scale)
{
    for (float& value : map.values)
        value = (value - scale.offset) / scale.divisor;
}

void keepPositive(Image& map)
{
    for (float& value : map.values)
        value = value < 0 ? 0 : value;
}

Image finalMap(const Image& raw, int height, int width, MapScaling scaling)
{
    if (raw.channels != 1 || raw.empty() || raw.height > height || raw.width > width)
        throw Error(ErrorKind::Mismatch, {},
                    say("a map before post-processing is one plane, no larger than the final map"));
    Image map = raw;
    const bool finite = std::all_of(map.values.begin(), map.values.end(),
                                    [](float value) { return std::isfinite(value); });
    if (!finite) {
        map = Image(1, height, width);
        std::fill(map.values.begin(), map.values.end(), NAN);
        return map;
    }
    if (scaling == MapScaling::Positive) {
        keepPositive(map);
        scaleToUnit(map);
    }
    map = enlarged(map, height, width);
    if (scaling == MapScaling::Signed) {
        scaleByMagnitude(map);
    } else {
        if (scaling == MapScaling::Positive)
            keepPositive(map);
        scaleToUnit(map);
    }
    return map;
}

} // namespace saliscope::maps
