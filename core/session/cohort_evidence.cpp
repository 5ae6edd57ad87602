// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/cohort_evidence.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "core/base/error.h"
#include "core/maps/map_record.h"

namespace saliscope::session
{

namespace
{

using MadeAt = std::pair<engine::Algorithm, std::string>; ///< with the layer

std::string checkpointOf(const maps::MapSource& source)
{
    return run::settingOf(source.settings(), "checkpoint");
}

/// The largest raw value of each kind of map of one sample.
std::map<MadeAt, float> maximaOf(const maps::SampleOutcome& sample)
{
    std::map<MadeAt, float> largest;
    for (const maps::MapOutcome& map : sample.maps) {
        const float maximum = map.map.rawMaximum;
        if (map.map.isSigned || !std::isfinite(maximum) || maximum <= 0)
            continue;
        float& known = largest[{map.map.request.algorithm, map.map.request.layer}];
        known = std::max(known, maximum);
    }
    return largest;
}

} // namespace

std::vector<std::shared_ptr<const CohortEvidence>> cohortEvidence(const maps::MapSource& source)
{
    const std::string checkpoint = checkpointOf(source);
    std::map<MadeAt, std::vector<float>> found;
    if (!checkpoint.empty())
        for (const std::string& sample : source.samples())
            try {
                if (const std::string line = source.record(sample); !line.empty())
                    for (const auto& [kind, maximum] : maximaOf(maps::outcomeOf(line)))
                        found[kind].push_back(maximum);
            } catch (const Error&) {
                continue;
            }
    std::vector<std::shared_ptr<const CohortEvidence>> cohorts;
    for (auto& [kind, maxima] : found) {
        std::sort(maxima.begin(), maxima.end());
        cohorts.push_back(std::make_shared<const CohortEvidence>(
            CohortEvidence{checkpoint, kind.first, kind.second, std::move(maxima)}));
    }
    return cohorts;
}

void takeNote(cases::CaseMap& map, const maps::MapSource& source, const maps::MapSet& set,
              const std::string& key)
{
    const maps::MapNote* note = source.note(set, key);
    if (note == nullptr)
        return;
    map.evidenceSign = note->evidenceSign;
    map.recordedMaximum = note->isSigned ? 0 : note->rawMaximum;
    map.recordedCheckpoint = checkpointOf(source);
    map.layer = note->layer;
    if (note->outputs > 1)
        map.outputName = note->outputName;
    try {
        map.algorithm = engine::parseAlgorithm(note->algorithm);
    } catch (const Error&) {
        map.recordedMaximum = 0; // of an algorithm this version does not have
    }
}

} // namespace saliscope::session
