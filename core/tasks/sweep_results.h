// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <stop_token>
#include <vector>

#include "core/tasks/sweep.h"
#include "core/tasks/sweep_record.h"

namespace saliscope::tasks
{

/// The scores of all samples of a sweep, closely packed: 8 bytes each.
class SweepScores final
{
public:
    SweepScores(std::vector<results::Score> scores, std::size_t maps);

    void add(const SweptSample& sample);

    std::size_t samples() const { return m_splits.size(); }
    /// The split each sample belongs to, in the order they were added.
    const std::vector<std::string>& splits() const { return m_splits; }
    /// One score of one map, of the samples \p chosen names.
    std::vector<std::optional<double>> column(std::size_t map, results::Score score,
                                              const std::vector<std::size_t>& chosen) const;

private:
    std::vector<results::Score> m_scores;
    std::size_t m_maps;
    std::vector<std::string> m_splits;
    std::vector<double> m_values; ///< sample by sample, map by map; NaN where there is none
};

/// Fills rows, splits, best and heldOut of \p report, whose layers and scores are known. Uses
/// request.imputers threads; results do not depend on them. False when it was stopped.
bool summarise(const SweepScores& scores, const SweepRequest& request, SweepReport& report,
               std::stop_token stop);

} // namespace saliscope::tasks
