// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/data/picture_origin.h"
#include "core/engine/explanation.h"

namespace saliscope::maps
{

/// Names the records of runs that make maps, and what lies beside them.
constexpr const char* generationStem = "generation";

/// What one map turned out to be, as kept in the record of the run.
struct MapOutcome {
    std::string file; ///< relative to the output folder, or the set in the store; empty when it was
                      ///< not written
    engine::SaliencyMap map; ///< without pixels
};

/// One finished sample.
struct SampleOutcome {
    std::string split;
    std::string name;
    std::vector<float> logits;
    std::vector<MapOutcome> maps;
    std::vector<std::string> notes;           ///< what is odd about the picture's file
    std::optional<data::SampleOrigin> origin; ///< none in records of earlier versions
};

/// A finished sample as one line of JSON, and back. outcomeOf throws Error Damaged.
std::string lineOf(const SampleOutcome& outcome);
SampleOutcome outcomeOf(std::string_view line, const JsonSource& source = {generationStem});

/// "empty", "constant", "non-finite": the flags that hold, as records name them.
std::vector<std::string> flagNames(const engine::MapFlags& flags);
engine::MapFlags flagsNamed(const std::vector<std::string>& names);

} // namespace saliscope::maps
