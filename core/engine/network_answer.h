// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>

namespace saliscope::engine
{

/// Whether a network answered with numbers: weights that overflow, or a picture far outside what
/// it was trained on, make NaN or infinity, which neither scores nor records can hold. Throws Error
/// Mismatch.
void requireNumbers(std::span<const float> logits);

} // namespace saliscope::engine
