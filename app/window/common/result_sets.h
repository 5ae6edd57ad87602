// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <vector>

#include <QStringList>

#include "core/maps/map_source.h"
#include "core/results/recorded_predictions.h"
#include "core/session/evidence_strength.h"
#include "widgets/cases/case_browser.h"

namespace saliscope::window
{

/// Maps made before, as panes offer them.
struct ResultSet {
    QString name; ///< "run-1 · layercam"
    std::shared_ptr<const maps::MapSource> source;
    maps::MapSet set;
    QString folder; ///< what was opened
};

/// What the network answered when results were made.
struct ResultPredictions {
    QString name; ///< of the folder or store
    std::shared_ptr<const results::RecordedPredictions> answers;
    /// The same as columns that name the checkpoint.
    std::vector<ui::ScoreColumn> columns;
};

/// What a folder or file of results held.
struct OpenedResults {
    std::vector<ResultSet> sets;
    std::vector<ResultPredictions> answers;
    std::vector<std::shared_ptr<const session::CohortEvidence>> cohorts;
    std::vector<ui::ScoreColumn> columns;
    std::filesystem::path sweep; ///< a sweep.json to be plotted, or empty
    QString summary;             ///< one sentence for each
    QString doubt;               ///< a sentence when they were made of other pictures
};

/// Reads \p paths: folders or stores of maps, and the completeness.json and interpretability.json
/// in and below them or named; ours or mednet's. A sweep.json is not read. Any thread. Throws Error
/// NotFound when there is nothing of \p datamodule in them, and as openMapSource and readResults.
OpenedResults readResultPaths(const QStringList& paths, const data::Datamodule& datamodule);

/// Appends \p added, replacing sets of the same name.
void addResultSets(std::vector<ResultSet>& sets, const std::vector<ResultSet>& added);

} // namespace saliscope::window
