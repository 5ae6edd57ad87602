// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/data/picture_origin.h"
#include "core/maps/map_source.h"
#include "core/render/overlay.h"
#include "core/render/png.h"
#include "core/run/run_record.h"
#include "core/session/view_provenance.h"
#include "core/tasks/view.h"

namespace saliscope::tasks
{

/// Names the record of `view` and what lies beside it.
constexpr const char* viewStem = "view";

/// One picture's map, as kept in the record of the run.
struct ViewedMap {
    std::string file; ///< relative to the folder of maps
    render::MapCondition condition = render::MapCondition::Sound;
    bool leavesUnitRange = false; ///< it has values outside 0..1
    std::string sha256 = {};      ///< as MapSource::sha256(); "" in records of earlier versions
    bool ofOtherPicture = false;  ///< it was made from another picture than it is drawn over
};

/// One finished sample.
struct ViewedSample {
    std::string split;
    std::string name;
    std::vector<ViewedMap> maps;
    std::optional<data::SampleOrigin> origin = {}; ///< none in records of earlier versions
};

/// The record of `view`'s finished samples: view.jsonl in the output folder.
run::RunRecord openRecord(const ViewRequest& request);

/// A finished sample as one line of JSON, and back. viewedSample throws Error Damaged.
std::string lineOf(const ViewedSample& sample);
ViewedSample viewedSample(std::string_view line, const JsonSource& source);

/// What a picture says of itself to those who look into it: the sample, the maps, what they were
/// made with (\p settings of their run: checkpoint, layer, seed) and how it was drawn.
render::PngTexts provenance(const ViewRequest& request, const ViewedSample& sample,
                            const run::RunRecord::Settings& settings);

/// What it says to the window: the picture's \p sets of maps in as many panes. The checkpoint that
/// made them is found by what \p made says, the view of the maps' run; where nobody knows it the
/// maps themselves are shown.
session::ViewProvenance viewOf(const ViewRequest& request, const ViewedSample& sample,
                               const std::vector<maps::MapSet>& sets,
                               const run::RunRecord::Settings& settings,
                               const std::optional<session::ViewProvenance>& made);

} // namespace saliscope::tasks
