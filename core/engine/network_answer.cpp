// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/network_answer.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"

namespace saliscope::engine
{

void requireNumbers(std::span<const float> logits)
{
    if (!std::all_of(logits.begin(), logits.end(),
                     [](float value) { return std::isfinite(value); }))
        throw Error(ErrorKind::Mismatch, {},
                    say("the network's output is NaN or infinity for this picture"));
}

} // namespace saliscope::engine
