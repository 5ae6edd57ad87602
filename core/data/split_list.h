// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/work_budget.h"
#include "core/data/datamodule.h"

namespace saliscope::data
{

/// How labels are read. What is unknown is learnt from the first usable sample.
struct LabelRules {
    int outputs = 0;                   ///< 0 = unknown
    std::optional<bool> isList;        ///< class index or 0/1 list
    std::vector<std::string> findings; ///< meaning of names in label lists, in order
    bool oneHot = false;               ///< a class index becomes a 0/1 list of \p outputs
    bool ignoreBoxes = false;
    int highestLabel = 0; ///< of the class indices read so far
    std::size_t mostEntries = std::numeric_limits<std::size_t>::max(); ///< of a list
    WorkBudget* budget = nullptr; ///< of all lists of a datamodule; null: any
};

/// Reads a split list: an object of arrays, one per split, of samples
///   ["PATH"], ["PATH", LABEL, …], ["PATH", LABEL, [[BOXLABEL, X, Y, WIDTH, HEIGHT], …]]
/// with LABEL a class index, a 0/1 list or a list of findings. Whole numbers may have a point, null
/// and Python's NaN are unknown labels, "./" and "//" in paths mean nothing. Boxes with fractions
/// or partly before the picture are cut to whole pixels, those that cover none are left out, both
/// with a note. Its splits are appended to those of \p into, joined where names are equal; samples
/// that cannot be used go to problems. Memory beyond the samples is bounded by one sample.
/// \p name is for messages. Throws Error UnknownFormat (no split list), Damaged, or TooLarge
/// (entries, more than 10 000 splits, or samples beyond the budget).
void appendSplitList(std::string_view json, const std::string& name, std::uint16_t part,
                     LabelRules& rules, Datamodule& into);

/// Moves samples whose name, or whose name but for the extension, came before to problems: their
/// results would overwrite each other.
void separateDuplicates(Datamodule& datamodule);

} // namespace saliscope::data
