// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "core/base/message.h"

namespace saliscope::render
{

/// Red, green, blue in 0..1.
using Colour = std::array<double, 3>;

/// A table of 256 colours. The only instances are those colormapNamed() finds.
struct Colormap {
    std::string_view name;
    bool diverging = false; ///< for signed maps: -1, 0, 1 are its first, middle and last colour
    std::span<const std::uint32_t, 768> millionths; ///< red, green, blue of entry 0, then of 1, …
    /// Laid over a picture as ReadingColours are, not mixed with it; the table has the colours as
    /// they lie over a middle grey.
    bool keepsLightness = false;
    bool against = false; ///< for maps of evidence against an output

    /// The colour of entry \p index, 0..255.
    Colour entry(int index) const;
};

/// The colour maps to choose from, in the order menus show them. Thread-safe; the first call takes
/// some 30 ms.
std::span<const Colormap> colormaps();

/// The colour map called \p name, also one that only colormapFor() gives. Throws Error BadRequest
/// naming those to choose from.
const Colormap& colormapNamed(std::string_view name);

/// The colours of a map that is shown in \p chosen: for both signs where the map \p isSigned, and
/// of another hue where \p evidenceSign is negative, so that evidence against an output never looks
/// like evidence for it. Throws as colormapNamed.
const Colormap& colormapFor(std::string_view chosen, bool isSigned, float evidenceSign);

/// The entry that shows \p value: floor(256 × position), the last one from 1 on, the first one
/// below 0 (matplotlib's rule). The position is the value, or (value + 1) / 2 for a diverging map.
/// \p value is not NaN.
inline int colormapIndex(const Colormap& colormap, float value)
{
    const float position = colormap.diverging ? 0.5F + 0.5F * value : value;
    const float inside = position > 0 ? position : 0;
    return static_cast<int>((inside < 1.F - 1.F / 512 ? inside : 1.F - 1.F / 512) * 256);
}

/// The table as bytes (rounded), 256 × red, green, blue: for look-up on the screen.
std::array<std::uint8_t, 768> colormapBytes(const Colormap& colormap);

/// The colours of 256 values as they lie over a middle grey, as bytes: for legends. \p opacity is
/// that of the overlay, 0..1; \p followsValue: times the shown value.
std::array<std::uint8_t, 768> legendColours(const Colormap& colormap, double opacity,
                                            bool followsValue);

/// The opacity and threshold that go with a colour map unless a user chooses others.
struct UsualLook {
    double opacity = 0.5;   ///< mednet's, as is the threshold
    double threshold = 0.2; ///< share of the maximum below which nothing is drawn
};
UsualLook usualLook(const Colormap& colormap);

/// What a blended colour map does to a picture, or how the one that is not blended differs.
Message colormapNote(const Colormap& colormap);

} // namespace saliscope::render
