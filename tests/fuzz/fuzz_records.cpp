// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/maps/map_record.h"
#include "core/results/completeness_record.h"
#include "core/results/score_catalogue.h"
#include "core/tasks/sweep_record.h"
#include "core/tasks/view_record.h"
#include "fuzz_target.h"

using namespace saliscope;
using namespace saliscope::fuzz;

/// The bytes are a line of the record of any job.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const std::string_view line = textOf(bytes, size);
    expectAnswerOrError([&] { maps::lineOf(maps::outcomeOf(line)); });
    expectAnswerOrError([&] {
        const results::ScoredSample sample = results::scoredSampleOf(line);
        for (const results::ScoredMap& map : sample.maps)
            results::scoresOf(sample, map, metrics::Activation::Sigmoid);
    });
    expectAnswerOrError([&] { tasks::viewedSample(line, {"fuzz"}); });
    expectAnswerOrError([&] {
        tasks::sweptSampleOf(line, {"fuzz"}, {results::Score::Energy, results::Score::Lift}, 1, 1);
    });
    return 0;
}
