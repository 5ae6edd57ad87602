// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <string>
#include <vector>

#include "jobs/job_runner.h"
#include "tasks/case_view.h"
#include "viewer/display_settings.h"
#include "window/workspace.h"

namespace saliscope
{

/// A map as it is looked for in the cache, with the choice it came from.
struct WantedMap {
    MapChoice choice;
    std::string key;
};

/// Names a picture for the cache.
std::string pictureKey(int generation, CaseIndex index);

/// Names the map of a case for the cache: two choices with the same result have the same key. Empty
/// where there is nothing to compute: no such checkpoint or set, or a pane without map.
std::string mapKeyOf(const Workspace& workspace, CaseIndex index, const MapChoice& choice);

/// Maps that one pass of a network makes, or one source of results holds.
struct MapGroup {
    std::shared_ptr<const OpenCheckpoint> checkpoint; ///< null: made before
    ResultSet set;
    ExplainRequest request;
    std::vector<std::string> keys; ///< one for each map of the request
};

/// Sorts \p wanted into as few groups as possible; those without a key are left out.
std::vector<MapGroup> groupMaps(const Workspace& workspace, const std::vector<WantedMap>& wanted);

/// What a job of the controller brings back.
struct CaseMaps {
    std::vector<std::string> keys;
    std::vector<std::shared_ptr<const CaseMap>> maps;
};

/// The work of a job that makes \p group's maps of \p sample; the result's value is CaseMaps.
std::any makeMaps(const MapGroup& group, const Datamodule& datamodule, const Sample& sample,
                  std::stop_token stop);

} // namespace saliscope
