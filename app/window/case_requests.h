// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "jobs/job_runner.h"
#include "tasks/case_cache.h"
#include "tasks/case_view.h"
#include "viewer/display_settings.h"
#include "window/workspace.h"

namespace saliscope
{

/// A map as it is looked for in the cache, with the choice it came from.
struct WantedMap {
    MapChoice choice;
    CaseMapKey key;
};

/// How the cache tells the workspace's datamodule from those opened before.
std::string datamoduleKey(const Workspace& workspace);

/// What the map of \p sample is called in the cache: two choices with the same result have the same
/// key. None where there is nothing to compute: no such checkpoint or set, or a pane without map.
std::optional<CaseMapKey> mapKeyOf(const Workspace& workspace, const Sample& sample,
                                   const MapChoice& choice);

/// Maps that one pass of a network makes, or one source of results holds.
struct MapGroup {
    std::shared_ptr<const OpenCheckpoint> checkpoint; ///< null: made before
    ResultSet set;
    ExplainRequest request;
    std::vector<CaseMapKey> keys; ///< one for each map of the request
};

/// Sorts \p wanted into as few groups as possible.
std::vector<MapGroup> groupMaps(const Workspace& workspace, const std::vector<WantedMap>& wanted);

/// What a job of the controller brings back.
struct CaseMaps {
    std::vector<CaseMapKey> keys;
    std::vector<std::shared_ptr<const CaseMap>> maps;
};

/// The work of a job that makes \p group's maps of \p sample; the result's value is CaseMaps.
std::any makeMaps(const MapGroup& group, const Datamodule& datamodule, const Sample& sample,
                  std::stop_token stop);

} // namespace saliscope
