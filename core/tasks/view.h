// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include "core/checkpoint/network_description.h"
#include "core/data/datamodule.h"
#include "core/run/options.h"
#include "core/run/progress.h"
#include "core/run/remade.h"
#include "core/run/selection.h"
#include "core/session/session.h"
#include "core/tasks/view_picture.h"

namespace saliscope::tasks
{

/// The colour map that goes with the style.
constexpr const char* automaticColormap = "auto";

/// mednet's, but for the colour map, which goes with \ref ViewOptions::look.
ViewStyle automaticStyle();

enum class Look {
    Mednet,  ///< plasma mixed with the picture, as mednet's view draws; coolwarm for signed maps
    Reading, ///< colours that keep the picture's lightness, as in the window
};
std::vector<run::NamedChoice<Look>> choicesOf(Look);

/// Everything `saliscope view` can be told.
struct ViewOptions {
    static constexpr const char* command = "view";
    run::DataScope scope = {};
    checkpoint::NetworkDescription description = {}; ///< how a network in a file sees pictures
    std::filesystem::path inputFolder = "saliency-maps";
    std::filesystem::path outputFolder = "visualizations";
    Look look = Look::Mednet;
    ViewStyle style = automaticStyle();   ///< its threshold and opacity follow those below
    std::optional<double> threshold = {}; ///< none: what goes with the colour map
    std::optional<double> opacity = {};
    bool montage = false;   ///< all maps of a sample side by side in one picture
    bool allLabels = false; ///< false: samples of another label than 1 are left out
    bool overwrite = false; ///< false: pictures an earlier run finished are kept
    int parallel = 0;       ///< see workerThreads()
};

void describe(run::OptionList& list, ViewOptions& options);

/// \p options with the threshold and opacity that hold where none was chosen.
ViewOptions withUsualLook(ViewOptions options);

struct ViewRequest : ViewOptions {
    std::string model = {}; ///< whose input the maps belong to
    /// Where the datamodule comes from: pictures open their view again.
    session::SessionData data = {};
    int targetLabel = 1;
    run::SelectionOptions selection = {};
    int workers = 1; ///< threads that decode, draw and encode
};

/// Throws Error BadRequest for an unknown model or shard.
ViewRequest viewRequest(const ViewOptions& options, session::SessionData data);

struct ViewReport {
    std::size_t total = 0;
    std::size_t written = 0;             ///< samples drawn by this run
    std::size_t kept = 0;                ///< samples an earlier run had finished
    std::size_t otherLabels = 0;         ///< samples left out for their label
    std::size_t unsoundMaps = 0;         ///< drawn, but empty, constant or not a number in places
    std::size_t outsideUnitRange = 0;    ///< maps with values outside 0..1
    std::size_t mapsOfOtherPictures = 0; ///< drawn over others than they were made from
    run::Remade remade; ///< of \p written or failed: an earlier run had drawn others
    std::vector<run::SampleFailure> failures;
    std::vector<std::string> skippedSplits;
    bool cancelled = false;
};

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
