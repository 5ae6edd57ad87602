// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "core/base/message.h"
#include "core/results/score_statistics.h"
#include "core/results/text_table.h"

namespace saliscope::results
{

/// What was found, for files and for people.

nlohmann::ordered_json statisticsObject(const StatisticsReport& report,
                                        const StatisticsRequest& request);

/// "all samples", "split test", "size small"; with the number of samples.
std::string groupText(const ScoreGroup& group);

/// How the numbers in the tables were found.
std::string statisticsNotes(const StatisticsRequest& request,
                            const Message::Language& language = Message::english());

/// The tables of one group as reStructuredText: scores and comparisons. The headings are in
/// \p language; names of scores and numbers are as in the files.
std::string groupTables(const StatisticsReport& report, std::size_t group,
                        const Message::Language& language = Message::english());

/// The notes, and the tables of all groups with those of the agreements, each under a heading.
std::string statisticsText(const StatisticsReport& report, const StatisticsRequest& request);

/// For CSV, numbers in full, one line per score, pair or couple of scores of every group.
TextTable scoreTable(const StatisticsReport& report);
TextTable comparisonTable(const StatisticsReport& report);
TextTable agreementTable(const StatisticsReport& report);

} // namespace saliscope::results
