// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/jobs/job.h"
#include "core/checkpoint/checkpoint.h"
#include "core/engine/engine.h"
#include "core/engine/model_summary.h"
#include "core/tasks/network_options.h"

namespace saliscope::jobs
{

/// A network ready to run, with the file its weights came from.
struct LoadedNetwork {
    checkpoint::Checkpoint checkpoint; ///< without its tensors
    std::string sha256;
    std::string engineVersion;
    std::unique_ptr<engine::Network> network;
    std::vector<engine::ModelPart> parts; ///< what its tensors were
};

/// Opens \p options.weight (a file or a training folder), or \p fallback when none was given, on
/// \p options.device, described as \p options say; tells \p notice which file that is, when it
/// holds no normalizer and what else is to be known of it. Any thread. Throws Error BadRequest, or
/// what chooseCheckpoint(), readCheckpoint(), openEngine() and Engine::load() throw.
LoadedNetwork loadNetwork(const std::string& model, const tasks::NetworkOptions& options,
                          const std::optional<std::filesystem::path>& fallback,
                          const NoticeCallback& notice);

} // namespace saliscope::jobs
