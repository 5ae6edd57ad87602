// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <vector>

#include "store/json_value.h"
#include "store/text_table.h"
#include "tasks/sweep.h"

namespace saliscope
{

/// What a sweep found, for its files and for people. \p rank is the score that decided.

/// Everything: scores, splits, layers, best layers, those held out, and all rows.
JsonObject sweepObject(const SweepReport& report, const SweepRequest& request);

/// One line per algorithm and layer, every score in full.
TextTable sweepTable(const SweepReport& report);

/// The best layers, and those held out, as reStructuredText.
std::string bestLayersText(const SweepReport& report, Score rank);

/// The same followed by a table per algorithm with a line per layer.
std::string sweepText(const SweepReport& report, Score rank);

/// What a reader has to know before believing the best layer: sentences.
std::vector<Message> sweepWarnings(const SweepReport& report, Score rank);

} // namespace saliscope
