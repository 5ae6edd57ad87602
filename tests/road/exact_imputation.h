// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <Eigen/SparseCholesky>
#include <vector>

#include "core/road/road_imputation.h"

/// Imputation without noise by a sparse factorisation in double, the neighbours written out.
inline std::vector<double> exactImputation(const saliscope::Image& image, int channel,
                                           const saliscope::road::PixelMask& mask)
{
    const int height = image.height;
    const int width = image.width;
    std::vector<int> unknown(image.planeSize(), -1);
    int count = 0;
    for (std::size_t i = 0; i < unknown.size(); ++i) {
        if (mask.removed[i] != 0)
            unknown[i] = count++;
    }
    std::vector<double> result(image.plane(channel), image.plane(channel) + image.planeSize());
    std::vector<Eigen::Triplet<double>> entries;
    Eigen::VectorXd rightSide = Eigen::VectorXd::Zero(count);
    for (int i = 0; i < height * width; ++i) {
        const int row = unknown[std::size_t(i)];
        double sum = 0;
        for (int k = 0; k < 9 && row >= 0; ++k) {
            const int y = i / width + k / 3 - 1;
            const int x = i % width + k % 3 - 1;
            if (k == 4 || y < 0 || x < 0 || y >= height || x >= width)
                continue;
            const double weight = k % 2 == 1 ? 1.0 / 6 : 1.0 / 12;
            const int neighbour = unknown[std::size_t(y * width + x)];
            sum += weight;
            if (neighbour >= 0)
                entries.emplace_back(row, neighbour, -weight);
            else
                rightSide[row] += weight * result[std::size_t(y * width + x)];
        }
        if (row >= 0)
            entries.emplace_back(row, row, sum);
    }
    Eigen::SparseMatrix<double> matrix(count, count);
    matrix.setFromTriplets(entries.begin(), entries.end());
    const Eigen::SimplicialLDLT<Eigen::SparseMatrix<double>> factors(matrix);
    const Eigen::VectorXd solution = factors.solve(rightSide);
    for (std::size_t i = 0; i < unknown.size(); ++i) {
        if (unknown[i] >= 0)
            result[i] = solution[unknown[i]];
    }
    return result;
}
