// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/results/score_statistics.h"
#include "core/run/options.h"

namespace saliscope::tasks
{

/// Everything `saliscope statistics` can be told.
struct StatisticsOptions {
    static constexpr const char* command = "statistics";
    std::vector<std::string> results = {}; ///< files or folders, or NAME=PATH
    run::DataScope scope = {}; ///< datamodule for labels and boxes, may be empty; the rest does
                               ///< not matter
    std::filesystem::path outputFolder = "results";
    run::PlotOptions plots = {};
    results::StatisticsRequest statistics = {}; ///< its threads are set by the job
    int inputSize = 512;                        ///< of the network's input, in pixels
};

void describe(run::OptionList& list, StatisticsOptions& options);

} // namespace saliscope::tasks
