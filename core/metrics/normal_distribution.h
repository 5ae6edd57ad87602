// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace saliscope::metrics
{

/// P(Z <= z) of the standard normal distribution.
double normalCdf(double z);

/// The z with normalCdf(z) = \p probability; infinite for 0 and 1.
double normalQuantile(double probability);

} // namespace saliscope::metrics
