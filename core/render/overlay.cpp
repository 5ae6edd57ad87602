// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/render/overlay.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/error.h"
#include "core/render/colormap.h"
#include "core/render/contours.h"
#include "core/render/reading_colours.h"

namespace saliscope::render
{

namespace
{

/// Boxes beyond are drawn as if they ended here, so that sums of coordinates do not overflow.
constexpr int farthest = 1 << 28;

std::uint8_t imageByte(float value)
{
    return value > 0 ? static_cast<std::uint8_t>(std::min(value * 255.F, 255.F)) : 0;
}

std::uint8_t colourByte(double value)
{
    return static_cast<std::uint8_t>(value * 255);
}

std::string sizeText(const Image& image)
{
    return std::to_string(image.width) + " x " + std::to_string(image.height);
}

void requireFit(const Image& image, const Image& map, const OverlayOptions& options)
{
    if (image.channels != 1 && image.channels != 3)
        throw Error(ErrorKind::Mismatch, "image", say("it has neither one nor three planes"));
    if (map.channels != 1 || map.width != image.width || map.height != image.height)
        throw Error(
            ErrorKind::Mismatch, "map",
            say("it has %1 values, but the image %2 pixels", sizeText(map), sizeText(image)));
    for (const double share : {options.opacity, options.threshold})
        if (!(share >= 0 && share <= 1))
            throw Error(ErrorKind::BadRequest, "overlay",
                        say("threshold and opacity lie between 0 and 1"));
}

/// How much of a map's value counts against the threshold.
float strength(float value, bool diverging)
{
    return diverging ? std::abs(value) : value;
}

/// The smallest strength that is shown. In float32, as numpy compares.
float cutOff(const Image& map, double threshold, bool diverging)
{
    float strongest = 0;
    for (const float value : map.values)
        if (std::isfinite(value))
            strongest = std::max(strongest, strength(value, diverging));
    return static_cast<float>(threshold) * strongest;
}

/// Image bytes and colours as the terms of a pixel's sum. float32 for the image, double for the
/// colours and the sum: a byte of the reference depends on it.
struct MixTables {
    std::array<std::uint8_t, 256> unchanged = {};
    std::array<double, 256> image = {};
    std::array<Colour, 256> colour = {};

