// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/screen_render.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/vectorised.h"

namespace saliscope
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

/// Weights out of 256 for the colours of a colour map: pixel × rest + colour.
struct MixEntry {
    std::uint32_t rest = 256;
    std::uint32_t redBlue = 0; ///< as in a pixel, times the weight
    std::uint32_t green = 0;
};

using MixTable = std::array<MixEntry, 256>;

MixTable mixTable(const OverlayLook& look)
{
    const std::array<std::uint8_t, 768> colours = colormapBytes(*look.colormap);
    MixTable table;
    for (std::size_t i = 0; i < table.size(); ++i) {
        double strength = (double(i) + 0.5) / 256;
        if (look.colormap->diverging)
            strength = std::abs(2 * strength - 1);
        const double opacity = look.opacity * (look.transparentZero ? strength : 1);
        const auto weight = std::uint32_t(std::lround(std::clamp(opacity, 0., 1.) * 256));
        table[i].rest = 256 - weight;
        table[i].redBlue =
            (colours[3 * i] * weight + 128) << 16U | (colours[3 * i + 2] * weight + 128);
        table[i].green = colours[3 * i + 1] * weight + 128;
    }
    return table;
}

SALISCOPE_INLINE std::uint32_t mixedPixel(std::uint32_t pixel, const MixEntry& entry)
{
    const std::uint64_t redBlue =
        (std::uint64_t(pixel & 0xff0000U) << 8U | (pixel & 0xffU)) * entry.rest;
    const std::uint32_t red = (std::uint32_t(redBlue >> 24U) + (entry.redBlue >> 16U)) >> 8U;
    const std::uint32_t blue = (std::uint32_t(redBlue & 0xffffU) + (entry.redBlue & 0xffffU)) >> 8U;
    const std::uint32_t green = ((pixel >> 8U & 0xffU) * entry.rest + entry.green) >> 8U;
    return opaque | red << 16U | green << 8U | blue;
}

/// What a value must reach to be shown: more than nothing, and the threshold.
float cutOff(double threshold)
{
    return std::max(float(threshold), 1e-12F);
}

void overlayRow(const float* values, int count, const OverlayRange& range, const OverlayLook& look,
                const MixTable& table, std::uint32_t* pixels)
{
    const float smallest = cutOff(look.threshold);
    for (int x = 0; x < count; ++x) {
        const float value = (values[x] - range.offset) / range.divisor;
        const float strength = look.colormap->diverging ? std::abs(value) : value;
        if (strength >= smallest) {
            const auto index = std::size_t(colormapIndex(*look.colormap, value));
            pixels[x] = mixedPixel(pixels[x], table[index]);
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

/// Distance to the nearest line in pixels: difference of the value over its slope.
SALISCOPE_VECTORISED
void distanceRow(const float* above, const float* here, const float* below, int count, float rowGap,
                 const float* levels, int levelCount, float* distance)
{
    constexpr float flat = 1e-7F;
    for (int x = 0; x < count; ++x) {
        const int left = x > 0 ? x - 1 : 0;
        const int right = x + 1 < count ? x + 1 : x;
        const float across = (here[right] - here[left]) * (right - left == 2 ? 0.5F : 1.F);
        const float down = (below[x] - above[x]) * rowGap;
        float nearest = 1e30F;
        for (int i = 0; i < levelCount; ++i)
            nearest = std::min(nearest, std::abs(here[x] - levels[i]));
        distance[x] = nearest / (std::sqrt(across * across + down * down) + flat);
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
    const MixTable table = mixTable(look);
    for (int y = map.area.y0; y < map.area.y1; ++y)
        overlayRow(map.row(0, y) + map.area.x0, map.area.x1 - map.area.x0, range, look, table,
                   pixels.values + std::size_t(y) * pixels.rowLength + map.area.x0);
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
        row.resize(std::size_t(count));
    std::vector<float> distance(static_cast<std::size_t>(count));
    const auto rowAt = [&](int y) { return shown[std::size_t(y % 3)].data(); };
    const auto fill = [&](int y) {
        shownRow(map.row(0, y) + area.x0, count, range.offset, 1 / range.divisor, diverging,
                 rowAt(y));
    };
    fill(area.y0);
    for (int y = area.y0; y < area.y1; ++y) {
        const int above = std::max(y - 1, area.y0);
        const int below = std::min(y + 1, area.y1 - 1);
        if (below > y)
            fill(below);
        distanceRow(rowAt(above), rowAt(y), rowAt(below), count, below - above == 2 ? 0.5F : 1.F,
                    look.levels.data(), int(look.levels.size()), distance.data());
        lineRow(distance.data(), count, look.width,
                pixels.values + std::size_t(y) * pixels.rowLength + area.x0);
    }
}

} // namespace saliscope
