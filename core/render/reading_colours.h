// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <vector>

namespace saliscope::render
{

/// Colours that lie over a picture without hiding it. A pixel keeps its own CIELAB lightness, which
/// is drawn towards the middle as the map rises, and takes on a hue and as much chroma as sRGB can
/// show there. Nothing changes where the map is zero, and on every grey a pixel differs the more
/// from the picture the higher the map is. The hues for and against an output stay apart for
/// people with any kind of colour vision.
///
/// Threads: safe to share.
class ReadingColours final
{
public:
    /// Amber to red-orange, for evidence for an output. Made at first use, some milliseconds.
    static const ReadingColours& evidenceFor();
    /// Azure to blue, for evidence against it.
    static const ReadingColours& evidenceAgainst();

    /// \p pixel (0xffRRGGBB) under a map of \p level, 0 (unchanged) to 255. The chroma of a
    /// coloured pixel fades as the level rises.
    std::uint32_t over(std::uint32_t pixel, int level) const
    {
        const std::uint32_t grey = pixel & 0xffU;
        const std::uint32_t* greys = m_colours.data() + std::size_t(level) * 256;
        if ((pixel & 0xffffffU) == grey * 0x010101U)
            return greys[grey];
        return overColour(pixel, level);
    }

private:
    ReadingColours(double firstHue, double lastHue);
    std::uint32_t overColour(std::uint32_t pixel, int level) const;

    std::vector<std::uint32_t> m_colours; ///< 0xffRRGGBB of level × 256 + grey
};

/// Those for evidence against an output, or for it.
inline const ReadingColours& readingColours(bool against)
{
    return against ? ReadingColours::evidenceAgainst() : ReadingColours::evidenceFor();
}

/// The level that shows a map's value of \p magnitude, 0..1, with \p strength, 0..1.
inline int readingLevel(float magnitude, float strength)
{
    const float level = magnitude * strength * 255.F + 0.5F;
    return static_cast<int>(level < 255.F ? level : 255.F);
}

} // namespace saliscope::render
