// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>
#include <vector>

namespace saliscope::results
{

/// Cells of a table, line by line, the headings first. Text is UTF-8.
using TextTable = std::vector<std::vector<std::string>>;

/// The table in reStructuredText's simple form as mednet prints it: \p leftColumns columns set
/// left, the others right, widths counted in code points, no final newline. Control characters
/// become blanks, so every line has to have as many cells as the first and its first cell must not
/// be empty. Nothing without a line.
std::string rstTable(const TextTable& table, std::size_t leftColumns = 1);

/// The table as CSV (RFC 4180, lines end in LF).
std::string csvTable(const TextTable& table);

/// \p value with \p decimals digits after the point, "n/a" where it is not defined. Independent of
/// the locale.
std::string fixedNumber(std::optional<double> value, int decimals = 3);

/// The shortest text that reads back as \p value, "" where it is not defined.
std::string fullNumber(std::optional<double> value);

} // namespace saliscope::results
