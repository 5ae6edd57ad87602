// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/render/contours.h"

#include <array>
#include <cmath>

#include <opencv2/imgproc.hpp>

namespace saliscope::render
{

namespace
{

struct Point {
    float x = 0;
    float y = 0;
};

/// The four corners of a cell, clockwise from the upper left, heights relative to the level.
using Corners = std::array<float, 4>;

constexpr std::array<Point, 4> cornerAt = {Point{0, 0}, {1, 0}, {1, 1}, {0, 1}};

bool above(float height)
{
    return height >= 0;
}

/// Where the line crosses the edge from corner \p first to the next one.
Point crossing(const Corners& corners, std::size_t first, Point cell)
{
    const std::size_t second = (first + 1) % 4;
    const float share = corners[first] / (corners[first] - corners[second]);
    const Point from = cornerAt[first];
    const Point to = cornerAt[second];
    return {cell.x + from.x + share * (to.x - from.x), cell.y + from.y + share * (to.y - from.y)};
}

void addCell(std::vector<Segment>& segments, const Corners& corners, Point cell)
{
    std::array<Point, 4> points;
    std::size_t count = 0;
    for (std::size_t edge = 0; edge < 4; ++edge)
        if (above(corners[edge]) != above(corners[(edge + 1) % 4]))
            points[count++] = crossing(corners, edge, cell);
    const auto connect = [&](std::size_t a, std::size_t b) {
        segments.push_back({points[a].x, points[a].y, points[b].x, points[b].y});
    };
    if (count == 2)
        connect(0, 1);
    if (count != 4)
        return;
    const bool centre = above((corners[0] + corners[1] + corners[2] + corners[3]) / 4);
    const bool cutsSecondCorner = centre == above(corners[0]);
    connect(0, cutsSecondCorner ? 1 : 3);
    connect(2, cutsSecondCorner ? 3 : 1);
}

} // namespace

std::vector<Segment> isoLines(const Image& map, float level)
{
    std::vector<Segment> segments;
    for (int y = 0; y + 1 < map.height; ++y) {
        const float* upper = map.plane(0) + std::size_t(y) * std::size_t(map.width);
        const float* lower = upper + map.width;
        for (int x = 0; x + 1 < map.width; ++x) {
            const Corners corners = {upper[x] - level, upper[x + 1] - level, lower[x + 1] - level,
                                     lower[x] - level};
            if (std::isfinite(corners[0] + corners[1] + corners[2] + corners[3]))
                addCell(segments, corners, {static_cast<float>(x), static_cast<float>(y)});
        }
    }
    return segments;
}

void drawIsoLines(Picture& picture, const std::vector<Segment>& segments)
{
    constexpr int fractionBits = 4;
    const auto fixed = [](float value) { return static_cast<int>(std::lround(value * 16)); };
    cv::Mat pixels(picture.height, picture.width, CV_8UC3, picture.pixels.data());
    for (const auto& [grey, width] : {std::pair(0, 3), std::pair(255, 1)})
        for (const Segment& segment : segments)
            cv::line(pixels, {fixed(segment.x0), fixed(segment.y0)},
                     {fixed(segment.x1), fixed(segment.y1)}, cv::Scalar::all(grey), width,
                     cv::LINE_AA, fractionBits);
}

} // namespace saliscope::render
