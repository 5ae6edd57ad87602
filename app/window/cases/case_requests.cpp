// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/cases/case_requests.h"

#include <tuple>

#include "core/engine/model_catalogue.h"
#include "core/session/cohort_evidence.h"

namespace saliscope::window
{

namespace
{

const ResultSet* findSet(const Workspace& workspace, const std::string& name)
{
    const auto& sets = workspace.resultSets();
    const auto found = std::find_if(sets.begin(), sets.end(), [&](const ResultSet& set) {
        return set.name.toStdString() == name;
    });
    return found == sets.end() ? nullptr : &*found;
}

std::shared_ptr<const OpenCheckpoint> findCheckpoint(const Workspace& workspace, int index)
{
    const auto& all = workspace.checkpoints();
    return index >= 0 && std::size_t(index) < all.size() ? all[std::size_t(index)] : nullptr;
}

std::string layerOf(const OpenCheckpoint& checkpoint, const session::MapChoice& choice)
{
    if (!engine::algorithmInfo(choice.algorithm).usesTargetLayer)
        return {};
    return choice.layer.empty() ? checkpoint.network->model().targetLayer : choice.layer;
}

bool fits(const MapGroup& group, const std::shared_ptr<const OpenCheckpoint>& checkpoint,
          const session::MapChoice& choice)
{
    const std::vector<int> outputs =
        choice.output < 0 ? std::vector<int>() : std::vector<int>{choice.output};
    return checkpoint && group.checkpoint == checkpoint && group.request.outputs == outputs &&
           group.request.contrast == choice.contrast && group.request.evidence == choice.evidence;
}

MapGroup& groupFor(std::vector<MapGroup>& groups,
                   const std::shared_ptr<const OpenCheckpoint>& checkpoint,
                   const session::MapChoice& choice)
{
    for (MapGroup& group : groups)
        if (fits(group, checkpoint, choice))
            return group;
    MapGroup group;
    group.checkpoint = checkpoint;
    if (choice.output >= 0)
        group.request.outputs = {choice.output};
    group.request.contrast = choice.contrast;
    group.request.evidence = choice.evidence;
    group.request.fullSize = false;
    groups.push_back(std::move(group));
    return groups.back();
}

} // namespace

std::string datamoduleKey(const Workspace& workspace)
{
    return std::to_string(workspace.generation());
}

std::optional<cases::CaseMapKey> mapKeyOf(const Workspace& workspace, const data::Sample& sample,
                                          const session::MapChoice& choice)
{
    if (choice.hidden)
        return std::nullopt;
    cases::CaseMapKey key;
    key.datamodule = datamoduleKey(workspace);
    key.sample = sample.name;
    if (!choice.existingSet.empty()) {
        key.set = choice.existingSet;
        return findSet(workspace, choice.existingSet) ? std::optional(key) : std::nullopt;
    }
    const auto checkpoint = findCheckpoint(workspace, choice.checkpoint);
    if (!checkpoint)
        return std::nullopt;
    key.checkpoint = checkpoint->sha256;
    key.algorithm = choice.algorithm;
    key.layer = layerOf(*checkpoint, choice);
    key.output = choice.output;
    key.contrast = choice.contrast;
    key.evidence = choice.evidence;
    return key;
}

std::vector<MapGroup> groupMaps(const Workspace& workspace, const std::vector<WantedMap>& wanted)
{
    std::vector<MapGroup> groups;
    for (const WantedMap& map : wanted) {
        if (!map.choice.existingSet.empty()) {
            MapGroup group;
            group.set = *findSet(workspace, map.choice.existingSet);
            group.keys = {map.key};
            groups.push_back(std::move(group));
            continue;
        }
        const auto checkpoint = findCheckpoint(workspace, map.choice.checkpoint);
        MapGroup& group = groupFor(groups, checkpoint, map.choice);
        if (std::find(group.keys.begin(), group.keys.end(), map.key) != group.keys.end())
            continue;
        group.request.maps.push_back({map.choice.algorithm, layerOf(*checkpoint, map.choice)});
        group.keys.push_back(map.key);
    }
    return groups;
}

CaseMaps makeMaps(const MapGroup& group, const data::Datamodule& datamodule,
                  const data::Sample& sample, std::stop_token stop, PreviewBox* previews)
{
    CaseMaps made;
    made.keys = group.keys;
    if (!group.checkpoint) {
        const auto& [source, set] = std::tie(*group.set.source, group.set.set);
        const std::string key = maps::mapKey(sample);
        cases::CaseMap map = cases::existingCaseMap(maps::readSquareMap(source, set, key));
        map.padding = maps::paddingOf(source);
        map.ofOtherPicture = maps::isOfOtherPicture(source, set, key, datamodule, sample);
        session::takeNote(map, source, set, key);
        made.maps.push_back(std::make_shared<const cases::CaseMap>(std::move(map)));
        return made;
    }
    cases::PreviewReceiver onPreview;
    if (previews != nullptr)
        onPreview = [&](std::size_t map, cases::CaseMap preview) {
            previews->put(group.keys[map], std::move(preview));
        };
    for (cases::CaseMap& map : cases::explainCase(*group.checkpoint->network, datamodule, sample,
                                                  group.request, stop, onPreview))
        made.maps.push_back(std::make_shared<const cases::CaseMap>(std::move(map)));
    return made;
}

} // namespace saliscope::window
