// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/render/reading_colours.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace saliscope::render
{

namespace
{

using Triple = std::array<double, 3>;

// Lightness under the highest value of a map is lowest + share × the picture's: half of the
// anatomy's contrast stays. Both numbers and the hues were chosen by measuring CIEDE2000.
constexpr double lowestLightness = 32;
constexpr double shareOfLightness = 0.46;
constexpr double mostChroma = 75;

/// Red, green and blue of sRGB to XYZ with the white D65.
constexpr Triple whitePoint = {0.95047, 1., 1.08883};

/// Linear light, 0..1, of a byte of sRGB.
double linearOf(int byte)
{
    const double value = byte / 255.;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

/// The byte of sRGB nearest to linear light, which may lie outside 0..1.
std::uint32_t byteOf(double linear)
{
    const double inside = std::clamp(linear, 0., 1.);
    const double value =
        inside <= 0.0031308 ? 12.92 * inside : 1.055 * std::pow(inside, 1 / 2.4) - 0.055;
    return static_cast<std::uint32_t>(std::lround(value * 255));
}

/// CIELAB lightness, 0..100, of a luminance of 0..1.
double lightnessOf(double luminance)
{
    constexpr double edge = 216. / 24389;
    return luminance > edge ? 116 * std::cbrt(luminance) - 16 : luminance * 24389. / 27;
}

/// The inverse of CIELAB's compression.
double expanded(double value)
{
    return value > 6. / 29 ? value * value * value : (value - 16. / 116) * 108. / 841;
}

Triple linearOfLab(double lightness, double a, double b)
{
    const double middle = (lightness + 16) / 116;
    const double x = whitePoint[0] * expanded(middle + a / 500);
    const double y = whitePoint[1] * expanded(middle);
    const double z = whitePoint[2] * expanded(middle - b / 200);
    return {3.2404542 * x - 1.5371385 * y - 0.4985314 * z,
            -0.9692660 * x + 1.8760108 * y + 0.0415560 * z,
            0.0556434 * x - 0.2040259 * y + 1.0572252 * z};
}

bool isShowable(const Triple& linear)
{
    constexpr double slack = 1e-6;
    return std::all_of(linear.begin(), linear.end(),
                       [](double part) { return part >= -slack && part <= 1 + slack; });
}

/// Linear light of the colour with this lightness and hue (in radians) and the largest chroma up
/// to \p most that sRGB can show.
Triple mostColourful(double lightness, double hue, double most)
{
    const auto colour = [&](double chroma) {
        return linearOfLab(lightness, chroma * std::cos(hue), chroma * std::sin(hue));
    };
    if (const Triple whole = colour(most); isShowable(whole))
        return whole;
    double low = 0;
    double high = most;
    for (int i = 0; i < 16; ++i) {
        const double middle = (low + high) / 2;
        (isShowable(colour(middle)) ? low : high) = middle;
    }
    return colour(low);
}

/// The grey with the lightness of \p pixel.
int greyOf(std::uint32_t pixel)
{
    static const std::array<float, 256> linear = [] {
        std::array<float, 256> table = {};
        for (int i = 0; i < 256; ++i)
            table[std::size_t(i)] = float(linearOf(i));
        return table;
    }();
    const float luminance = 0.2126F * linear[pixel >> 16U & 0xffU] +
                            0.7152F * linear[pixel >> 8U & 0xffU] + 0.0722F * linear[pixel & 0xffU];
    const auto above = std::lower_bound(linear.begin(), linear.end(), luminance);
    if (above == linear.begin() || above == linear.end())
        return above == linear.begin() ? 0 : 255;
    const int index = int(above - linear.begin());
    return luminance - above[-1] < *above - luminance ? index - 1 : index;
}

} // namespace

ReadingColours::ReadingColours(double firstHue, double lastHue)
    : m_colours(256UL * 256UL)
{
    std::array<double, 256> lightness = {};
    for (int grey = 0; grey < 256; ++grey)
        lightness[std::size_t(grey)] = lightnessOf(linearOf(grey));
    for (int level = 0; level < 256; ++level) {
        const double value = level / 255.;
        const double hue = (firstHue + (lastHue - firstHue) * value) * std::numbers::pi / 180;
        for (std::size_t grey = 0; grey < 256; ++grey) {
            const double own = lightness[grey];
            const double drawn = own + (lowestLightness + shareOfLightness * own - own) * value;
            const Triple colour = mostColourful(drawn, hue, mostChroma * value);
            m_colours[std::size_t(level) * 256 + grey] = 0xff000000U | byteOf(colour[0]) << 16U |
                                                         byteOf(colour[1]) << 8U |
                                                         byteOf(colour[2]);
        }
    }
}

const ReadingColours& ReadingColours::evidenceFor()
{
    static const ReadingColours colours(85, 45);
    return colours;
}

const ReadingColours& ReadingColours::evidenceAgainst()
{
    static const ReadingColours colours(250, 280);
    return colours;
}

std::uint32_t ReadingColours::overColour(std::uint32_t pixel, int level) const
{
    const int grey = greyOf(pixel);
    const std::uint32_t base = m_colours[std::size_t(level) * 256 + std::size_t(grey)];
    const auto part = [&](unsigned shift) {
        const int own = int(pixel >> shift & 0xffU) - grey;
        const int sum = int(base >> shift & 0xffU) + own * (255 - level) / 255;
        return std::uint32_t(std::clamp(sum, 0, 255)) << shift;
    };
    return 0xff000000U | part(16) | part(8) | part(0);
}

} // namespace saliscope::render
