// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/run_description.h"

#include <algorithm>
#include <array>
#include <charconv>

#include <nlohmann/json.hpp>

#include "app/jobs/paths.h"
#include "core/base/json.h"
#include "core/data/databases.h"
#include "core/engine/model_catalogue.h"
#include "core/maps/map_sink.h"
#include "core/maps/map_source.h"
#include "core/results/metadata.h"
#include "core/results/results_origin.h"
#include "core/session/session_parts.h"
#include "core/session/view_file.h"

namespace fs = std::filesystem;
using nlohmann::ordered_json;

namespace saliscope::jobs
{

namespace
{

session::SessionData sourceOf(const run::DataScope& scope)
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
    data.choice = {scope.dicomValues, scope.frame};
    return data;
}

/// One overload for each kind of member. Seeds are texts: a number in JSON has no 64 bits.
struct JsonOf {
    bool isWhole;

    ordered_json operator()(const bool* value) const { return *value; }
    ordered_json operator()(const int* value) const { return *value; }
    ordered_json operator()(const std::uint64_t* value) const { return std::to_string(*value); }
    ordered_json operator()(const double* value) const
    {
        if (isWhole && *value == double(std::int64_t(*value)))
            return std::int64_t(*value);
        return *value;
    }
    /// As it is typed: 0.3, not 0.30000001192092896.
    ordered_json operator()(const float* value) const
    {
        std::array<char, 32> text = {};
        double read = 0;
        const auto end = std::to_chars(text.data(), text.data() + text.size(), *value).ptr;
        std::from_chars(text.data(), end, read);
        return read;
    }
    ordered_json operator()(const std::string* value) const { return *value; }
    ordered_json operator()(const fs::path* value) const { return value->string(); }
    ordered_json operator()(const std::optional<std::uint64_t>* value) const
    {
        return *value ? ordered_json(std::int64_t(**value)) : ordered_json();
    }
    template <typename Value>
    ordered_json operator()(const std::optional<Value>* value) const
    {
        return *value ? (*this)(&**value) : ordered_json();
    }
    template <typename Value>
    ordered_json operator()(const std::vector<Value>* values) const
    {
        ordered_json list = ordered_json::array();
        for (const Value& value : *values)
            list.push_back((*this)(&value));
        return list;
    }
    ordered_json operator()(const run::ChoiceValue& value) const { return value.name(); }
    ordered_json operator()(const run::ChoiceListValue& value) const { return value.names(); }
};

ordered_json jsonOf(const run::Option& option)
{
    return std::visit(JsonOf{option.traits.isWhole}, option.value);
}

/// What mednet calls the databases of a datamodule: "tbx11k", "montgomery_shenzhen". A split list
/// of a user's own says nothing about where its pictures are from, but its own name.
std::string databaseName(const data::Datamodule& datamodule)
{
    std::vector<std::string> names;
    for (const data::DatabasePart& part : datamodule.parts)
        if (std::find(names.begin(), names.end(), part.database) == names.end())
            names.push_back(part.database);
    std::string name;
    for (const std::string& each : names)
        name += (name.empty() ? "" : "_") + each;
    return name.empty() || name == data::unnamedDatabase ? datamodule.name : name;
}

} // namespace

ordered_json failureList(const std::vector<run::SampleFailure>& failures)
{
    ordered_json list = ordered_json::array();
    for (const run::SampleFailure& failure : failures)
        list.push_back(ordered_json{
            {"split", failure.split}, {"sample", failure.name}, {"reason", failure.reason.text()}});
    return list;
}

void describeNetwork(ordered_json& object, const LoadedNetwork& loaded)
{
    object["engine"] = loaded.engineVersion;
    object["device"] = loaded.network->device();
    object["model"] = loaded.network->model().name;
    ordered_json parts = ordered_json::array();
    std::int64_t parameters = 0;
    for (const engine::ModelPart& part : loaded.parts) {
        parts.push_back(ordered_json::array({part.name, part.kind, part.parameters}));
        parameters += part.parameters;
    }
    object["model-summary"] = parts;
    object["model-size"] = parameters;
    const engine::ModelInfo& model = loaded.network->model();
    if (ordered_json description = checkpoint::descriptionJson(model.described);
        !description.empty()) {
        description["explains-after-activation"] = model.explainsAfterActivation;
        object[results::descriptionKey] = std::move(description);
    }
    object["cache-samples"] = false; // mednet's; nothing is decoded twice here
    object["weight"] = loaded.checkpoint.path.string();
    object["weight-sha256"] = loaded.sha256;
    if (const std::vector<Message>& notes = loaded.checkpoint.notes; !notes.empty())
        object["weight-notes"] = maps::textsOf(notes);
}

void describeDatamodule(ordered_json& object, const data::Datamodule& datamodule)
{
    ordered_json databases = ordered_json::array();
    for (const data::DatabasePart& part : datamodule.parts)
        databases.push_back(ordered_json{{"database", part.database},
                                         {"folder", part.folder.string()},
                                         {"split", part.splitSource},
                                         {"sha256", part.splitSha256}});
    object["datamodule"] = datamodule.name;
    object["database-name"] = databaseName(datamodule);
    object["database-split"] = datamodule.splitName;
    object["databases"] = databases;
    if (datamodule.notes.empty())
        return;
    ordered_json notes = ordered_json::array();
    for (const data::SampleNote& note : datamodule.notes)
        notes.push_back(
            ordered_json{{"split", note.split}, {"sample", note.name}, {"note", note.text.text()}});
    object["notes"] = notes;
}

void describeOptions(ordered_json& object, const run::OptionList& options, run::Part first,
                     run::Part last)
{
    for (int part = int(first); part <= int(last); ++part)
        for (const run::Option& option : options)
            if (option.traits.part == run::Part(part))
                object[option.key()] = jsonOf(option);
}

session::ViewProvenance runView(const run::DataScope& scope, const LoadedNetwork* loaded,
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

session::ViewProvenance runView(const run::DataScope& scope, const fs::path& input)
{
    const fs::path place = placeOf(input);
    if (auto made = session::validView(place)) {
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

void describeView(ordered_json& object, const session::ViewProvenance& view, const fs::path& file)
{
    if (!(view.data == session::SessionData()))
        object["view"] = session::viewJson(view, session::folderOf(file));
}

ordered_json optionalText(const std::optional<std::string>& text)
{
    return orNull(text);
}

void warnOfForeignMaps(JobOutcome& outcome, const fs::path& input,
                       const data::Datamodule& datamodule, std::size_t ofOtherPictures)
{
    if (ofOtherPictures > 0)
        outcome.warnings.push_back(
            say("Maps that were made from other pictures than those of the same names here: %1. "
                "The record or the details name them.",
                ofOtherPictures));
    else if (auto foreign = results::foreignOrigin(placeOf(input), datamodule))
        outcome.warnings.push_back(std::move(*foreign));
}

void tellOfRemade(JobOutcome& outcome, const run::Remade& remade)
{
    for (Message& note : remade.notes())
        outcome.warnings.push_back(std::move(note));
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
