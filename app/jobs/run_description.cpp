// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/run_description.h"

#include "engine/model_catalogue.h"

namespace saliscope
{

JsonList failureList(const std::vector<SampleFailure>& failures)
{
    JsonList list;
    for (const SampleFailure& failure : failures)
        list.push_back(JsonObject{
            {"split", failure.split}, {"sample", failure.name}, {"reason", failure.reason.text()}});
    return list;
}

void describeNetwork(JsonObject& object, const LoadedNetwork& loaded)
{
    object.emplace_back("engine", loaded.engineVersion);
    object.emplace_back("device", loaded.network->device());
    object.emplace_back("model", loaded.network->model().name);
    object.emplace_back("weight", loaded.checkpoint.path.string());
    object.emplace_back("weight-sha256", loaded.sha256);
}

void describeDatamodule(JsonObject& object, const Datamodule& datamodule)
{
    JsonList databases;
    for (const DatabasePart& part : datamodule.parts)
        databases.push_back(JsonObject{{"database", part.database},
                                       {"folder", part.folder.string()},
                                       {"split", part.splitSource},
                                       {"sha256", part.splitSha256}});
    object.emplace_back("database-name", datamodule.name);
    object.emplace_back("database-split", datamodule.splitName);
    object.emplace_back("databases", databases);
}

void describeSelection(JsonObject& object, const JobScope& scope)
{
    object.emplace_back("only-dataset", optionalText(scope.onlyDataset));
    object.emplace_back("limit", scope.limit ? JsonValue(std::int64_t(*scope.limit)) : JsonValue());
    object.emplace_back("shard", scope.shard);
}

JsonValue optionalText(const std::optional<std::string>& text)
{
    return text ? JsonValue(*text) : JsonValue();
}

std::vector<Message> skippedSplitWarnings(const std::vector<std::string>& splits)
{
    std::vector<Message> warnings;
    for (const std::string& split : splits)
        warnings.push_back(say("The split %1 was skipped, as asked for by --only-dataset.", split));
    return warnings;
}

Message summaryOf(const JobOutcome& outcome, Message made)
{
    if (outcome.kept > 0)
        made = say("%1, %2 kept from an earlier run", made, outcome.kept);
    if (!outcome.failures.empty())
        made = say("%1, %2 failed", made, outcome.failures.size());
    return say("%1.", made);
}

} // namespace saliscope
