// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "tasks/generate.h"
#include "tasks/run_record.h"

namespace saliscope
{

/// Names `generate`'s records and what lies beside them.
constexpr const char* generationStem = "generation";

/// The record of `generate`'s finished samples: generation.jsonl in the output folder.
RunRecord openRecord(const Network& network, const GenerateRequest& request);

/// Everything a map's values depend on, apart from the sample itself.
RunRecord::Settings generateSettings(const Network& network, const GenerateRequest& request);

/// Where a shard's store lies: "maps.shard-1-of-3.h5" beside "maps.h5", or \p store itself.
std::filesystem::path storePath(const std::filesystem::path& store, const Shard& shard);

/// A finished sample as one line of JSON, and back. outcomeOf throws Error Damaged.
std::string lineOf(const SampleOutcome& outcome);
SampleOutcome outcomeOf(std::string_view line);

/// "empty", "constant", "non-finite": the flags that hold, as records name them.
std::vector<std::string> flagNames(const MapFlags& flags);
MapFlags flagsNamed(const std::vector<std::string>& names);

/// Where a map goes, relative to the output folder.
std::filesystem::path mapFile(const Sample& sample, const SaliencyMap& map,
                              const GenerateRequest& request, int outputs);

/// What the network is asked for, for every sample alike.
ExplainRequest explainRequest(const GenerateRequest& request, int outputs);

/// Whether \p path is a float map of size × size whose file is complete.
bool isWholeMap(const std::filesystem::path& path, int size);

} // namespace saliscope
