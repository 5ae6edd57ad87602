// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <stop_token>
#include <string>
#include <vector>

#include "core/cases/road_curve.h"
#include "core/data/datamodule.h"
#include "core/engine/engine.h"
#include "core/metrics/interpretability_scores.h"
#include "core/report/report.h"
#include "core/report/report_options.h"
#include "core/run/progress.h"
#include "core/run/selection.h"

namespace saliscope::report
{

/// The options, and what reports are made of beside the network and the datamodule.
struct ReportRequest : ReportOptions {
    engine::ExplainRequest explain = {}; ///< which maps; of the output with the highest logit
    std::vector<double> percentiles = {20, 40, 60, 80};
    cases::RoadCurveOptions roadOptions = {};
    run::SelectionOptions selection = {};
    std::size_t worst = 8;    ///< cases shown in a cohort's report, at most
    int decoders = 1;         ///< threads that decode ahead
    ReportOrigin origin = {}; ///< the picture's hash is filled in
};

/// Explains and scores one case. Throws as loadSample, prepareInput, Network::explain and
/// colormapNamed.
CaseReport reportOfCase(engine::Network& network, const data::Datamodule& datamodule,
                        const std::string& split, const data::Sample& sample,
                        const ReportRequest& request, std::stop_token stop);

/// The same of a square map somebody made before, called \p name: \p input says how a network sees
/// the picture, and \p evidenceSign is -1 for evidence against the output. ROAD is left out. Throws
/// as loadSample, prepareInput and colormapNamed.
ReportedMap reportOfMap(const data::Datamodule& datamodule, const data::Sample& sample,
                        const Image& map, const std::string& name, const data::InputSpec& input,
                        const ReportRequest& request, float evidenceSign = 1);

struct CohortResult {
    CohortReport report;
    std::size_t total = 0;
    std::size_t made = 0;
    std::vector<run::SampleFailure> failures;
    std::vector<std::string> skippedSplits;
    bool cancelled = false; ///< then the report lacks cases
};

/// Explains and scores all selected cases. Those shown are the ones with boxes the network is sure
/// of (a probability of 0.5 or more) whose first map has the lowest energy lift. A failed sample is
/// reported and the others go on. Calls \p progress on the calling thread. Throws Error BadRequest
/// for an impossible selection.
CohortResult reportOfCohort(engine::Network& network, const data::Datamodule& datamodule,
                            const ReportRequest& request, const run::ProgressCallback& progress,
                            std::stop_token stop);

} // namespace saliscope::report
