// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/data/datamodule.h"

namespace saliscope::results
{

/// The scores of one sample, or of one output of it.
struct SampleResult {
    std::string name;
    data::Target label;
    std::optional<int> output;                 ///< completeness only: the output that was explained
    std::vector<std::optional<double>> scores; ///< empty = skipped; without value = not defined
    bool operator==(const SampleResult&) const = default;
};

struct SplitResults {
    std::string split;
    std::vector<SampleResult> samples;
    bool operator==(const SplitResults&) const = default;
};

/// What completeness.json or interpretability.json holds, in the order of the file.
using Results = std::vector<SplitResults>;

/// completeness.json carries the output's index between label and scores.
enum class ResultShape { Completeness, Interpretability };

/// The file's text as mednet lays it out: {split: [[name, label, output?, score…]…]}, a skipped
/// sample as [name, label], an undefined score as null.
std::string resultsText(const Results& results);

/// Writes resultsText atomically; an existing file becomes "PATH~". Throws Error CannotWrite.
void writeResults(const std::filesystem::path& path, const Results& results);

/// Reads such a file, mednet's own included (its NaN becomes a score without value). Throws Error
/// NotFound, Unreadable, TooLarge, UnknownFormat (no JSON object) or Damaged.
Results readResults(const std::filesystem::path& path, ResultShape shape);

} // namespace saliscope::results
