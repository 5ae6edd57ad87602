// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/raw_frame.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

#include "core/base/error.h"

namespace saliscope::data
{

namespace
{

std::vector<int> keptOf(const std::vector<int>& kept, int length)
{
    std::vector<int> all = kept;
    if (all.empty()) {
        all.resize(std::size_t(std::max(length, 0)));
        std::iota(all.begin(), all.end(), 0);
    }
    const auto rises = [](int a, int b) { return a >= b; };
    if (all.empty() || all.front() < 0 || all.back() >= length ||
        std::adjacent_find(all.begin(), all.end(), rises) != all.end())
        throw Error(ErrorKind::Mismatch, "image",
                    say("its kept rows and columns do not fit its size"));
    return all;
}

/// Where one row or column of the picture lies in the map: between two neighbours.
struct Position {
    std::size_t first = 0;
    std::size_t second = 0;
    float share = 0; ///< of the second
};

/// One position per kept row or column. \p side is the padded square's, as prepareInput makes it,
/// \p before what lies before the first.
std::vector<Position> positions(int count, int before, int side, int mapSize)
{
    const double scale = double(mapSize) / side;
    std::vector<Position> result;
    for (int i = 0; i < count; ++i) {
        const double at = std::clamp((i + before + 0.5) * scale - 0.5, 0., mapSize - 1.);
        const auto first = static_cast<std::size_t>(at);
        const std::size_t second = std::min(first + 1, std::size_t(mapSize) - 1);
        result.push_back({first, second, static_cast<float>(at - std::floor(at))});
    }
    return result;
}

float between(float a, float b, float share)
{
    return share == 0 ? a : a + share * (b - a);
}

} // namespace

Image mapToRawFrame(const Image& map, const RawFrame& frame, Padding padding)
{
    if (map.channels != 1 || map.empty() || map.width != map.height)
        throw Error(ErrorKind::Mismatch, "map", say("it is not a square plane of values"));
    const std::vector<int> rows = keptOf(frame.keptRows, frame.stored.height);
    const std::vector<int> columns = keptOf(frame.keptColumns, frame.stored.width);
    const PaddedFrame whole = paddedFrame({int(columns.size()), int(rows.size())}, padding);
    const std::vector<Position> down =
        positions(int(rows.size()), whole.top, whole.size.height, map.width);
    const std::vector<Position> across =
        positions(int(columns.size()), whole.left, whole.size.width, map.width);
    Image result(1, frame.stored.height, frame.stored.width);
    const auto width = static_cast<std::size_t>(map.width);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const float* upper = map.plane(0) + down[i].first * width;
        const float* lower = map.plane(0) + down[i].second * width;
        float* target = result.plane(0) + std::size_t(rows[i]) * std::size_t(result.width);
        for (std::size_t j = 0; j < columns.size(); ++j) {
            const Position& x = across[j];
            target[columns[j]] =
                between(between(upper[x.first], upper[x.second], x.share),
                        between(lower[x.first], lower[x.second], x.share), down[i].share);
        }
    }
    return result;
}

Image storedImage(RawImage raw)
{
    const std::vector<int> rows = keptOf(raw.keptRows, raw.stored.height);
    const std::vector<int> columns = keptOf(raw.keptColumns, raw.stored.width);
    if (int(rows.size()) != raw.image.height || int(columns.size()) != raw.image.width)
        throw Error(ErrorKind::Mismatch, "image",
                    say("its kept rows and columns do not fit its size"));
    if (raw.keptRows.empty() && raw.keptColumns.empty())
        return std::move(raw.image);
    Image result(raw.image.channels, raw.stored.height, raw.stored.width);
    for (int channel = 0; channel < result.channels; ++channel) {
        const float* source = raw.image.plane(channel);
        for (const int row : rows) {
            float* target = result.plane(channel) + std::size_t(row) * std::size_t(result.width);
            for (const int column : columns)
                target[column] = *source++;
        }
    }
    return result;
}

std::vector<InputBox> storedBoxes(const std::vector<Box>& boxes)
{
    const auto end = [](int start, int length) {
        return int(std::clamp<std::int64_t>(std::int64_t(start) + length,
                                            std::numeric_limits<int>::min(),
                                            std::numeric_limits<int>::max()));
    };
    std::vector<InputBox> result;
    for (const Box& box : boxes)
        result.push_back({box.label, box.x, box.y, end(box.x, box.width), end(box.y, box.height)});
    return result;
}

} // namespace saliscope::data
