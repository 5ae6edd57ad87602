// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/window/cases/preview_box.h"
#include "app/window/common/workspace.h"
#include "core/cases/case_cache.h"
#include "core/cases/case_view.h"
#include "core/session/display_settings.h"
#include "widgets/jobs/job_runner.h"

namespace saliscope::window
{

/// A map as it is looked for in the cache, with the choice it came from.
struct WantedMap {
    session::MapChoice choice;
    cases::CaseMapKey key;
};

/// How the cache tells the workspace's datamodule from those opened before.
std::string datamoduleKey(const Workspace& workspace);

/// What the map of \p sample is called in the cache: two choices with the same result have the same
/// key. None where there is nothing to compute: no such checkpoint or set, or a pane without map.
std::optional<cases::CaseMapKey> mapKeyOf(const Workspace& workspace, const data::Sample& sample,
                                          const session::MapChoice& choice);

/// Maps that one pass of a network makes, or one source of results holds.
struct MapGroup {
    std::shared_ptr<const OpenCheckpoint> checkpoint; ///< null: made before
    ResultSet set;
    engine::ExplainRequest request;
    std::vector<cases::CaseMapKey> keys; ///< one for each map of the request
};

/// Sorts \p wanted into as few groups as possible.
std::vector<MapGroup> groupMaps(const Workspace& workspace, const std::vector<WantedMap>& wanted);

/// What a job of the controller brings back.
struct CaseMaps {
    std::vector<cases::CaseMapKey> keys;
    std::vector<std::shared_ptr<const cases::CaseMap>> maps;
};

/// The work of a job: \p group's maps of \p sample. What there is of slow ones meanwhile goes to
/// \p previews, which may be nullptr.
CaseMaps makeMaps(const MapGroup& group, const data::Datamodule& datamodule,
                  const data::Sample& sample, std::stop_token stop, PreviewBox* previews = nullptr);

} // namespace saliscope::window
