// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/road/conjugate_gradients.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/base/error.h"

namespace saliscope::road
{

namespace
{

/// Arrays have one more row and column on every side, zero there and at kept pixels.
class System
{
public:
    System(const std::uint8_t* removed, int height, int width)
        : m_height(height)
        , m_width(width)
        , m_stride(std::size_t(width) + 2)
        , m_diagonal((std::size_t(height) + 2) * m_stride)
    {
        for (int y = 0; y < height; ++y) {
            for (int x = 0; x < width; ++x) {
                if (removed[std::size_t(y) * std::size_t(width) + std::size_t(x)] != 0)
                    m_diagonal[at(y, x)] = rowSum(y, x);
            }
        }
    }

    std::size_t size() const { return m_diagonal.size(); }
    std::size_t at(int y, int x) const
    {
        return std::size_t(y + 1) * m_stride + std::size_t(x + 1);
    }
    const std::vector<double>& diagonal() const { return m_diagonal; }

    /// out = A vector. Sums may replace differences here: in double their rounding is harmless.
    void apply(const std::vector<double>& vector, std::vector<double>& out) const
    {
        for (int y = 0; y < m_height; ++y) {
            const double* row = vector.data() + at(y, 0);
            const double* above = row - m_stride;
            const double* below = row + m_stride;
            for (int x = 0; x < m_width; ++x) {
                const double diagonal = m_diagonal[at(y, x)];
                const double beside = (above[x] + below[x]) + (row[x - 1] + row[x + 1]);
                const double across = (above[x - 1] + above[x + 1]) + (below[x - 1] + below[x + 1]);
                out[at(y, x)] = diagonal > 0 ? diagonal * row[x] - beside / 6 - across / 12 : 0;
            }
        }
    }

    /// The weighted sum of (neighbour - centre) at each removed pixel.
    std::vector<double> residual(const float* values) const
    {
        std::vector<double> result(size());
        for (int y = 0; y < m_height; ++y) {
            for (int x = 0; x < m_width; ++x) {
                if (m_diagonal[at(y, x)] > 0)
                    forEachNeighbour(y, x, [&](int v, int u, double weight) {
                        result[at(y, x)] +=
                            weight * (double(pixel(values, v, u)) - double(pixel(values, y, x)));
                    });
            }
        }
        return result;
    }

    void add(const std::vector<double>& correction, float* values) const
    {
        for (int y = 0; y < m_height; ++y) {
            for (int x = 0; x < m_width; ++x) {
                float& value = values[std::size_t(y) * std::size_t(m_width) + std::size_t(x)];
                value = float(value + correction[at(y, x)]);
            }
        }
    }

    /// An upper estimate of max |error| / max |residual / diagonal|: the mean number of steps of a
    /// random walk on the grid before it meets a kept pixel, when there is one only.
    double amplification() const
    {
        const double longer = std::max(m_height, m_width);
        const double shorter = std::min(m_height, m_width);
        return 4 * longer * longer * (1 + std::log(shorter));
    }

private:
    template <class Visit>
    void forEachNeighbour(int y, int x, Visit visit) const
    {
        for (int v = std::max(y - 1, 0); v <= std::min(y + 1, m_height - 1); ++v) {
            for (int u = std::max(x - 1, 0); u <= std::min(x + 1, m_width - 1); ++u) {
                if (v != y || u != x)
                    visit(v, u, v == y || u == x ? 1.0 / 6 : 1.0 / 12);
            }
        }
    }
    double rowSum(int y, int x) const
    {
        double sum = 0;
        forEachNeighbour(y, x, [&](int, int, double weight) { sum += weight; });
        return sum;
    }
    float pixel(const float* values, int y, int x) const
    {
        return values[std::size_t(y) * std::size_t(m_width) + std::size_t(x)];
    }

    int m_height;
    int m_width;
    std::size_t m_stride;
    std::vector<double> m_diagonal; ///< 0 where there is nothing to solve
};

/// scaled = residual / diagonal; returns its largest magnitude.
double precondition(const System& system, const std::vector<double>& residual,
                    std::vector<double>& scaled)
{
    double largest = 0;
    for (std::size_t i = 0; i < residual.size(); ++i) {
        const double diagonal = system.diagonal()[i];
        scaled[i] = diagonal > 0 ? residual[i] / diagonal : 0;
        if (!(std::abs(scaled[i]) <= largest))
            largest = std::abs(scaled[i]);
    }
    return largest;
}

double product(const std::vector<double>& a, const std::vector<double>& b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += a[i] * b[i];
    return sum;
}

/// a = a * scale + b * factor
void combine(std::vector<double>& a, double scale, const std::vector<double>& b, double factor)
{
    for (std::size_t i = 0; i < a.size(); ++i)
        a[i] = a[i] * scale + b[i] * factor;
}

} // namespace

void solveByConjugateGradients(const std::uint8_t* removed, int height, int width, double tolerance,
                               float* values)
{
    const System system(removed, height, width);
    const double goal = tolerance / system.amplification();
    std::vector<double> residual = system.residual(values);
    std::vector<double> scaled(system.size());
    std::vector<double> correction(system.size());
    std::vector<double> image(system.size());
    double largest = precondition(system, residual, scaled);
    std::vector<double> direction = scaled;
    double energy = product(residual, scaled);
    // The bound for this method is sqrt(condition) / 2 * ln(2 / reduction), with 40 for the
    // logarithm and a condition of at most twice the amplification.
    const double limit = 100 + 30 * std::sqrt(system.amplification());
    for (int step = 0; !(largest <= goal); ++step) {
        if (step >= limit || !std::isfinite(largest))
            throw Error(ErrorKind::Internal, "imputation", say("the iteration did not converge"));
        system.apply(direction, image);
        const double length = energy / product(direction, image);
        combine(correction, 1, direction, length);
        combine(residual, 1, image, -length);
        largest = precondition(system, residual, scaled);
        const double formerEnergy = energy;
        energy = product(residual, scaled);
        combine(direction, energy / formerEnergy, scaled, 1);
    }
    system.add(correction, values);
}

} // namespace saliscope::road
