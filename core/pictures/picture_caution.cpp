// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pictures/picture_caution.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <vector>

namespace saliscope::pictures
{

namespace
{

constexpr int leastSide = 64;
constexpr int mostPerSide = 256;
constexpr int neighbourShare = 512;

constexpr auto coloured = sayable("The picture does not look like a radiograph: it has colours.");
constexpr auto fewLevels =
    sayable("The picture does not look like a radiograph: it has few grey levels, as a drawing.");
constexpr auto oneLevel = sayable(
    "The picture does not look like a radiograph: one grey level fills half of it, as a page.");
constexpr auto flat = sayable(
    "The picture does not look like a radiograph: large parts of it are flat, as a screenshot.");

constexpr double leastRange = 0.125;

Message narrow(int percent)
{
    return say("The picture may not be what the network was made for: its values cover only %1 % "
               "of the range.",
               percent);
}

/// What a grid of pixels is like. Grey levels are 0..255.
struct Statistics {
    std::array<int, 256> levels = {};
    int pixels = 0;
    int coloured = 0;
    int inner = 0;  ///< neither black nor white
    int flat = 0;   ///< of those, as bright as both neighbours
    double low = 0; ///< of all values, 0..1
    double high = 0;
};

/// Reads pixels as 0..1, whatever their bits.
class Reader final
{
public:
    Reader(const DecodedImage& picture, int bits)
        : m_picture(picture)
        , m_scale(1. / ((1 << (picture.bits == 8 ? 8 : bits)) - 1))
    {
    }

    std::array<double, 3> at(int x, int y) const
    {
        const auto first =
            (std::size_t(y) * std::size_t(m_picture.width) + std::size_t(x)) * channels();
        std::array<double, 3> value = {};
        for (std::size_t i = 0; i < 3; ++i) {
            const std::size_t place = first + std::min(i, channels() - 1);
            const double stored =
                m_picture.bits == 8 ? m_picture.bytes[place] : m_picture.words[place];
            value[i] = std::min(1., stored * m_scale);
        }
        return value;
    }

    double grey(int x, int y) const
    {
        const auto [red, green, blue] = at(x, y);
        return (red + green + blue) / 3;
    }

private:
    std::size_t channels() const { return std::size_t(m_picture.channels); }

    const DecodedImage& m_picture;
    double m_scale;
};

int levelOf(double grey)
{
    return int(std::lround(grey * 255));
}

void add(Statistics& statistics, const Reader& reader, int x, int y, int step)
{
    constexpr double visibleColour = 0.12;
    constexpr int nearlyBlack = 2;
    constexpr int nearlyWhite = 253;
    const auto value = reader.at(x, y);
    const auto [least, most] = std::minmax_element(value.begin(), value.end());
    const int level = levelOf((value[0] + value[1] + value[2]) / 3);
    ++statistics.pixels;
    ++statistics.levels[std::size_t(level)];
    statistics.coloured += *most - *least > visibleColour;
    if (level <= nearlyBlack || level >= nearlyWhite)
        return;
    ++statistics.inner;
    statistics.flat +=
        levelOf(reader.grey(x + step, y)) == level && levelOf(reader.grey(x, y + step)) == level;
}

Statistics statisticsOf(const DecodedImage& picture, int bits)
{
    const Reader reader(picture, bits);
    const int step = std::max(1, std::max(picture.width, picture.height) / neighbourShare);
    const int across = std::max(1, picture.width / mostPerSide);
    const int down = std::max(1, picture.height / mostPerSide);
    Statistics statistics;
    std::vector<double> greys;
    for (int y = 0; y + step < picture.height; y += down)
        for (int x = 0; x + step < picture.width; x += across) {
            add(statistics, reader, x, y, step);
            greys.push_back(reader.grey(x, y));
        }
    const auto percentile = [&](double share) {
        const auto place = greys.begin() + std::ptrdiff_t(share * double(greys.size() - 1));
        std::nth_element(greys.begin(), place, greys.end());
        return *place;
    };
    statistics.low = percentile(0.005);
    statistics.high = percentile(0.995);
    return statistics;
}

} // namespace

std::optional<Message> pictureCaution(const DecodedImage& picture, int bits)
{
    if (picture.width < leastSide || picture.height < leastSide)
        return std::nullopt;
    const Statistics found = statisticsOf(picture, bits);
    const double pixels = found.pixels;
    if (const double range = found.high - found.low; range < leastRange)
        return narrow(int(std::lround(range * 100)));
    if (found.coloured > 0.03 * pixels)
        return say(coloured);
    const auto levels = std::count_if(found.levels.begin(), found.levels.end(),
                                      [&](int count) { return count >= pixels / 2000; });
    if (levels < 40)
        return say(fewLevels);
    if (*std::max_element(found.levels.begin() + 8, found.levels.end()) > 0.45 * pixels)
        return say(oneLevel);
    if (found.inner > 0 && found.flat > 0.5 * found.inner)
        return say(flat);
    return std::nullopt;
}

bool isCaution(const Message& note)
{
    for (const auto& caution : {coloured, fewLevels, oneLevel, flat})
        if (note == say(caution))
            return true;
    for (int percent = 0; percent <= int(100 * leastRange) + 1; ++percent)
        if (note == narrow(percent))
            return true;
    return false;
}

} // namespace saliscope::pictures
