// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/interpretability_scores.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "core/base/error.h"
#include "core/base/vectorised.h"

namespace saliscope::metrics
{

namespace
{

data::InputBox clipped(data::InputBox box, const Image& map)
{
    box.x0 = std::clamp(box.x0, 0, map.width);
    box.y0 = std::clamp(box.y0, 0, map.height);
    box.x1 = std::clamp(box.x1, box.x0, map.width);
    box.y1 = std::clamp(box.y1, box.y0, map.height);
    return box;
}

double sumInside(const Image& map, const data::InputBox& box)
{
    double sum = 0;
    for (int y = box.y0; y < box.y1; ++y) {
        const float* row = map.plane(0) + std::size_t(y) * std::size_t(map.width);
        for (int x = box.x0; x < box.x1; ++x)
            sum += row[x];
    }
    return sum;
}

double ratio(double part, double whole)
{
    return whole != 0 ? part / whole : 0;
}

BoxScores boxScores(const Image& map, const data::InputBox& box, double total)
{
    const data::InputBox inside = clipped(box, map);
    const double sum = sumInside(map, inside);
    const double area = double(inside.x1 - inside.x0) * double(inside.y1 - inside.y0);
    return {box, ratio(sum, total), ratio(sum, area)};
}

/// The smallest rectangle around the boxes; empty without any.
data::InputBox frameOf(std::span<const BoxScores> boxes, const Image& map)
{
    data::InputBox frame{0, map.width, map.height, 0, 0};
    for (const BoxScores& scores : boxes) {
        const data::InputBox box = clipped(scores.box, map);
        if (box.x0 == box.x1 || box.y0 == box.y1)
            continue;
        frame.x0 = std::min(frame.x0, box.x0);
        frame.y0 = std::min(frame.y0, box.y0);
        frame.x1 = std::max(frame.x1, box.x1);
        frame.y1 = std::max(frame.y1, box.y1);
    }
    return frame;
}

std::vector<std::uint8_t> unionOf(std::span<const BoxScores> boxes, const Image& map)
{
    std::vector<std::uint8_t> mask(map.planeSize());
    for (const BoxScores& scores : boxes) {
        const data::InputBox box = clipped(scores.box, map);
        for (int y = box.y0; y < box.y1; ++y)
            std::fill_n(mask.begin() + std::ptrdiff_t(y) * map.width + box.x0, box.x1 - box.x0,
                        std::uint8_t(1));
    }
    return mask;
}

struct MaskSums {
    double inside = 0;
    std::size_t area = 0;
    std::size_t common = 0; ///< pixels in the mask and above the threshold
};

MaskSums sumsOver(const Image& map, const std::vector<std::uint8_t>& mask,
                  const data::InputBox& frame, double threshold)
{
    MaskSums sums;
    for (int y = frame.y0; y < frame.y1; ++y) {
        const std::size_t row = std::size_t(y) * std::size_t(map.width);
        for (std::size_t i = row + std::size_t(frame.x0); i < row + std::size_t(frame.x1); ++i) {
            if (mask[i] == 0)
                continue;
            sums.inside += double(map.values[i]);
            ++sums.area;
            sums.common += double(map.values[i]) >= threshold ? 1 : 0;
        }
    }
    return sums;
}

struct Totals {
    double sum = 0;
    float lowest = 0;
    float highest = 0;
};

/// Over all values, of which there is at least one. In a fixed number of lanes, so that the sum is
/// the same whatever instructions the processor has. A NaN shows in the sum.
SALISCOPE_VECTORISED Totals totalsOf(const float* values, std::size_t count)
{
    constexpr std::size_t lanes = 16;
    double sums[lanes] = {};
    float lowest[lanes];
    float highest[lanes];
    std::fill_n(lowest, lanes, values[0]);
    std::fill_n(highest, lanes, values[0]);
    const std::size_t whole = count - count % lanes;
    for (std::size_t i = 0; i < whole; i += lanes)
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            const float value = values[i + lane];
            sums[lane] += double(value);
            lowest[lane] = value < lowest[lane] ? value : lowest[lane];
            highest[lane] = value > highest[lane] ? value : highest[lane];
        }
    Totals totals{0, lowest[0], highest[0]};
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        totals.sum += sums[lane];
        totals.lowest = std::min(totals.lowest, lowest[lane]);
        totals.highest = std::max(totals.highest, highest[lane]);
    }
    for (std::size_t i = whole; i < count; ++i) {
        totals.sum += double(values[i]);
        totals.lowest = std::min(totals.lowest, values[i]);
        totals.highest = std::max(totals.highest, values[i]);
    }
    return totals;
}

SALISCOPE_VECTORISED std::size_t countAbove(const float* values, std::size_t count,
                                            double threshold)
{
    std::size_t above = 0;
    for (std::size_t i = 0; i < count; ++i)
        above += double(values[i]) >= threshold ? 1 : 0;
    return above;
}

Totals checkedTotals(const Image& map)
{
    if (map.channels != 1 || map.empty() || map.values.size() != map.planeSize())
        throw Error(ErrorKind::Mismatch, "interpretability",
                    say("the map must have one plane that is not empty"));
    const Totals totals = totalsOf(map.values.data(), map.values.size());
    if (!std::isfinite(totals.sum))
        throw Error(ErrorKind::Damaged, "interpretability",
                    say("the map holds values that are not finite"));
    return totals;
}

} // namespace

Interpretability interpretability(const Image& map, std::span<const data::InputBox> boxes,
                                  const InterpretabilityOptions& options)
{
    const Totals totals = checkedTotals(map);
    Interpretability result;
    result.lowest = totals.lowest;
    result.highest = totals.highest;
    for (const data::InputBox& box : boxes) {
        if (!options.boxLabel || *options.boxLabel == box.label)
            result.boxes.push_back(boxScores(map, box, totals.sum));
    }
    const std::vector<std::uint8_t> mask = unionOf(result.boxes, map);
    const double threshold = options.threshold * totals.highest;
    const MaskSums sums = sumsOver(map, mask, frameOf(result.boxes, map), threshold);
    result.proportionalEnergy = ratio(sums.inside, totals.sum);
    result.averageSaliencyFocus = ratio(sums.inside, double(sums.area));
    result.areaFraction = double(sums.area) / double(mask.size());
    if (sums.area > 0 && totals.sum != 0)
        result.energyLift = result.proportionalEnergy / result.areaFraction;
    if (totals.lowest != totals.highest) {
        const auto peak = std::find(map.values.begin(), map.values.end(), totals.highest);
        result.pointingHit = mask[std::size_t(peak - map.values.begin())] != 0;
    }
    if (totals.highest > 0) {
        const std::size_t above = countAbove(map.values.data(), map.values.size(), threshold);
        result.overlap = ratio(double(sums.common), double(above + sums.area - sums.common));
    }
    return result;
}

} // namespace saliscope::metrics
