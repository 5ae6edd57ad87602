// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include "tasks/completeness.h"

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

/// Decodes \p sample and reads its existing maps, where the request names their folder.
/// Thread-safe. Throws what loadSample() and readNpy() throw, Mismatch for a map of another size
/// than the network's input, Damaged for values that are not finite, Unsafe.
CompletenessInput completenessInput(const Network& network, const Datamodule& datamodule,
                                    const Sample& sample, const CompletenessRequest& request);

/// SHA-256 of the files of \p sample's existing maps, in the order of completenessInput(). Throws
/// Error NotFound, Unreadable or Unsafe.
std::vector<std::string> existingMapHashes(const Network& network, const Sample& sample,
                                           const CompletenessRequest& request);

/// \p input's existing maps as an explanation of it: all that is asked of the network are the
/// original logits.
Explanation existingExplanation(Network& network, CompletenessInput& input,
                                const CompletenessRequest& request, std::stop_token stop);

} // namespace saliscope
