// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/map_combination.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/metrics/ranks.h"

namespace saliscope::metrics
{

namespace
{

void requireSameShape(const Image& map, const Image& first)
{
    if (map.channels != 1 || map.empty() || map.values.size() != map.planeSize() ||
        map.width != first.width || map.height != first.height)
        throw Error(ErrorKind::Mismatch, "maps",
                    say("they must have one plane each and all the same size"));
}

bool saysSomething(const Image& map)
{
    bool varies = false;
    for (const float value : map.values) {
        if (!std::isfinite(value))
            return false;
        varies = varies || value != map.values.front();
    }
    return varies;
}

/// Ranks less their mean, so that products of two such lists sum up to their covariance.
std::vector<double> centredRanks(const Image& map)
{
    std::vector<double> ranks = averageRanks(map.values);
    const double mean = double(ranks.size() + 1) / 2;
    for (double& rank : ranks)
        rank -= mean;
    return ranks;
}

double product(const std::vector<double>& first, const std::vector<double>& second)
{
    double sum = 0;
    for (std::size_t i = 0; i < first.size(); ++i)
        sum += first[i] * second[i];
    return sum;
}

} // namespace

MapCombination combineMaps(std::span<const Image* const> maps)
{
    MapCombination result;
    std::vector<const Image*> used;
    for (std::size_t index = 0; index < maps.size(); ++index) {
        requireSameShape(*maps[index], *maps.front());
        if (saysSomething(*maps[index]))
            used.push_back(maps[index]);
        else
            result.leftOut.push_back(index);
    }
    if (used.empty())
        return result;
    result.mean = Image(1, maps.front()->height, maps.front()->width);
    result.deviation = result.mean;
    const auto count = static_cast<double>(used.size());
    for (std::size_t i = 0; i < result.mean.values.size(); ++i) {
        double sum = 0;
        for (const Image* map : used)
            sum += double(map->values[i]);
        const double mean = sum / count;
        double squares = 0;
        for (const Image* map : used)
            squares += (double(map->values[i]) - mean) * (double(map->values[i]) - mean);
        result.mean.values[i] = static_cast<float>(mean);
        result.deviation.values[i] = static_cast<float>(std::sqrt(squares / count));
    }
    return result;
}

Image differenceOf(const Image& first, const Image& second)
{
    requireSameShape(first, first);
    requireSameShape(second, first);
    Image result = first;
    for (std::size_t i = 0; i < result.values.size(); ++i)
        result.values[i] -= second.values[i];
    return result;
}

CorrelationMatrix rankCorrelations(std::span<const Image* const> maps)
{
    CorrelationMatrix matrix{maps.size(),
                             std::vector<std::optional<double>>(maps.size() * maps.size())};
    std::vector<std::vector<double>> ranks(maps.size());
    std::vector<double> lengths(maps.size());
    for (std::size_t row = 0; row < maps.size(); ++row) {
        requireSameShape(*maps[row], *maps.front());
        if (!saysSomething(*maps[row]))
            continue;
        ranks[row] = centredRanks(*maps[row]);
        lengths[row] = std::sqrt(product(ranks[row], ranks[row]));
        matrix.values[row * maps.size() + row] = 1;
        for (std::size_t column = 0; column < row; ++column) {
            if (ranks[column].empty())
                continue;
            const double value =
                product(ranks[row], ranks[column]) / (lengths[row] * lengths[column]);
            matrix.values[row * maps.size() + column] = std::clamp(value, -1.0, 1.0);
            matrix.values[column * maps.size() + row] = std::clamp(value, -1.0, 1.0);
        }
    }
    return matrix;
}

std::optional<double> lowestCorrelation(const CorrelationMatrix& matrix)
{
    std::optional<double> lowest;
    for (std::size_t row = 0; row < matrix.size; ++row)
        for (std::size_t column = 0; column < row; ++column)
            if (const auto& value = matrix.at(row, column); value && !(lowest && *lowest <= *value))
                lowest = value;
    return lowest;
}

} // namespace saliscope::metrics
