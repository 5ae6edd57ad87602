// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tasks/view_record.h"

#include <algorithm>
#include <array>
#include <charconv>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/engine/output_names.h"
#include "core/results/json_scalar.h"
#include "core/session/session_parts.h"
#include "core/tasks/option_texts.h"

namespace fs = std::filesystem;
using nlohmann::ordered_json;

namespace saliscope::tasks
{

namespace
{

/// Everything the look of a picture depends on, apart from sample and map.
run::RunRecord::Settings lookOf(const ViewRequest& request)
{
    run::RunRecord::Settings settings = settingsOf(request);
    settings["model"] = request.model;
    return settings;
}

run::RunRecord::Settings recordSettings(const ViewRequest& request)
{
    run::RunRecord::Settings settings = lookOf(request);
    std::error_code code;
    settings["input-folder"] = fs::weakly_canonical(request.inputFolder, code).string();
    return settings;
}

render::MapCondition conditionOf(const JsonNode& node)
{
    const std::string name = node.text();
    for (const auto condition : {render::MapCondition::Sound, render::MapCondition::Empty,
                                 render::MapCondition::Constant, render::MapCondition::NotFinite})
        if (name == render::conditionName(condition))
            return condition;
    node.refuse(say("it names an unknown condition of a map"));
}

ordered_json mapRecord(const ViewedMap& map)
{
    ordered_json record = {{"condition", render::conditionName(map.condition)}, {"file", map.file}};
    if (map.ofOtherPicture)
        record["other-picture"] = true;
    record["outside-unit-range"] = map.leavesUnitRange;
    record["sha256"] = map.sha256;
    return record;
}

std::string listed(const std::map<std::string, std::string>& values)
{
    std::string text;
    for (const auto& [key, value] : values)
        text += (text.empty() ? "" : ", ") + key + ' ' + value;
    return text;
}

/// None for maps of an algorithm nobody names.
std::optional<session::MapChoice> choiceOf(const maps::MapSet& set,
                                           const run::RunRecord::Settings& settings)
{
    session::MapChoice choice;
    try {
        choice.algorithm = engine::parseAlgorithm(set.algorithm);
    } catch (const Error&) {
        return std::nullopt;
    }
    choice.layer = set.layer;
    if (const auto outputs = engine::outputsNamed(set.output)) {
        choice.output = outputs->output;
        choice.contrast = outputs->contrast;
    }
    const std::string evidence = run::settingOf(settings, "explain");
    if (evidence.starts_with("negative"))
        choice.evidence = engine::Evidence::Negative;
    if (evidence.starts_with("predicted"))
        choice.evidence = engine::Evidence::Predicted;
    return choice;
}

/// The maps as they are, for panes.
std::optional<session::MapChoice> existingChoice(const fs::path& folder, const maps::MapSet& set)
{
    session::MapChoice choice;
    choice.existingSet = maps::setTitle(folder, set);
    return choice;
}

/// The checkpoint with this hash, and where \p made has it.
session::SessionCheckpoint checkpointOf(const std::string& model, const std::string& sha256,
                                        const std::optional<session::ViewProvenance>& made)
{
    if (made)
        for (const session::SessionCheckpoint& checkpoint : made->checkpoints)
            if (checkpoint.sha256 == sha256)
                return checkpoint;
    return {model, {}, sha256};
}

} // namespace

run::RunRecord openRecord(const ViewRequest& request)
{
    return run::RunRecord(request.outputFolder, viewStem, run::shardSuffix(request.selection.shard),
                          recordSettings(request), request.overwrite);
}

std::string lineOf(const ViewedSample& sample)
{
    ordered_json maps = ordered_json::array();
    for (const ViewedMap& map : sample.maps)
        maps.push_back(mapRecord(map));
    ordered_json line;
    data::addOrigin(line, sample.origin);
    line["maps"] = std::move(maps);
    line["name"] = sample.name;
    line["split"] = sample.split;
    return jsonLine(line);
}

ViewedSample viewedSample(std::string_view line, const JsonSource& source)
{
    const ordered_json value = parseJson(line, source);
    const JsonNode root(value, source);
    ViewedSample sample{root.at("split").text(), root.at("name").text(), {}, data::originIn(root)};
    for (const JsonNode& map : root.at("maps").items())
        sample.maps.push_back({map.at("file").text(), conditionOf(map.at("condition")),
                               map.at("outside-unit-range").flag(), map.text("sha256", {}),
                               map.flag("other-picture", false)});
    return sample;
}

render::PngTexts provenance(const ViewRequest& request, const ViewedSample& sample,
                            const run::RunRecord::Settings& settings)
{
    std::string maps;
    for (const ViewedMap& map : sample.maps)
        maps += (maps.empty() ? "" : ", ") + map.file;
    render::PngTexts texts = {
        {"Title", sample.name},
        {"Software", "Saliscope " SALISCOPE_VERSION},
        {"Source", maps},
        {"Description", "Saliency map over the sample's picture: " + listed(lookOf(request))},
        {"Disclaimer", "For research, not for diagnosis."}};
    if (!settings.empty())
        texts.emplace_back("Parameters", listed(settings));
    return texts;
}

session::ViewProvenance viewOf(const ViewRequest& request, const ViewedSample& sample,
                               const std::vector<maps::MapSet>& sets,
                               const run::RunRecord::Settings& settings,
                               const std::optional<session::ViewProvenance>& made)
{
    session::ViewProvenance view;
    view.version = session::programVersion();
    view.data = request.data;
    view.sample = sample.name;
    const std::string sha256 = run::settingOf(settings, "checkpoint");
    if (sha256.empty())
        view.results = {{{}, session::absolutePath(request.inputFolder)}};
    else
        view.checkpoints = {checkpointOf(request.model, sha256, made)};
    std::vector<session::MapChoice> choices;
    for (const maps::MapSet& set : sets)
        if (const auto choice =
                sha256.empty() ? existingChoice(request.inputFolder, set) : choiceOf(set, settings))
            choices.push_back(*choice);
    view.panes = session::panesFor(std::move(choices));
    const render::OverlayOptions& look = request.style.overlay;
    view.panes.display.colormap = look.colormap;
    view.panes.display.opacity = look.opacity;
    view.panes.display.threshold = look.threshold;
    view.panes.display.boxes = request.style.showBoxes;
    const std::string seed = run::settingOf(settings, "seed");
    std::from_chars(seed.data(), seed.data() + seed.size(), view.seed);
    return view;
}

} // namespace saliscope::tasks
