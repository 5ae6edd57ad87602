// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/evidence_strength.h"

#include <algorithm>
#include <cmath>

namespace saliscope::session
{

namespace
{

bool isComparable(const MapChoice& choice, const cases::CaseMap& map)
{
    return choice.existingSet.empty() && !map.isSigned && std::isfinite(map.rawMaximum) &&
           map.rawMaximum > 0;
}

} // namespace

double EvidenceStrength::visibility() const
{
    constexpr double least = 0.2;
    constexpr double decades = 2;
    if (!(share > 0))
        return least;
    return std::clamp(1 + (1 - least) * std::log10(share) / decades, least, 1.);
}

void KnownEvidence::note(const std::string& name, const MapChoice& choice,
                         const cases::CaseMap& map)
{
    if (!isComparable(choice, map))
        return;
    Known& known = m_kinds[{choice.checkpoint, int(map.algorithm), map.layer}];
    known.cases.insert(name);
    known.largest = std::max(known.largest, double(map.rawMaximum));
}

EvidenceStrength KnownEvidence::strengthOf(const MapChoice& choice, const cases::CaseMap& map) const
{
    EvidenceStrength strength;
    const auto kind = m_kinds.find({choice.checkpoint, int(map.algorithm), map.layer});
    if (kind == m_kinds.end() || !isComparable(choice, map))
        return strength;
    strength.share = std::min(1., double(map.rawMaximum) / kind->second.largest);
    strength.cases = int(kind->second.cases.size());
    return strength;
}

} // namespace saliscope::session
