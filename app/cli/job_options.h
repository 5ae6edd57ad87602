// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "checkpoint/checkpoint.h"
#include "cli/console.h"
#include "data/datamodule.h"
#include "engine/engine.h"
#include "tasks/selection.h"

namespace saliscope
{

/// Options all jobs share, with mednet's names and defaults where it has them.
struct JobOptions {
    std::vector<std::string> words; ///< MODEL and DATAMODULE by position, in any order
    std::string model;
    std::string datamodule;
    std::optional<std::filesystem::path> datadir;
    std::optional<std::string> onlyDataset;
    std::optional<std::size_t> limit;
    std::string shard = "1/1";
    int verbosity = 0;
    bool quiet = false;
    std::optional<std::filesystem::path> jsonLog;
};

/// Options of the jobs that run a network.
struct NetworkOptions {
    std::optional<std::filesystem::path> weight;
    std::string device = "cpu";
    std::vector<std::string> algorithms = {"gradcam"};
    std::string targetLayer;
    std::string targetClass = "highest";
    bool positiveOnly = false;
    int parallel = -1;
    bool cacheSamples = false;
    std::uint64_t seed = 0;
};

void addJobOptions(CLI::App& command, JobOptions& options);
void addNetworkOptions(CLI::App& command, NetworkOptions& options);

/// Sorts JobOptions::words into model and datamodule. Throws Error BadRequest when a name is
/// missing, twice there or too many are given.
void resolveWords(JobOptions& options, bool needsModel);

SelectionOptions selectionOptions(const JobOptions& options, bool positiveOnly);
Console::Options consoleOptions(const JobOptions& options);

/// Threads that decode ahead: mednet's -1 (none besides the main process) still overlaps here.
int decoderThreads(int parallel);

/// A network ready to run, with the file its weights came from.
struct LoadedNetwork {
    Checkpoint checkpoint; ///< without its tensors
    std::string sha256;
    std::string engineVersion;
    std::unique_ptr<Network> network;
};

/// Opens \p options.weight (a file or a training folder), or \p fallback when none was given.
LoadedNetwork loadNetwork(const std::string& model, const NetworkOptions& options,
                          const std::optional<std::filesystem::path>& fallback, Console& console);

} // namespace saliscope
