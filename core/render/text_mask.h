// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/render/picture.h"

namespace saliscope::render
{

/// One line of text as coverage: 0 = nothing, 255 = full ink; row-major.
struct TextMask {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> coverage;
};

/// Draws a line of UTF-8 text, \p pixels high from ascent to descent. The program hands in one that
/// uses the system's fonts (widgets/plots/qt_text.h); called from the thread that draws.
using TextPainter = std::function<TextMask(const std::string& text, int pixels)>;

/// The painter that needs no fonts: the strokes of the Hershey alphabet, smoothed. Characters
/// outside ASCII show as "?".
TextMask strokeText(const std::string& text, int pixels);

/// Mixes \p ink into \p picture with the mask's upper left corner at (\p x, \p y); what lies
/// outside is cut off.
void drawMask(Picture& picture, const TextMask& mask, int x, int y, Pixel ink);

} // namespace saliscope::render
