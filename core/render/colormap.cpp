// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/render/colormap.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/render/reading_colours.h"

namespace saliscope::render
{

namespace
{

#include "core/render/colormap_tables.inc"

/// Grey with a CIELAB lightness of 50.
constexpr std::uint32_t middleGrey = 0xff777777;

using Table = std::array<std::uint32_t, 768>;

/// The value entry \p index of a table stands for: 0..1, or -1..1.
float valueOf(int index, bool diverging)
{
    return diverging ? float(2 * index - 255) / 255 : float(index) / 255;
}

/// What a reading colour map makes of a middle grey under \p value.
std::uint32_t overMiddleGrey(float value, bool against, float strength)
{
    const ReadingColours& colours = readingColours(against != (value < 0));
    return colours.over(middleGrey, readingLevel(std::abs(value), strength));
}

std::uint32_t partOf(std::uint32_t pixel, std::size_t part)
{
    return pixel >> (16 - 8 * part) & 0xffU;
}

Table readingTable(bool diverging, bool against)
{
    Table table = {};
    for (int i = 0; i < 256; ++i) {
        const std::uint32_t pixel = overMiddleGrey(valueOf(i, diverging), against, 1);
        for (std::size_t part = 0; part < 3; ++part)
            table[std::size_t(i) * 3 + part] =
                std::uint32_t(std::lround(double(partOf(pixel, part)) * 1e6 / 255));
    }
    return table;
}

/// inferno with red and blue exchanged: from black over blue and azure to a pale cyan.
constexpr Table coldTable = [] {
    Table table = {};
    for (std::size_t i = 0; i < 768; i += 3) {
        table[i] = infernoTable[i + 2];
        table[i + 1] = infernoTable[i + 1];
        table[i + 2] = infernoTable[i];
    }
    return table;
}();

constexpr Table turnedCoolwarm = [] {
    Table table = {};
    for (std::size_t i = 0; i < 256; ++i)
        for (std::size_t part = 0; part < 3; ++part)
            table[3 * i + part] = coolwarmTable[3 * (255 - i) + part];
    return table;
}();

struct Colormaps {
    Table reading = readingTable(false, false);
    Table readingAgainst = readingTable(false, true);
    Table readingSigned = readingTable(true, false);
    Table readingSignedAgainst = readingTable(true, true);
    std::vector<Colormap> all;
    std::size_t offered = 0; ///< the first ones

    Colormaps()
    {
        all = {{"reading", false, reading, true}, {"reading-signed", true, readingSigned, true},
               {"viridis", false, viridisTable},  {"plasma", false, plasmaTable},
               {"inferno", false, infernoTable},  {"magma", false, magmaTable},
               {"cividis", false, cividisTable},  {"turbo", false, turboTable},
               {"grey", false, greyTable},        {"coolwarm", true, coolwarmTable}};
        offered = all.size();
        all.insert(all.end(), {{"reading-against", false, readingAgainst, true, true},
                               {"reading-signed-against", true, readingSignedAgainst, true, true},
                               {"cold-against", false, coldTable, false, true},
                               {"coolwarm-against", true, turnedCoolwarm, false, true}});
    }
};

const Colormaps& known()
{
    static const Colormaps colormaps;
    return colormaps;
}

/// The colour map like \p chosen for the case that is asked for.
const Colormap& variantOf(const Colormap& chosen, bool diverging, bool against)
{
    if (chosen.diverging == diverging && chosen.against == against)
        return chosen;
    const std::vector<Colormap>& all = known().all;
    const auto isWanted = [&](const Colormap& one) {
        return one.keepsLightness == chosen.keepsLightness && one.diverging == diverging &&
               one.against == against;
    };
    return *std::find_if(all.begin(), all.end(), isWanted);
}

} // namespace

Colour Colormap::entry(int index) const
{
    const auto first = static_cast<std::size_t>(index) * 3;
    return {millionths[first] / 1e6, millionths[first + 1] / 1e6, millionths[first + 2] / 1e6};
}

std::span<const Colormap> colormaps()
{
    return std::span(known().all).first(known().offered);
}

const Colormap& colormapNamed(std::string_view name)
{
    const std::vector<Colormap>& all = known().all;
    const auto found = std::find_if(
        all.begin(), all.end(), [&](const Colormap& colormap) { return colormap.name == name; });
    if (found != all.end())
        return *found;
    std::string names;
    for (const Colormap& colormap : colormaps())
        names += (names.empty() ? "" : ", ") + std::string(colormap.name);
    throw Error(ErrorKind::BadRequest, std::string(name),
                say("no such colour map; there are %1", names));
}

const Colormap& colormapFor(std::string_view chosen, bool isSigned, float evidenceSign)
{
    const Colormap& colormap = colormapNamed(chosen);
    return variantOf(colormap, isSigned || colormap.diverging, evidenceSign < 0);
}

std::array<std::uint8_t, 768> colormapBytes(const Colormap& colormap)
{
    std::array<std::uint8_t, 768> bytes = {};
    std::transform(
        colormap.millionths.begin(), colormap.millionths.end(), bytes.begin(),
        [](std::uint32_t value) { return static_cast<std::uint8_t>(std::lround(value * 255e-6)); });
    return bytes;
}

std::array<std::uint8_t, 768> legendColours(const Colormap& colormap, double opacity,
                                            bool followsValue)
{
    std::array<std::uint8_t, 768> bytes = colormapBytes(colormap);
    for (std::size_t i = 0; i < 256; ++i) {
        const float value = valueOf(int(i), colormap.diverging);
        const std::uint32_t reading = overMiddleGrey(value, colormap.against, float(opacity));
        const double weight = followsValue ? opacity * double(std::abs(value)) : opacity;
        const double ground = double(middleGrey & 0xffU) * (1 - weight);
        for (std::size_t part = 0; part < 3; ++part) {
            std::uint8_t& byte = bytes[3 * i + part];
            byte = colormap.keepsLightness ? std::uint8_t(partOf(reading, part))
                                           : std::uint8_t(std::lround(byte * weight + ground));
        }
    }
    return bytes;
}

UsualLook usualLook(const Colormap& colormap)
{
    return colormap.keepsLightness ? UsualLook{1, 0} : UsualLook();
}

Message colormapNote(const Colormap& colormap)
{
    if (colormap.keepsLightness)
        return say("keeps the picture's lightness; the higher the map, the more visible");
    return say("mixed with the picture: visibility falls on bright tissue");
}

} // namespace saliscope::render
