// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include "core/data/datamodule.h"
#include "core/run/progress.h"
#include "core/run/selection.h"
#include "core/session/session.h"
#include "core/tasks/view_picture.h"

namespace saliscope::tasks
{

/// Everything the job `view` needs beside the datamodule.
struct ViewRequest {
    std::filesystem::path inputFolder = "saliency-maps";
    std::filesystem::path outputFolder = "visualizations";
    std::string model;         ///< whose input the maps belong to
    session::SessionData data; ///< where the datamodule comes from: pictures open their view again
    ViewStyle style;
    bool montage = false; ///< all maps of a sample side by side in one picture
    int targetLabel = 1;
    bool allLabels = false; ///< false: samples of another label are left out
    run::SelectionOptions selection;
    bool overwrite = false; ///< false: pictures an earlier run finished are kept
    int workers = 1;        ///< threads that decode, draw and encode
};

struct ViewReport {
    std::size_t total = 0;
    std::size_t written = 0;          ///< samples drawn by this run
    std::size_t kept = 0;             ///< samples an earlier run had finished
    std::size_t otherLabels = 0;      ///< samples left out for their label
    std::size_t unsoundMaps = 0;      ///< drawn, but empty, constant or not a number in places
    std::size_t outsideUnitRange = 0; ///< maps with values outside 0..1
    bool hidesNegative = false;       ///< signed maps in a colour map that shows them as zero
    std::vector<run::SampleFailure> failures;
    std::vector<std::string> skippedSplits;
    bool cancelled = false;
};

/// The colour map that is plasma, or coolwarm where maps are signed.
constexpr const char* automaticColormap = "auto";

/// Whether \p request is about \p sample, by its label; one nobody knows may be the wanted one.
bool isDrawn(const data::Sample& sample, const ViewRequest& request);

/// Draws existing maps over their pictures: OUT/<sample>.png, as mednet does. A folder with several
/// algorithms or outputs is mirrored below OUT, or becomes one montage for each sample. Also
/// OUT/view.jsonl, one line per sample. Pictures are the same whatever \p request.workers, and each
/// says where it comes from in its text chunks (view_file.h). The style's colour map may be
/// automaticColormap. A picture is drawn anew when its map is newer. Missing, damaged and
/// wrong-sized maps are failures; the others go on. Throws Error NotFound (no such folder),
/// BadRequest, Mismatch (the folder holds pictures made with other settings or by others) or
/// CannotWrite. Calls \p progress on the calling thread.
ViewReport drawViews(const data::Datamodule& datamodule, const ViewRequest& request,
                     const run::ProgressCallback& progress, std::stop_token stop);

} // namespace saliscope::tasks
