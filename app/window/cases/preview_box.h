// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>
#include <memory>
#include <mutex>

#include "core/cases/case_cache.h"

namespace saliscope::window
{

/// Where jobs put maps that are still being made, and the screen fetches them when it has time: of
/// each map the latest. Threads: safe to share.
class PreviewBox final
{
public:
    using Previews = std::map<cases::CaseMapKey, std::shared_ptr<const cases::CaseMap>>;

    void put(const cases::CaseMapKey& key, cases::CaseMap map);
    /// What came since the last call.
    Previews take();

private:
    std::mutex m_mutex; ///< guards the maps
    Previews m_maps;
};

} // namespace saliscope::window
