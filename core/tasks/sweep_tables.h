// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/results/text_table.h"
#include "core/tasks/sweep.h"

namespace saliscope::tasks
{

/// What a sweep found, for its files and for people. \p rank is the score that decided.

/// Everything: scores, splits, layers, best layers, those held out, and all rows.
nlohmann::ordered_json sweepObject(const SweepReport& report, const SweepRequest& request);

/// One line per algorithm and layer, every score in full.
results::TextTable sweepTable(const SweepReport& report);

/// The best layers, and those held out, as reStructuredText.
std::string bestLayersText(const SweepReport& report, results::Score rank);

/// The same followed by a table per algorithm with a line per layer.
std::string sweepText(const SweepReport& report, results::Score rank);

/// What a reader has to know before believing the best layer: sentences.
std::vector<Message> sweepWarnings(const SweepReport& report, results::Score rank);

} // namespace saliscope::tasks
