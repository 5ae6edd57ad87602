// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>
#include <set>
#include <string>
#include <tuple>

#include "core/cases/case_view.h"
#include "core/session/display_settings.h"

namespace saliscope::session
{

/// How strong a map's evidence is beside that of other maps of its kind. A map's own colours say
/// nothing of that: each is scaled to its own maximum.
struct EvidenceStrength {
    double share = 1; ///< this map's raw maximum over the largest known one, 0..1
    int cases = 1;    ///< with such maps that are known

    /// How visible the map is to be, 0.2..1: logarithmic, a hundredth has the least.
    double visibility() const;
    /// The strongest evidence of the map is at most a tenth of the strongest known.
    bool isWeak() const { return share <= 0.1; }
    bool operator==(const EvidenceStrength&) const = default;
};

/// The largest raw values among the maps that were shown, by checkpoint, algorithm and layer: for
/// and against, and of all outputs, together. Threads: one at a time.
class KnownEvidence final
{
public:
    /// Notes \p map, which shows \p choice for the case \p name. Maps made before have no raw
    /// values, so they are left out, as are signed and damaged ones.
    void note(const std::string& name, const MapChoice& choice, const cases::CaseMap& map);
    /// Beside all maps noted of its kind; as strong as any where there are none.
    EvidenceStrength strengthOf(const MapChoice& choice, const cases::CaseMap& map) const;
    void forget() { m_kinds.clear(); }

private:
    struct Known {
        std::set<std::string> cases;
        double largest = 0;
    };
    std::map<std::tuple<int, int, std::string>, Known> m_kinds;
};

} // namespace saliscope::session
