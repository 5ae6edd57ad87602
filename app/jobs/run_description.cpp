// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/run_description.h"

#include <algorithm>

#include "engine/model_catalogue.h"
#include "jobs/paths.h"
#include "session/session_parts.h"
#include "session/view_file.h"
#include "tasks/map_source.h"
#include "tasks/results_origin.h"

namespace fs = std::filesystem;

namespace saliscope
{

namespace
{

SessionData sourceOf(const JobScope& scope)
{
    SessionData data;
    if (scope.datamodule.empty())
        return data;
    const auto all = registeredDatamodules(resourceFolder());
    if (std::any_of(all.begin(), all.end(),
                    [&](const DatamoduleEntry& each) { return each.name == scope.datamodule; }))
        data.registered = scope.datamodule;
    else
        data.path = absolutePath(scope.datamodule);
    if (scope.datadir)
        data.datadir = absolutePath(*scope.datadir);
    return data;
}

} // namespace

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

ViewProvenance runView(const JobScope& scope, const LoadedNetwork* loaded,
                       std::vector<MapChoice> maps)
{
    ViewProvenance view;
    view.version = programVersion();
    view.data = sourceOf(scope);
    view.panes = panesFor(std::move(maps));
    if (loaded != nullptr) {
        view.engine = loaded->engineVersion;
        view.checkpoints = {
            {loaded->network->model().name, absolutePath(loaded->checkpoint.path), loaded->sha256}};
    }
    return view;
}

std::vector<MapChoice> mapChoices(const std::vector<Algorithm>& algorithms,
                                  const std::string& layer)
{
    std::vector<MapChoice> choices;
    for (const Algorithm algorithm : algorithms) {
        MapChoice& choice = choices.emplace_back();
        choice.algorithm = algorithm;
        choice.layer = layer;
    }
    return choices;
}

fs::path placeOf(const fs::path& input)
{
    std::error_code code;
    const std::string text = input.string();
    return fs::exists(input, code) ? input : fs::path(text.substr(0, text.rfind(':')));
}

ViewProvenance runView(const JobScope& scope, const fs::path& input)
{
    const fs::path place = placeOf(input);
    if (auto made = soundView(place)) {
        if (!scope.datamodule.empty())
            made->data = sourceOf(scope);
        made->version = programVersion();
        return *made;
    }
    MapChoice maps;
    maps.existingSet = setTitle(place, {});
    ViewProvenance view = runView(scope, nullptr, {maps});
    view.results = {openedResults(place)};
    return view;
}

ViewProvenance plotView(ViewProvenance view, const std::string& kind, const std::string& column)
{
    view.settings = {{plotSetting, kind}, {plotAcrossSetting, column}};
    return view;
}

SessionResults openedResults(const fs::path& path)
{
    return {path.stem().string(), absolutePath(path)};
}

void describeView(JsonObject& object, const ViewProvenance& view, const fs::path& file)
{
    if (!(view.data == SessionData()))
        object.emplace_back("view", viewJson(view, folderOf(file)));
}

JsonValue optionalText(const std::optional<std::string>& text)
{
    return text ? JsonValue(*text) : JsonValue();
}

void warnOfForeignMaps(JobOutcome& outcome, const fs::path& input, const Datamodule& datamodule)
{
    if (auto foreign = foreignOrigin(placeOf(input), datamodule))
        outcome.warnings.push_back(std::move(*foreign));
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
