// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/engine/engine.h"

namespace saliscope::tasks
{

/// What the map of one picture costs, as measured.
struct AlgorithmCost {
    engine::Algorithm algorithm = engine::Algorithm::GradCam;
    double seconds = 0;                  ///< without decoding the picture
    std::uint64_t peakBytes = 0;         ///< of memory, held by the whole program meanwhile
    std::optional<Message> failure = {}; ///< then the figures mean nothing
};

/// Runs each algorithm of \p request by itself on \p image, a quick one several times of which the
/// fastest counts; the network has run once before. Throws Error Cancelled.
std::vector<AlgorithmCost> measureCosts(engine::Network& network, const Image& image,
                                        const engine::ExplainRequest& request,
                                        std::stop_token stop);

/// A table of them: algorithm, seconds per picture, MiB at most.
std::string costTable(const std::vector<AlgorithmCost>& costs);

} // namespace saliscope::tasks
