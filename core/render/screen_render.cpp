// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/render/screen_render.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/vectorised.h"
#include "core/render/reading_colours.h"

namespace saliscope::render
{

namespace
{

constexpr std::uint32_t opaque = 0xff000000;

/// Grey level = (word - low) × gain, cut to 0..255.
struct GreyLine {
    float low = 0;
    float gain = 0;
};

GreyLine greyLine(const GreyRange& range)
{
    constexpr double narrowest = 1. / 65535;
    double width = range.high - range.low;
    if (std::abs(width) < narrowest)
        width = std::copysign(narrowest, width);
    return {float(range.low * 65535), float(255 / (width * 65535))};
}

SALISCOPE_INLINE std::uint32_t greyLevel(std::uint16_t word, GreyLine line)
{
    const float level = (float(word) - line.low) * line.gain;
    const float above = level > 0.F ? level : 0.F;
    return std::uint32_t(std::int32_t((above < 255.F ? above : 255.F) + 0.5F));
}

SALISCOPE_VECTORISED
void greyRow(const std::uint16_t* words, int count, GreyLine line, std::uint32_t* pixels)
{
    SALISCOPE_INDEPENDENT
    for (int x = 0; x < count; ++x)
        pixels[x] = opaque | greyLevel(words[x], line) * 0x010101U;
}

SALISCOPE_VECTORISED
void colourRow(const std::uint16_t* red, const std::uint16_t* green, const std::uint16_t* blue,
               int count, GreyLine line, std::uint32_t* pixels)
{
    SALISCOPE_INDEPENDENT
    for (int x = 0; x < count; ++x)
        pixels[x] = opaque | greyLevel(red[x], line) << 16U | greyLevel(green[x], line) << 8U |
                    greyLevel(blue[x], line);
}

/// What becomes of a pixel under each colour: pixel × rest / 256 + colour. One more entry leaves it
/// as it is. Two parts of a pixel are computed at once, each in 16 bits.
struct MixTable {
    static constexpr std::size_t unchanged = 256;
    std::array<std::uint32_t, 257> redBlue = {}; ///< as in a pixel, times the colour's weight
    std::array<std::uint32_t, 257> greenAndRest =
        {}; ///< green likewise; the rest in the upper half
};

MixTable mixTable(const OverlayLook& look)
{
    const std::array<std::uint8_t, 768> colours = colormapBytes(*look.colormap);
    MixTable table;
    for (std::size_t i = 0; i < 256; ++i) {
        double strength = (double(i) + 0.5) / 256;
        if (look.colormap->diverging)
            strength = std::abs(2 * strength - 1);
        const double opacity = look.opacity * (look.transparentZero ? strength : 1);
        const auto weight = std::uint32_t(std::lround(std::clamp(opacity, 0., 1.) * 256));
        table.redBlue[i] =
            (colours[3 * i] * weight + 128) << 16U | (colours[3 * i + 2] * weight + 128);
        table.greenAndRest[i] = (256 - weight) << 16U | (colours[3 * i + 1] * weight + 128);
    }
    table.greenAndRest[MixTable::unchanged] = 256U << 16U;
    return table;
}

/// What a value must reach to be shown: more than nothing, and the threshold.
float cutOff(double threshold)
{
    return std::max(float(threshold), 1e-12F);
}

struct ValueLine {
    float offset = 0;
    float gain = 0;
    float smallest = 0;
};

/// Entries of the table for one row of values.
SALISCOPE_VECTORISED
void entryRow(const float* values, int count, ValueLine line, const Colormap& colormap,
              std::int32_t* entries)
{
    const Colormap rule = colormap; // a copy, which nothing in the loop can change
    SALISCOPE_INDEPENDENT
    for (int x = 0; x < count; ++x) {
        const float value = (values[x] - line.offset) * line.gain;
        const float strength = rule.diverging ? std::abs(value) : value;
        const int index = colormapIndex(rule, value);
        entries[x] = strength >= line.smallest ? index : int(MixTable::unchanged);
    }
}

SALISCOPE_VECTORISED
void mixRow(const std::int32_t* entries, int count, const std::uint32_t* redBlues,
            const std::uint32_t* greensAndRests, std::uint32_t* pixels)
{
    SALISCOPE_INDEPENDENT
    for (int x = 0; x < count; ++x) {
        const std::uint32_t greenAndRest = greensAndRests[entries[x]];
        const std::uint32_t rest = greenAndRest >> 16U;
        const std::uint32_t redBlue = (pixels[x] & 0xff00ffU) * rest + redBlues[entries[x]];
        const std::uint32_t green = (pixels[x] >> 8U & 0xffU) * rest + (greenAndRest & 0xffffU);
        pixels[x] = opaque | (redBlue >> 8U & 0xff00ffU) | (green & 0xff00U);
    }
}

/// Levels of a row of values for ReadingColours, below zero where the value is.
SALISCOPE_VECTORISED
void levelRow(const float* values, int count, ValueLine line, bool diverging, float strength,
              std::int32_t* levels)
{
    SALISCOPE_INDEPENDENT
    for (int x = 0; x < count; ++x) {
        const float value = (values[x] - line.offset) * line.gain;
        const float magnitude = diverging ? std::abs(value) : value;
        const int level = readingLevel(magnitude, strength);
        const int shown = magnitude >= line.smallest ? level : 0;
        levels[x] = value < 0 ? -shown : shown;
    }
}

void drawReadingColours(const MapLayer& map, ValueLine line, const OverlayLook& look,
                        const ScreenPixels& pixels)
{
    const ReadingColours& above = readingColours(look.colormap->against);
    const ReadingColours& below = readingColours(!look.colormap->against);
    const int count = map.area.x1 - map.area.x0;
    std::vector<std::int32_t> levels(static_cast<std::size_t>(count));
    for (int y = map.area.y0; y < map.area.y1; ++y) {
        levelRow(map.row(0, y) + map.area.x0, count, line, look.colormap->diverging,
                 float(look.opacity), levels.data());
        std::uint32_t* row = pixels.values + std::size_t(y) * pixels.rowLength + map.area.x0;
        for (int x = 0; x < count; ++x) {
            const int level = levels[std::size_t(x)];
            if (level != 0)
                row[x] = level > 0 ? above.over(row[x], level) : below.over(row[x], -level);
        }
    }
}

/// Coverage 0..1 of a line of \p width whose middle is \p distance away.
SALISCOPE_INLINE float coverage(float distance, float width)
{
    const float inside = 0.5F * width + 0.5F - distance;
    return std::min(std::max(inside, 0.F), 1.F);
}

/// Shown values of one row.
SALISCOPE_VECTORISED
void shownRow(const float* values, int count, float offset, float gain, bool diverging,
              float* shown)
{
    SALISCOPE_INDEPENDENT
    for (int x = 0; x < count; ++x) {
        const float value = (values[x] - offset) * gain;
        shown[x] = diverging ? std::abs(value) : value;
    }
}

/// Distance to the nearest line in pixels: difference of the value over its slope. The rows have a
/// value more at both ends.
SALISCOPE_VECTORISED
void distanceRow(const float* above, const float* here, const float* below, int count, float rowGap,
                 const std::vector<float>& levels, float* distance)
{
    constexpr float flat = 1e-7F;
    SALISCOPE_INDEPENDENT
    for (int x = 0; x < count; ++x)
        distance[x] = std::abs(here[x] - levels[0]);
    for (std::size_t i = 1; i < levels.size(); ++i) {
        const float level = levels[i];
        SALISCOPE_INDEPENDENT
        for (int x = 0; x < count; ++x) {
            const float other = std::abs(here[x] - level);
            distance[x] = other < distance[x] ? other : distance[x];
        }
    }
    SALISCOPE_INDEPENDENT
    for (int x = 0; x < count; ++x) {
        const float across = (here[x + 1] - here[x - 1]) * 0.5F;
        const float down = (below[x] - above[x]) * rowGap;
        distance[x] /= std::sqrt(across * across + down * down) + flat;
    }
}

void lineRow(const float* distance, int count, float width, std::uint32_t* pixels)
{
    const float rim = width + 2;
    for (int x = 0; x < count; ++x) {
        if (!(distance[x] < 0.5F * rim + 0.5F))
            continue;
        const float dark = 1 - 0.75F * coverage(distance[x], rim);
        const float light = coverage(distance[x], width);
        const auto part = [&](unsigned shift) {
            const float old = float(pixels[x] >> shift & 0xffU) * dark;
            return std::uint32_t(old + light * (255 - old) + 0.5F) << shift;
        };
        pixels[x] = opaque | part(16) | part(8) | part(0);
    }
}

} // namespace

void drawPicture(const PictureLayer& picture, const GreyRange& range, std::uint32_t surround,
                 const ScreenPixels& pixels)
{
    const GreyLine line = greyLine(range);
    const ScreenArea& area = picture.area;
    const int count = area.x1 - area.x0;
    for (int y = 0; y < picture.height; ++y) {
        std::uint32_t* row = pixels.values + std::size_t(y) * pixels.rowLength;
        if (area.empty() || y < area.y0 || y >= area.y1) {
            std::fill_n(row, picture.width, surround);
            continue;
        }
        std::fill_n(row, area.x0, surround);
        std::fill_n(row + area.x1, picture.width - area.x1, surround);
        if (picture.channels == 3)
            colourRow(picture.row(0, y) + area.x0, picture.row(1, y) + area.x0,
                      picture.row(2, y) + area.x0, count, line, row + area.x0);
        else
            greyRow(picture.row(0, y) + area.x0, count, line, row + area.x0);
    }
}

void drawOverlay(const MapLayer& map, const OverlayRange& range, const OverlayLook& look,
                 const ScreenPixels& pixels)
{
    if (map.area.empty() || !(look.opacity > 0))
        return;
    const ValueLine line{range.offset, 1 / range.divisor, cutOff(look.threshold)};
    if (look.colormap->keepsLightness)
        return drawReadingColours(map, line, look, pixels);
    const MixTable table = mixTable(look);
    const int count = map.area.x1 - map.area.x0;
    std::vector<std::int32_t> entries(static_cast<std::size_t>(count));
    for (int y = map.area.y0; y < map.area.y1; ++y) {
        entryRow(map.row(0, y) + map.area.x0, count, line, *look.colormap, entries.data());
        mixRow(entries.data(), count, table.redBlue.data(), table.greenAndRest.data(),
               pixels.values + std::size_t(y) * pixels.rowLength + map.area.x0);
    }
}

void drawContours(const MapLayer& map, const OverlayRange& range, bool diverging,
                  const ContourLook& look, const ScreenPixels& pixels)
{
    if (map.area.empty() || look.levels.empty())
        return;
    const ScreenArea& area = map.area;
    const int count = area.x1 - area.x0;
    std::array<std::vector<float>, 3> shown; // of row y in place y % 3
    for (std::vector<float>& row : shown)
        row.resize(std::size_t(count) + 2);
    std::vector<float> distance(static_cast<std::size_t>(count));
    const auto rowAt = [&](int y) { return shown[std::size_t(y % 3)].data() + 1; };
    const auto fill = [&](int y) {
        shownRow(map.row(0, y) + area.x0, count, range.offset, 1 / range.divisor, diverging,
                 rowAt(y));
        rowAt(y)[-1] = rowAt(y)[0];
        rowAt(y)[count] = rowAt(y)[count - 1];
    };
    fill(area.y0);
    for (int y = area.y0; y < area.y1; ++y) {
        const int above = std::max(y - 1, area.y0);
        const int below = std::min(y + 1, area.y1 - 1);
        if (below > y)
            fill(below);
        distanceRow(rowAt(above), rowAt(y), rowAt(below), count, below - above == 2 ? 0.5F : 1.F,
                    look.levels, distance.data());
        lineRow(distance.data(), count, look.width,
                pixels.values + std::size_t(y) * pixels.rowLength + area.x0);
    }
}

} // namespace saliscope::render
