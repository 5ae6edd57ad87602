// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/map_comparison.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <vector>

#include "core/base/error.h"
#include "core/base/vectorised.h"
#include "core/metrics/ranks.h"

namespace saliscope::metrics
{

namespace
{

constexpr int radius = 5; ///< of SSIM's window
constexpr double sigma = 1.5;
constexpr double k1 = 0.01;
constexpr double k2 = 0.03;
constexpr std::size_t topShare = 10; ///< one in so many pixels

void check(const Image& first, const Image& second)
{
    if (first.channels != 1 || second.channels != 1 || first.empty() ||
        first.width != second.width || first.height != second.height)
        throw Error(ErrorKind::Mismatch, {},
                    say("the maps have %1 x %2 and %3 x %4 values", first.width, first.height,
                        second.width, second.height));
    for (const Image* map : {&first, &second})
        if (!std::all_of(map->values.begin(), map->values.end(),
                         [](float value) { return std::isfinite(value); }))
            throw Error(ErrorKind::Damaged, {}, say("a map holds NaN or infinity"));
}

bool isConstant(const Image& map)
{
    return std::all_of(map.values.begin(), map.values.end(),
                       [&](float value) { return value == map.values.front(); });
}

std::vector<double> doubles(const Image& map)
{
    return {map.values.begin(), map.values.end()};
}

using Kernel = std::array<double, 2 * radius + 1>;

Kernel gaussian()
{
    Kernel kernel = {};
    double sum = 0;
    for (int i = -radius; i <= radius; ++i)
        sum += kernel[std::size_t(i + radius)] = std::exp(-i * i / (2 * sigma * sigma));
    for (double& weight : kernel)
        weight /= sum;
    return kernel;
}

/// out[i] = Σ weights[k] · in[i + k · step], for i < count.
SALISCOPE_VECTORISED
void weigh(const double* __restrict in, std::size_t step, const double* __restrict weights,
           std::size_t count, double* __restrict out)
{
    for (std::size_t i = 0; i < count; ++i)
        out[i] = weights[0] * in[i];
    for (std::size_t k = 1; k < 2 * radius + 1; ++k)
        for (std::size_t i = 0; i < count; ++i)
            out[i] += weights[k] * in[i + k * step];
}

/// Windowed means of \p row values of two maps and their products, one row of results at a time.
class WindowMeans final
{
public:
    static constexpr int planes = 5; ///< x, y, x·x, y·y, x·y

    WindowMeans(const Image& first, const Image& second)
        : m_first(first)
        , m_second(second)
        , m_kernel(gaussian())
        , m_width(std::size_t(first.width - 2 * radius))
        , m_columns(std::size_t(first.width))
        , m_weighted(planes, std::vector<double>(m_columns))
        , m_means(planes, std::vector<double>(m_width))
    {
    }

    std::size_t width() const { return m_width; }

    /// The means around row \p y of the maps.
    const std::vector<std::vector<double>>& row(int y)
    {
        for (auto& plane : m_weighted)
            std::fill(plane.begin(), plane.end(), 0.0);
        for (int k = -radius; k <= radius; ++k)
            addRow(y + k, m_kernel[std::size_t(k + radius)]);
        for (std::size_t plane = 0; plane < planes; ++plane)
            weigh(m_weighted[plane].data(), 1, m_kernel.data(), m_width, m_means[plane].data());
        return m_means;
    }

private:
    void addRow(int y, double weight)
    {
        const float* x = m_first.plane(0) + std::size_t(y) * m_columns;
        const float* other = m_second.plane(0) + std::size_t(y) * m_columns;
        accumulate(x, other, weight, m_columns, m_weighted[0].data(), m_weighted[1].data(),
                   m_weighted[2].data(), m_weighted[3].data(), m_weighted[4].data());
    }

    SALISCOPE_VECTORISED
    static void accumulate(const float* __restrict x, const float* __restrict y, double weight,
                           std::size_t count, double* __restrict sumX, double* __restrict sumY,
                           double* __restrict sumXX, double* __restrict sumYY,
                           double* __restrict sumXY)
    {
        for (std::size_t i = 0; i < count; ++i) {
            const double a = double(x[i]);
            const double b = double(y[i]);
            sumX[i] += weight * a;
            sumY[i] += weight * b;
            sumXX[i] += weight * a * a;
            sumYY[i] += weight * b * b;
            sumXY[i] += weight * a * b;
        }
    }

    const Image& m_first;
    const Image& m_second;
    Kernel m_kernel;
    std::size_t m_width;
    std::size_t m_columns;
    std::vector<std::vector<double>> m_weighted;
    std::vector<std::vector<double>> m_means;
};

std::optional<double> structuralSimilarity(const Image& first, const Image& second, double range)
{
    if (std::min(first.width, first.height) < 2 * radius + 1 ||
        (isConstant(first) && isConstant(second)))
        return {};
    const double c1 = k1 * range * k1 * range;
    const double c2 = k2 * range * k2 * range;
    WindowMeans means(first, second);
    double sum = 0;
    for (int y = radius; y < first.height - radius; ++y) {
        const auto& row = means.row(y);
        for (std::size_t i = 0; i < means.width(); ++i) {
            const double x = row[0][i];
            const double z = row[1][i];
            const double varianceX = row[2][i] - x * x;
            const double varianceZ = row[3][i] - z * z;
            const double covariance = row[4][i] - x * z;
            sum += (2 * x * z + c1) * (2 * covariance + c2) /
                   ((x * x + z * z + c1) * (varianceX + varianceZ + c2));
        }
    }
    return sum / (double(means.width()) * double(first.height - 2 * radius));
}

/// The pixels of the top tenth.
std::vector<bool> topPixels(const Image& map)
{
    std::vector<float> values = map.values;
    const std::size_t count = std::max<std::size_t>(1, values.size() / topShare);
    const auto reached = values.begin() + std::ptrdiff_t(count - 1);
    std::nth_element(values.begin(), reached, values.end(), std::greater<>());
    const float threshold = *reached;
    const float lowest = *std::min_element(map.values.begin(), map.values.end());
    std::vector<bool> top(map.values.size());
    for (std::size_t i = 0; i < top.size(); ++i)
        top[i] = map.values[i] >= threshold && map.values[i] > lowest;
    return top;
}

double topOverlap(const Image& first, const Image& second)
{
    const std::vector<bool> one = topPixels(first);
    const std::vector<bool> other = topPixels(second);
    std::size_t common = 0;
    std::size_t either = 0;
    for (std::size_t i = 0; i < one.size(); ++i) {
        common += one[i] && other[i];
        either += one[i] || other[i];
    }
    return double(common) / double(either);
}

} // namespace

MapComparison compareMaps(const Image& first, const Image& second, double range)
{
    check(first, second);
    MapComparison result;
    double sum = 0;
    for (std::size_t i = 0; i < first.values.size(); ++i) {
        const double difference = std::abs(double(first.values[i]) - double(second.values[i]));
        sum += difference;
        result.largestDifference = std::max(result.largestDifference, difference);
    }
    result.meanDifference = sum / double(first.values.size());
    result.ssim = structuralSimilarity(first, second, range);
    if (isConstant(first) || isConstant(second))
        return result;
    result.pearson = pearsonCorrelation(doubles(first), doubles(second));
    result.spearman = pearsonCorrelation(averageRanks(std::span<const float>(first.values)),
                                         averageRanks(std::span<const float>(second.values)));
    result.topOverlap = topOverlap(first, second);
    return result;
}

} // namespace saliscope::metrics
