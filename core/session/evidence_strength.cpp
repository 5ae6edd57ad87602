// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/evidence_strength.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace saliscope::session
{

namespace
{

/// The largest raw value of a map that can be compared with others, or 0.
float maximumOf(const MapChoice& choice, const cases::CaseMap& map)
{
    const float maximum = choice.existingSet.empty() ? map.rawMaximum : map.recordedMaximum;
    return !map.isSigned && std::isfinite(maximum) && maximum > 0 ? maximum : 0;
}

} // namespace

double EvidenceStrength::place() const
{
    constexpr double decades = 2;
    return share > 0 ? std::clamp(1 + std::log10(share) / decades, 0., 1.) : 0;
}

double EvidenceStrength::visibility() const
{
    constexpr double least = 0.2;
    return least + (1 - least) * place();
}

void KnownEvidence::note(const std::string& name, const MapChoice& choice,
                         const cases::CaseMap& map)
{
    const float maximum = maximumOf(choice, map);
    if (maximum <= 0 || !choice.existingSet.empty())
        return;
    Known& known = m_kinds[{choice.checkpoint, int(map.algorithm), map.layer}];
    const auto [entry, isNew] = known.cases.try_emplace(name, maximum);
    std::vector<float>& maxima = known.maxima;
    if (!isNew && entry->second >= maximum)
        return;
    if (!isNew)
        maxima.erase(std::lower_bound(maxima.begin(), maxima.end(), entry->second));
    entry->second = maximum;
    maxima.insert(std::upper_bound(maxima.begin(), maxima.end(), maximum), maximum);
}

void KnownEvidence::note(std::shared_ptr<const CohortEvidence> cohort)
{
    if (!cohort || cohort->maxima.empty())
        return;
    auto& known = m_cohorts[{cohort->checkpoint, int(cohort->algorithm), cohort->layer}];
    if (!known || known->maxima.size() <= cohort->maxima.size())
        known = std::move(cohort);
}

const std::vector<float>* KnownEvidence::seenLike(const MapChoice& choice,
                                                  const cases::CaseMap& map) const
{
    if (!choice.existingSet.empty())
        return nullptr;
    const auto found = m_kinds.find({choice.checkpoint, int(map.algorithm), map.layer});
    return found == m_kinds.end() ? nullptr : &found->second.maxima;
}

const std::vector<float>* KnownEvidence::runLike(const MapChoice& choice,
                                                 const cases::CaseMap& map) const
{
    const auto index = std::size_t(choice.checkpoint);
    const std::string checkpoint = !choice.existingSet.empty()    ? map.recordedCheckpoint
                                   : index < m_checkpoints.size() ? m_checkpoints[index]
                                                                  : std::string();
    const auto found = checkpoint.empty()
                           ? m_cohorts.end()
                           : m_cohorts.find({checkpoint, int(map.algorithm), map.layer});
    return found == m_cohorts.end() ? nullptr : &found->second->maxima;
}

EvidenceStrength KnownEvidence::strengthOf(const MapChoice& choice, const cases::CaseMap& map) const
{
    const float maximum = maximumOf(choice, map);
    const std::vector<float>* seen = seenLike(choice, map);
    const std::vector<float>* run = runLike(choice, map);
    EvidenceStrength strength;
    strength.isCohort = run != nullptr && (seen == nullptr || seen->size() <= run->size());
    const std::vector<float>* maxima = strength.isCohort ? run : seen;
    if (maximum <= 0 || maxima == nullptr)
        return {};
    strength.cases = int(maxima->size());
    strength.reference = double(std::max(maxima->back(), maximum));
    strength.share = double(maximum) / strength.reference;
    const auto below = std::lower_bound(maxima->begin(), maxima->end(), maximum);
    strength.weaker = double(below - maxima->begin()) / double(maxima->size());
    return strength;
}

void KnownEvidence::forget()
{
    m_kinds.clear();
    m_cohorts.clear();
}

} // namespace saliscope::session
