// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "core/maps/map_source.h"
#include "core/run/run_record.h"
#include "core/tasks/completeness.h"

namespace saliscope::tasks
{

/// The record of finished samples: completeness.jsonl in the output folder.
run::RunRecord openRecord(const engine::Network& network, const CompletenessRequest& request);

/// A map somebody made before.
struct ExistingMap {
    engine::SaliencyMap map; ///< its output is 0 when it is that with the highest logit
    std::string sha256;
    bool ofOtherPicture = false; ///< the record says so
};

/// What can be got ready without the network.
struct CompletenessInput {
    Image image;
    data::PictureFacts picture;
    std::vector<ExistingMap> maps; ///< none when they are to be computed
};

/// The maps a run scores instead of computing its own.
struct ExistingMaps {
    struct Place {
        engine::Algorithm algorithm = engine::Algorithm::GradCam;
        int output = 0;
        maps::MapSet set;
    };

    std::unique_ptr<const maps::MapSource> source; ///< null: maps are computed
    std::vector<Place> places; ///< output by output, each in the order of the algorithms
};

/// Opens what the request names. Throws Error NotFound when an algorithm has no maps there.
ExistingMaps openExistingMaps(const engine::Network& network, const CompletenessRequest& request,
                              const std::vector<run::SelectedSample>& samples);

/// Decodes \p sample and reads its maps, where there are to be any. Thread-safe. Throws what
/// loadSample() and MapSource::read() throw, Mismatch for a map of another size than the network's
/// input, Damaged for values that are not finite, Unsafe.
CompletenessInput completenessInput(const engine::Network& network,
                                    const data::Datamodule& datamodule, const data::Sample& sample,
                                    const ExistingMaps& maps);

/// SHA-256 of \p sample's maps, in the order of completenessInput(). Throws Error NotFound,
/// Unreadable or Unsafe.
std::vector<std::string> existingMapHashes(const ExistingMaps& maps, const data::Sample& sample);

/// \p input's existing maps as an explanation of it: all that is asked of the network are the
/// original logits.
engine::Explanation existingExplanation(engine::Network& network, CompletenessInput& input,
                                        const CompletenessRequest& request, std::stop_token stop);

} // namespace saliscope::tasks
