// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

namespace saliscope::road
{

/// The slow and certain way to what MultigridSolver computes: conjugate gradients in double
/// precision. \p values holds height × width numbers, the kept ones given, the removed ones (where
/// \p removed is not 0; not all) a finite first guess, and receives the solution to within
/// \p tolerance. Throws Error Internal when that is not reached.
void solveByConjugateGradients(const std::uint8_t* removed, int height, int width, double tolerance,
                               float* values);

} // namespace saliscope::road
