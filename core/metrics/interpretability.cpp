// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "metrics/interpretability.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "base/error.h"

namespace saliscope
{

namespace
{

InputBox clipped(InputBox box, const Image& map)
{
    box.x0 = std::clamp(box.x0, 0, map.width);
    box.y0 = std::clamp(box.y0, 0, map.height);
    box.x1 = std::clamp(box.x1, box.x0, map.width);
    box.y1 = std::clamp(box.y1, box.y0, map.height);
    return box;
}

double sumInside(const Image& map, const InputBox& box)
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

BoxScores boxScores(const Image& map, const InputBox& box, double total)
{
    const InputBox inside = clipped(box, map);
    const double sum = sumInside(map, inside);
    const double area = double(inside.x1 - inside.x0) * double(inside.y1 - inside.y0);
    return {box, ratio(sum, total), ratio(sum, area)};
}

std::vector<std::uint8_t> unionOf(std::span<const BoxScores> boxes, const Image& map)
{
    std::vector<std::uint8_t> mask(map.planeSize());
    for (const BoxScores& scores : boxes) {
        const InputBox box = clipped(scores.box, map);
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
    std::size_t either = 0;
};

MaskSums sumsOver(const Image& map, const std::vector<std::uint8_t>& mask, double threshold)
{
    MaskSums sums;
    for (std::size_t i = 0; i < mask.size(); ++i) {
        const bool inside = mask[i] != 0;
        const bool above = map.values[i] >= threshold;
        sums.inside += inside ? double(map.values[i]) : 0.0;
        sums.area += inside ? 1 : 0;
        sums.common += inside && above ? 1 : 0;
        sums.either += inside || above ? 1 : 0;
    }
    return sums;
}

double checkedSum(const Image& map)
{
    if (map.channels != 1 || map.empty() || map.values.size() != map.planeSize())
        throw Error(ErrorKind::Mismatch, "interpretability",
                    "the map must have one plane that is not empty");
    const double sum = sumInside(map, {0, 0, 0, map.width, map.height});
    if (!std::isfinite(sum))
        throw Error(ErrorKind::Damaged, "interpretability",
                    "the map holds values that are not finite");
    return sum;
}

} // namespace

Interpretability interpretability(const Image& map, std::span<const InputBox> boxes,
                                  const InterpretabilityOptions& options)
{
    const double total = checkedSum(map);
    Interpretability result;
    for (const InputBox& box : boxes) {
        if (!options.boxLabel || *options.boxLabel == box.label)
            result.boxes.push_back(boxScores(map, box, total));
    }
    const std::vector<std::uint8_t> mask = unionOf(result.boxes, map);
    const auto [least, largest] = std::minmax_element(map.values.begin(), map.values.end());
    const bool constant = *least == *largest;
    const MaskSums sums = sumsOver(map, mask, options.threshold * *largest);
    result.proportionalEnergy = ratio(sums.inside, total);
    result.averageSaliencyFocus = ratio(sums.inside, double(sums.area));
    result.areaFraction = double(sums.area) / double(mask.size());
    if (sums.area > 0 && total != 0)
        result.energyLift = result.proportionalEnergy / result.areaFraction;
    const auto peak = std::max_element(map.values.begin(), map.values.end());
    if (!constant)
        result.pointingHit = mask[std::size_t(peak - map.values.begin())] != 0;
    if (*largest > 0)
        result.overlap = ratio(double(sums.common), double(sums.either));
    return result;
}

} // namespace saliscope
