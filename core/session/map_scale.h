// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>
#include <string_view>

#include "core/cases/case_view.h"
#include "core/render/screen_render.h"
#include "core/session/display_settings.h"

namespace saliscope::session
{

/// Raw values at the ends of a shared or fixed colour bar.
struct RawRange {
    double low = 0;
    double high = 1;
    bool operator==(const RawRange&) const = default;
};

/// The range that holds the positive values of all \p maps, 0..1 without any.
RawRange sharedRange(std::span<const cases::CaseMap* const> maps);

/// The colours \p map is shown in when these are \p chosen. Throws as colormapNamed.
const render::Colormap& colormapFor(const cases::CaseMap& map, std::string_view chosen);

/// What is drawn of a map and what the numbers at its colour bar are.
struct MapScale {
    const Image* plane = nullptr; ///< the map's cells, or its raw values when signed
    render::OverlayRange range;
    double low = 0;
    double high = 1;
    bool raw = false; ///< low and high are raw values
};

/// \p range is used unless the policy is PerImage or the map a signed one. With \p isSigned (a
/// diverging colour map) raw values are shown from -m to m, m being their largest magnitude or that
/// of the range.
MapScale mapScale(const cases::CaseMap& map, RangePolicy policy, const RawRange& range,
                  bool isSigned);

} // namespace saliscope::session
