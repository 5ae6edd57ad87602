// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/run_description.h"

#include <algorithm>

#include "app/jobs/paths.h"
#include "core/engine/model_catalogue.h"
#include "core/maps/map_source.h"
#include "core/results/results_origin.h"
#include "core/session/session_parts.h"
#include "core/session/view_file.h"

namespace fs = std::filesystem;

namespace saliscope::jobs
{

namespace
{

session::SessionData sourceOf(const JobScope& scope)
{
    session::SessionData data;
    if (scope.datamodule.empty())
        return data;
    const auto all = data::registeredDatamodules(resourceFolder());
    if (std::any_of(all.begin(), all.end(), [&](const data::DatamoduleEntry& each) {
            return each.name == scope.datamodule;
        }))
        data.registered = scope.datamodule;
    else
        data.path = session::absolutePath(scope.datamodule);
    if (scope.datadir)
        data.datadir = session::absolutePath(*scope.datadir);
    return data;
}

} // namespace

results::JsonList failureList(const std::vector<run::SampleFailure>& failures)
{
    results::JsonList list;
    for (const run::SampleFailure& failure : failures)
        list.push_back(results::JsonObject{
            {"split", failure.split}, {"sample", failure.name}, {"reason", failure.reason.text()}});
    return list;
}

void describeNetwork(results::JsonObject& object, const LoadedNetwork& loaded)
{
    object.emplace_back("engine", loaded.engineVersion);
    object.emplace_back("device", loaded.network->device());
    object.emplace_back("model", loaded.network->model().name);
    object.emplace_back("weight", loaded.checkpoint.path.string());
    object.emplace_back("weight-sha256", loaded.sha256);
}

void describeDatamodule(results::JsonObject& object, const data::Datamodule& datamodule)
{
    results::JsonList databases;
    for (const data::DatabasePart& part : datamodule.parts)
        databases.push_back(results::JsonObject{{"database", part.database},
                                                {"folder", part.folder.string()},
                                                {"split", part.splitSource},
                                                {"sha256", part.splitSha256}});
    object.emplace_back("database-name", datamodule.name);
    object.emplace_back("database-split", datamodule.splitName);
    object.emplace_back("databases", databases);
}

void describeSelection(results::JsonObject& object, const JobScope& scope)
{
    object.emplace_back("only-dataset", optionalText(scope.onlyDataset));
    object.emplace_back("limit", scope.limit ? results::JsonValue(std::int64_t(*scope.limit))
                                             : results::JsonValue());
    object.emplace_back("shard", scope.shard);
}

session::ViewProvenance runView(const JobScope& scope, const LoadedNetwork* loaded,
                                std::vector<session::MapChoice> maps)
{
    session::ViewProvenance view;
    view.version = session::programVersion();
    view.data = sourceOf(scope);
    view.panes = session::panesFor(std::move(maps));
    if (loaded != nullptr) {
        view.engine = loaded->engineVersion;
        view.checkpoints = {{loaded->network->model().name,
                             session::absolutePath(loaded->checkpoint.path), loaded->sha256}};
    }
    return view;
}

std::vector<session::MapChoice> mapChoices(const std::vector<engine::Algorithm>& algorithms,
                                           const std::string& layer)
{
    std::vector<session::MapChoice> choices;
    for (const engine::Algorithm algorithm : algorithms) {
        session::MapChoice& choice = choices.emplace_back();
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

session::ViewProvenance runView(const JobScope& scope, const fs::path& input)
{
    const fs::path place = placeOf(input);
    if (auto made = session::soundView(place)) {
        if (!scope.datamodule.empty())
            made->data = sourceOf(scope);
        made->version = session::programVersion();
        return *made;
    }
    session::MapChoice maps;
    maps.existingSet = maps::setTitle(place, {});
    session::ViewProvenance view = runView(scope, nullptr, {maps});
    view.results = {openedResults(place)};
    return view;
}

session::ViewProvenance plotView(session::ViewProvenance view, const std::string& kind,
                                 const std::string& column)
{
    view.settings = {{session::plotSetting, kind}, {session::plotAcrossSetting, column}};
    return view;
}

session::SessionResults openedResults(const fs::path& path)
{
    return {path.stem().string(), session::absolutePath(path)};
}

void describeView(results::JsonObject& object, const session::ViewProvenance& view,
                  const fs::path& file)
{
    if (!(view.data == session::SessionData()))
        object.emplace_back("view", session::viewJson(view, session::folderOf(file)));
}

results::JsonValue optionalText(const std::optional<std::string>& text)
{
    return text ? results::JsonValue(*text) : results::JsonValue();
}

void warnOfForeignMaps(JobOutcome& outcome, const fs::path& input,
                       const data::Datamodule& datamodule)
{
    if (auto foreign = results::foreignOrigin(placeOf(input), datamodule))
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

} // namespace saliscope::jobs
