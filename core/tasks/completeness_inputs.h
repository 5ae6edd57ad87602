// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "tasks/completeness.h"
#include "tasks/map_source.h"

namespace saliscope
{

/// A map somebody made before.
struct ExistingMap {
    SaliencyMap map; ///< its output is 0 when it is that with the highest logit
    std::string sha256;
};

/// What can be got ready without the network.
struct CompletenessInput {
    Image image;
    std::vector<ExistingMap> maps; ///< none when they are to be computed
};

/// The maps a run scores instead of computing its own.
struct ExistingMaps {
    struct Place {
        Algorithm algorithm = Algorithm::GradCam;
        int output = 0;
        MapSet set;
    };

    std::unique_ptr<const MapSource> source; ///< null: maps are computed
    std::vector<Place> places; ///< output by output, each in the order of the algorithms
};

/// Opens what the request names. Throws Error NotFound when an algorithm has no maps there.
ExistingMaps openExistingMaps(const Network& network, const CompletenessRequest& request,
                              const std::vector<SelectedSample>& samples);

/// Decodes \p sample and reads its maps, where there are to be any. Thread-safe. Throws what
/// loadSample() and MapSource::read() throw, Mismatch for a map of another size than the network's
/// input, Damaged for values that are not finite, Unsafe.
CompletenessInput completenessInput(const Network& network, const Datamodule& datamodule,
                                    const Sample& sample, const ExistingMaps& maps);

/// SHA-256 of \p sample's maps, in the order of completenessInput(). Throws Error NotFound,
/// Unreadable or Unsafe.
std::vector<std::string> existingMapHashes(const ExistingMaps& maps, const Sample& sample);

/// \p input's existing maps as an explanation of it: all that is asked of the network are the
/// original logits.
Explanation existingExplanation(Network& network, CompletenessInput& input,
                                const CompletenessRequest& request, std::stop_token stop);

} // namespace saliscope
