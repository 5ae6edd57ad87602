// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "data/datamodule.h"
#include "jobs/job.h"
#include "jobs/loaded_network.h"
#include "store/json_value.h"

namespace saliscope
{

/// Parts of the .meta.json files every job writes.
JsonList failureList(const std::vector<SampleFailure>& failures);

/// engine, device, model and checkpoint.
void describeNetwork(JsonObject& object, const LoadedNetwork& loaded);

/// database-name, database-split and where each database's pictures and list came from.
void describeDatamodule(JsonObject& object, const Datamodule& datamodule);

/// only-dataset, limit and shard.
void describeSelection(JsonObject& object, const JobScope& scope);

/// A text, or null where there is none.
JsonValue optionalText(const std::optional<std::string>& text);

/// The sentences about splits that were left out.
std::vector<Message> skippedSplitWarnings(const std::vector<std::string>& splits);

/// What outcomes are summed up as: \p made ("12 of 20 samples scored"), and what \p outcome has
/// kept from an earlier run and what failed.
Message summaryOf(const JobOutcome& outcome, Message made);

} // namespace saliscope
