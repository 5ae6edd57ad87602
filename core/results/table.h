// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/results/results.h"

namespace saliscope::results
{

/// Statistics of one score over the scored samples of a split. Without value where they are not
/// defined: no sample at all, or for the standard deviation a single one.
struct ScoreSummary {
    std::optional<double> mean;
    std::optional<double> deviation; ///< with n - 1
    std::optional<double> quartile1;
    std::optional<double> median;
    std::optional<double> quartile3;
};

struct TableRow {
    std::string split;
    std::size_t samples = 0; ///< scored ones
    std::vector<ScoreSummary> scores;
};

/// The summary of a run: one row per split, five columns per score.
struct SummaryTable {
    std::vector<std::string> scores; ///< "ROAD (MoRF)", … or "PropEng", …
    std::vector<TableRow> rows;      ///< each with as many summaries as there are names
};

/// The table as mednet prints it (reStructuredText, three decimals, no final newline); a value
/// that is not defined shows as "n/a", but the deviation of a single score as "nan", as there. Text
/// is taken as UTF-8, one column per code point.
std::string rstText(const SummaryTable& table);

/// The table as CSV (RFC 4180, lines end in LF), numbers in full; undefined values are empty.
std::string csvText(const SummaryTable& table);

/// One line per sample: split, name, label, output where there is one, then the scores under
/// \p scoreNames. Skipped samples have empty scores; labels of several outputs are joined by
/// blanks.
std::string csvText(const Results& results, const std::vector<std::string>& scoreNames,
                    const std::vector<std::string>& outputNames = {});

} // namespace saliscope::results
