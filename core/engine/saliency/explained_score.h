// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <torch/types.h>

namespace saliscope::engine
{

/// What a map explains: an output's logit, or that minus another output's.
struct ExplainedScore {
    int output = 0;
    std::optional<int> contrast = {};

    /// Of logits N×K: N.
    torch::Tensor of(const torch::Tensor& logits) const
    {
        const torch::Tensor score = logits.select(1, output);
        return contrast ? score - logits.select(1, *contrast) : score;
    }
};

} // namespace saliscope::engine
