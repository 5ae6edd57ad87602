// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/map_scale.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace saliscope::session
{

namespace
{

/// Keeps constant maps and empty ranges from dividing by zero: they show as nothing.
float positive(double divisor)
{
    return divisor > 0 && std::isfinite(divisor) ? float(divisor)
                                                 : std::numeric_limits<float>::infinity();
}

MapScale signedScale(const cases::CaseMap& map, RangePolicy policy, const RawRange& range)
{
    const double own = std::max(std::abs(map.rawMinimum), std::abs(map.rawMaximum));
    const double given = std::max(std::abs(range.low), std::abs(range.high));
    const double most = policy == RangePolicy::PerImage || map.isSigned ? own : given;
    return {&map.raw, {0, positive(most)}, -most, most, true};
}

} // namespace

const render::Colormap& colormapFor(const cases::CaseMap& map, std::string_view chosen)
{
    return render::colormapFor(chosen, map.isSigned, map.evidenceSign);
}

RawRange sharedRange(std::span<const cases::CaseMap* const> maps)
{
    double high = 0;
    for (const cases::CaseMap* map : maps)
        if (std::isfinite(map->rawMaximum) && !map->isSigned)
            high = std::max(high, double(map->rawMaximum));
    return {0, high > 0 ? high : 1};
}

MapScale mapScale(const cases::CaseMap& map, RangePolicy policy, const RawRange& range,
                  bool isSigned)
{
    if (isSigned)
        return signedScale(map, policy, range);
    if (policy == RangePolicy::PerImage)
        return {&map.cells, {map.offset, map.divisor}, 0, 1, false};
    const double offset = (range.low - map.base) / map.span;
    return {&map.cells,
            {float(offset), positive((range.high - range.low) / map.span)},
            range.low,
            range.high,
            true};
}

} // namespace saliscope::session
