// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <functional>
#include <torch/types.h>
#include <vector>

#include "core/engine/explanation.h"

namespace saliscope::engine
{

/// Tells what there is of a map while one channel after the other is done, and how far that is from
/// what there was with half as many. Channels have no order of importance, so those that are done
/// stand for all.
class MapPreviews final
{
public:
    explicit MapPreviews(std::function<void(const MapPreview&)> receiver);

    /// \p raw (h×w, before post-processing) is made of the first \p done of \p channels.
    void add(const torch::Tensor& raw, std::int64_t done, std::int64_t channels);

private:
    struct Earlier {
        std::int64_t done;
        torch::Tensor scaled;
    };

    std::function<void(const MapPreview&)> m_receiver;
    std::vector<Earlier> m_earlier; ///< in the order of time
};

} // namespace saliscope::engine