    MixTables(const Colormap& colormap, double opacity)
    {
        const auto weight = static_cast<float>(1 - opacity);
        for (int i = 0; i < 256; ++i) {
            const float value = static_cast<float>(i) / 255.F;
            const auto at = static_cast<std::size_t>(i);
            unchanged[at] = colourByte(value);
            image[at] = weight * value;
            colour[at] = colormap.entry(i);
            for (double& part : colour[at])
                part *= opacity;
        }
    }
};

/// The image cut to bytes, as mednet does before it mixes.
Picture imageBytes(const Image& image)
{
    Picture picture(image.width, image.height);
    for (std::size_t part = 0; part < 3; ++part) {
        const float* values = image.plane(image.channels == 3 ? static_cast<int>(part) : 0);
        for (Pixel& pixel : picture.pixels)
            pixel[part] = imageByte(*values++);
    }
    return picture;
}

/// \p colormap keeps the picture's lightness.
Picture withReadingColours(const Image& image, const Image& map, const Colormap& colormap,
                           const OverlayOptions& options)
{
    const float smallest = cutOff(map, options.threshold, colormap.diverging);
    Picture picture = imageBytes(image);
    const float* values = map.plane(0);
    for (Pixel& pixel : picture.pixels) {
        const float value = *values++;
        const float magnitude = strength(value, colormap.diverging);
        if (!std::isfinite(value) || !(magnitude > 0) || magnitude < smallest)
            continue;
        const ReadingColours& colours = readingColours(colormap.against != (value < 0));
        const std::uint32_t colour = colours.over(0xff000000U | std::uint32_t(pixel[0]) << 16U |
                                                      std::uint32_t(pixel[1]) << 8U | pixel[2],
                                                  readingLevel(magnitude, float(options.opacity)));
        pixel = {std::uint8_t(colour >> 16U), std::uint8_t(colour >> 8U), std::uint8_t(colour)};
    }
    return picture;
}

Picture mixed(const Image& image, const Image& map, const Colormap& colormap,
              const OverlayOptions& options)
{
    const MixTables tables(colormap, options.opacity);
    const float smallest = cutOff(map, options.threshold, colormap.diverging);
    Picture picture = imageBytes(image);
    const float* values = map.plane(0);
    for (Pixel& pixel : picture.pixels) {
        const float value = *values++;
        const bool shown =
            std::isfinite(value) && value != 0 && strength(value, colormap.diverging) >= smallest;
        if (shown) {
            const Colour& colour = tables.colour[std::size_t(colormapIndex(colormap, value))];
            for (std::size_t part = 0; part < 3; ++part)
                pixel[part] = colourByte(tables.image[pixel[part]] + colour[part]);
        } else {
            for (std::uint8_t& part : pixel)
                part = tables.unchanged[part];
        }
    }
    return picture;
}

void fill(Picture& picture, int x0, int y0, int x1, int y1, Pixel colour)
{
    x0 = std::max(x0, 0);
    x1 = std::min(x1, picture.width - 1);
    for (int y = std::max(y0, 0); y <= std::min(y1, picture.height - 1); ++y)
        for (int x = x0; x <= x1; ++x)
            picture.row(y)[x] = colour;
}

void writeCondition(Picture& picture, MapCondition condition, const TextPainter& text)
{
    if (condition == MapCondition::Sound)
        return;
    const int pixels = std::clamp(picture.height / 28, 11, 40);
    const TextMask mask = text(conditionText(condition), pixels);
    const int margin = pixels / 3;
    const int top = picture.height - mask.height - 2 * margin;
    fill(picture, 0, top, mask.width + 2 * margin - 1, picture.height - 1, {0, 0, 0});
    drawMask(picture, mask, margin, top + margin, {255, 220, 80});
}

} // namespace

MapCondition mapCondition(const Image& map)
{
    const auto finite = [](float value) { return std::isfinite(value); };
    if (!std::all_of(map.values.begin(), map.values.end(), finite))
        return MapCondition::NotFinite;
    if (map.empty())
        return MapCondition::Empty;
    const auto [low, high] = std::minmax_element(map.values.begin(), map.values.end());
    if (*low != *high)
        return MapCondition::Sound;
    return *low == 0 ? MapCondition::Empty : MapCondition::Constant;
}

const char* conditionName(MapCondition condition)
{
    static constexpr const char* names[] = {"sound", "empty", "constant", "not-finite"};
    return names[static_cast<int>(condition)];
}

std::string conditionText(MapCondition condition)
{
    switch (condition) {
    case MapCondition::Sound:
        break;
    case MapCondition::Empty:
        return "Empty map: zero everywhere";
    case MapCondition::Constant:
        return "Constant map: the same value everywhere";
    case MapCondition::NotFinite:
        return "Damaged map: not a number in places";
    }
    return {};
}

OverlayOptions overlayIn(const Colormap& colormap)
{
    const UsualLook usual = usualLook(colormap);
    OverlayOptions options;
    options.colormap = colormap.name;
    options.opacity = usual.opacity;
    options.threshold = usual.threshold;
    return options;
}

Picture overlay(const Image& image, const Image& map, const std::vector<data::InputBox>& boxes,
                const OverlayOptions& options)
{
    requireFit(image, map, options);
    const Colormap& colormap = colormapNamed(options.colormap);
    Picture picture = colormap.keepsLightness ? withReadingColours(image, map, colormap, options)
                                              : mixed(image, map, colormap, options);
    for (const float level : options.contours)
        drawIsoLines(picture, isoLines(map, level));
    drawBoxes(picture, boxes, options.boxColour, options.boxWidth);
    if (options.markCondition)
        writeCondition(picture, mapCondition(map), options.text);
    return picture;
}

Picture toPicture(const Image& image)
{
    const Image nothing(1, image.height, image.width);
    OverlayOptions options;
    options.markCondition = false;
    return overlay(image, nothing, {}, options);
}

void drawBoxes(Picture& picture, const std::vector<data::InputBox>& boxes, Pixel colour, int width)
{
    const auto near = [](int value) { return std::clamp(value, -farthest, farthest); };
    const int inner = std::clamp(width, 1, farthest) - 1;
    for (const data::InputBox& box : boxes) {
        if (box.x1 < box.x0 || box.y1 < box.y0)
            continue;
        const int x0 = near(box.x0);
        const int y0 = near(box.y0);
        const int x1 = near(box.x1);
        const int y1 = near(box.y1);
        fill(picture, x0, y0, x1, y0 + inner, colour);
        fill(picture, x0, y1 - inner, x1, y1, colour);
        // Of a box flatter than two lines, PIL draws the sides a pixel too long; so do we.
        const int below = y0 + inner + 1;
        const int above = y1 - inner;
        const int top = below <= above ? below : above + 1;
        const int bottom = below <= above ? above - 1 : below;
        fill(picture, x0, top, x0 + inner, bottom, colour);
        fill(picture, x1 - inner, top, x1, bottom, colour);
    }
}

} // namespace saliscope::render
