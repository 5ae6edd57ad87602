// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/job_options.h"
#include "store/json_value.h"

namespace saliscope
{

/// Parts of the .meta.json files every command writes.
JsonList failureList(const std::vector<SampleFailure>& failures);

/// database-name, database-split and where each database's pictures and list came from.
void describeDatamodule(JsonObject& object, const Datamodule& datamodule);

/// only-dataset, limit and shard.
void describeSelection(JsonObject& object, const JobOptions& options);

/// A text, or null where there is none.
JsonValue optionalText(const std::optional<std::string>& text);

} // namespace saliscope
