// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/cases/case_view.h"
#include "core/session/display_settings.h"

namespace saliscope::session
{

/// How strong a map's evidence is beside that of other maps of its kind. A map's own colours say
/// nothing of that: each is scaled to its own maximum.
struct EvidenceStrength {
    double share = 1;      ///< this map's raw maximum over that of the strongest known map, 0..1
    int cases = 1;         ///< with such maps that are known
    double reference = 0;  ///< raw maximum of the strongest known map; 0: this map has no strength
    double weaker = 0;     ///< the share of those cases whose strongest map is weaker, 0..1
    bool isCohort = false; ///< the cases are those of a run, not those that were looked at

    /// How visible the map is to be, 0.2..1: logarithmic, a hundredth has the least.
    double visibility() const;
    /// Where it lies on a logarithmic scale from a hundredth of the strongest (0) to that (1).
    double place() const;
    /// Whether it can be compared with others at all.
    bool isKnown() const { return reference > 0; }
    /// The strongest evidence of the map is at most a tenth of the strongest known.
    bool isWeak() const { return share <= 0.1; }
    bool operator==(const EvidenceStrength&) const = default;
};

/// The largest raw value of each case of a run, of one algorithm at one layer: for and against, and
/// of all outputs, together.
struct CohortEvidence {
    std::string checkpoint; ///< SHA-256 of the network
    engine::Algorithm algorithm = engine::Algorithm::GradCam;
    std::string layer;
    std::vector<float> maxima; ///< ascending, one per case, above zero
    bool operator==(const CohortEvidence&) const = default;
};

/// The largest raw values among the maps that were shown, by checkpoint, algorithm and layer: for
/// and against, and of all outputs, together. Where a run made such maps of more cases, its cases
/// are what others are compared with. Threads: one at a time.
class KnownEvidence final
{
public:
    /// Notes \p map, which shows \p choice for the case \p name. Maps made before are left out,
    /// as are signed and damaged ones.
    void note(const std::string& name, const MapChoice& choice, const cases::CaseMap& map);
    /// Notes what a run found.
    void note(std::shared_ptr<const CohortEvidence> cohort);
    /// The SHA-256 of the networks that choices call by their index; runs of others do not count
    /// but for maps made before.
    void setCheckpoints(std::vector<std::string> sha256) { m_checkpoints = std::move(sha256); }
    /// Beside all maps noted of its kind; as strong as any where there are none. A map made before
    /// is compared with those of its run.
    EvidenceStrength strengthOf(const MapChoice& choice, const cases::CaseMap& map) const;
    void forget();

private:
    using Kind = std::tuple<int, int, std::string>; ///< checkpoint, algorithm, layer
    using RunKind = std::tuple<std::string, int, std::string>;
    struct Known {
        std::unordered_map<std::string, float> cases;
        std::vector<float> maxima; ///< of the cases, ascending
    };
    std::map<Kind, Known> m_kinds;
    std::map<RunKind, std::shared_ptr<const CohortEvidence>> m_cohorts;
    std::vector<std::string> m_checkpoints;

    const std::vector<float>* seenLike(const MapChoice& choice, const cases::CaseMap& map) const;
    const std::vector<float>* runLike(const MapChoice& choice, const cases::CaseMap& map) const;
};

} // namespace saliscope::session
