// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cmath>

namespace saliscope::metrics
{

/// The probability 0..1 an output stands for: outputs are independent of each other, so the sigmoid
/// of each one's logit, as mednet's predictions are made. Not a number for one.
inline double probabilityOfLogit(double logit)
{
    return 1 / (1 + std::exp(-logit));
}

} // namespace saliscope::metrics
