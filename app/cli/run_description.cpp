// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/run_description.h"

namespace saliscope
{

JsonList failureList(const std::vector<SampleFailure>& failures)
{
    JsonList list;
    for (const SampleFailure& failure : failures)
        list.push_back(JsonObject{
            {"split", failure.split}, {"sample", failure.name}, {"reason", failure.reason}});
    return list;
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

void describeSelection(JsonObject& object, const JobOptions& options)
{
    object.emplace_back("only-dataset", optionalText(options.onlyDataset));
    object.emplace_back("limit",
                        options.limit ? JsonValue(std::int64_t(*options.limit)) : JsonValue());
    object.emplace_back("shard", options.shard);
}

JsonValue optionalText(const std::optional<std::string>& text)
{
    return text ? JsonValue(*text) : JsonValue();
}

} // namespace saliscope
