// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <iostream>
#include <memory>

#include "base/error.h"
#include "cli/commands.h"
#include "cli/interrupt.h"
#include "cli/job_options.h"
#include "cli/run_description.h"
#include "engine/model_catalogue.h"
#include "offscreen_application.h"
#include "paths.h"
#include "plots/qt_text.h"
#include "store/colormap.h"
#include "store/metadata.h"
#include "tasks/view.h"

namespace fs = std::filesystem;

namespace saliscope
{

namespace
{

struct ViewOptions {
    JobOptions job;
    fs::path inputFolder = "saliency-maps";
    fs::path outputFolder = "visualizations";
    ViewStyle style;
    std::string size = "network";
    std::vector<double> contours;
    bool montage = false;
    bool allLabels = false;
    bool overwrite = false;
    int parallel = 0;
};

void addStyleOptions(CLI::App& command, ViewOptions& options)
{
    OverlayOptions& overlay = options.style.overlay;
    command.add_flag("-G,--show-groundtruth,-g{false},--no-show-groundtruth{false}",
                     options.style.showBoxes, "Draw the radiologists' boxes");
    command
        .add_option("-t,--threshold", overlay.threshold,
                    "Leave out what is below this share of the map's maximum")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    std::vector<std::string> names;
    for (const Colormap& colormap : colormaps())
        names.emplace_back(colormap.name);
    command
        .add_option("--colormap", overlay.colormap,
                    "Colours of the map; diverging ones are for signed maps")
        ->check(CLI::IsMember(names))
        ->capture_default_str();
    command.add_option("--opacity", overlay.opacity, "Of the map's colours")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    command
        .add_option("--contours", options.contours,
                    "Draw lines where the map has these values, for example 0.3,0.6")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(CLI::Range(-1.0, 1.0))
        ->type_name("LEVELS");
    command.add_flag("--legend", options.style.legend,
                     "Add a colour bar, name, label and, where `generate` noted it, score");
    command
        .add_option("--size", options.size,
                    "In pixels of the network's input, or of the original image")
        ->check(CLI::IsMember({"network", "original"}))
        ->capture_default_str();
    command.add_flag("--mark,--no-mark{false}", overlay.markCondition,
                     "Say on the picture when a map is empty, constant or not a number (the "
                     "default), or draw exactly what mednet draws");
}

void addOptions(CLI::App& command, ViewOptions& options)
{
    addJobOptions(command, options.job);
    command.add_option("-i,--input-folder", options.inputFolder, "Folder made by `generate`")
        ->capture_default_str();
    command.add_option("-o,--output-folder", options.outputFolder, "Where the pictures go")
        ->capture_default_str();
    addStyleOptions(command, options);
    command.add_flag("--montage", options.montage,
                     "One picture for each sample with the maps of all algorithms");
    command.add_flag("--all-labels", options.allLabels,
                     "Draw samples of every label instead of label 1 only");
    command.add_flag("--overwrite,--resume{false}", options.overwrite,
                     "Start anew; the default, --resume, keeps pictures that are finished");
    command
        .add_option("-P,--parallel", options.parallel,
                    "Threads that decode, draw and encode; 0 for one per core")
        ->check(CLI::Range(-1, 1024))
        ->capture_default_str();
}

ViewRequest makeRequest(const ViewOptions& options)
{
    const ModelInfo& model = parseModel(options.job.model);
    ViewRequest request;
    request.inputFolder = options.inputFolder;
    request.outputFolder = options.outputFolder;
    request.model = model.name;
    request.style = options.style;
    request.style.input = model.input;
    request.style.overlay.contours.assign(options.contours.begin(), options.contours.end());
    request.style.originalSize = options.size == "original";
    request.montage = options.montage;
    request.allLabels = options.allLabels;
    request.selection = selectionOptions(options.job, false);
    request.overwrite = options.overwrite;
    request.workers = decoderThreads(options.parallel);
    return request;
}

/// The built-in letters look the same everywhere but are ASCII only; other names need Qt's.
bool needsFonts(const Datamodule& datamodule, const ViewRequest& request)
{
    const auto isAscii = [](const Sample& sample) {
        return std::all_of(sample.name.begin(), sample.name.end(),
                           [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    };
    return request.style.legend &&
           std::any_of(datamodule.splits.begin(), datamodule.splits.end(), [&](const Split& split) {
               return !std::all_of(split.samples.begin(), split.samples.end(), isAscii);
           });
}

JsonObject metadata(const CommandContext& context, const ViewOptions& options,
                    const Datamodule& datamodule, const ViewReport& report)
{
    JsonObject object = runMetadata(context.arguments);
    const auto add = [&](const char* key, JsonValue value) {
        object.emplace_back(key, std::move(value));
    };
    const OverlayOptions& overlay = options.style.overlay;
    describeDatamodule(object, datamodule);
    add("model", options.job.model);
    add("input-folder", options.inputFolder.string());
    add("output-folder", options.outputFolder.string());
    add("show-groundtruth", options.style.showBoxes);
    add("threshold", overlay.threshold);
    add("colormap", overlay.colormap);
    add("opacity", overlay.opacity);
    add("contours", JsonList(options.contours.begin(), options.contours.end()));
    add("legend", options.style.legend);
    add("size", options.size);
    add("mark", overlay.markCondition);
    add("montage", options.montage);
    add("all-labels", options.allLabels);
    describeSelection(object, options.job);
    add("parallel", options.parallel);
    add("samples", std::int64_t(report.total));
    add("samples-written", std::int64_t(report.written));
    add("samples-kept", std::int64_t(report.kept));
    add("samples-of-other-labels", std::int64_t(report.otherLabels));
    add("unsound-maps", std::int64_t(report.unsoundMaps));
    add("maps-outside-unit-range", std::int64_t(report.outsideUnitRange));
    add("cancelled", report.cancelled);
    add("failures", failureList(report.failures));
    return object;
}

std::string mapsText(std::size_t count)
{
    return std::to_string(count) + (count == 1 ? " map is" : " maps are");
}

void tell(Console& console, const ViewReport& report, const ViewOptions& options)
{
    for (const std::string& split : report.skippedSplits)
        console.warning("The split " + split + " was skipped, as asked for by --only-dataset.");
    if (report.unsoundMaps > 0)
        console.warning(mapsText(report.unsoundMaps) +
                        " empty, constant or not a number in places" +
                        (options.style.overlay.markCondition ? ", as the pictures say" : "") +
                        "; view.jsonl names them.");
    if (report.outsideUnitRange > 0)
        console.warning(mapsText(report.outsideUnitRange) +
                        " partly outside 0 to 1, so colours do not tell all values apart; "
                        "view.jsonl names them.");
    if (report.total == 0 && report.otherLabels > 0)
        console.warning("No sample has label 1, so there is nothing to draw; --all-labels draws "
                        "all of them.");
    if (options.job.quiet)
        return;
    std::cerr << report.written << " of " << report.total << " samples drawn to "
              << options.outputFolder.string();
    if (report.kept > 0)
        std::cerr << ", " << report.kept << " kept from an earlier run";
    if (!report.failures.empty())
        std::cerr << ", " << report.failures.size() << " failed";
    std::cerr << ".\n";
}

void runView(CommandContext& context, ViewOptions& options)
{
    const Interrupt interrupt;
    Console console(consoleOptions(options.job));
    resolveWords(options.job, true);
    ViewRequest request = makeRequest(options);
    const Datamodule datamodule =
        openDatamodule(options.job.datamodule, dataOptions(options.job.datadir));
    std::optional<OffscreenApplication> fonts;
    if (needsFonts(datamodule, request)) {
        fonts.emplace();
        request.style.overlay.text = qtText;
    }
    const ViewReport report = drawViews(
        datamodule, request, [&](const TaskProgress& progress) { console.progress(progress); },
        interrupt.token());
    console.finish();
    const std::string suffix = shardSuffix(request.selection.shard);
    writeJson(options.outputFolder / ("view" + suffix + ".meta.json"),
              metadata(context, options, datamodule, report));
    tell(console, report, options);
    if (report.cancelled)
        context.exitCode = exitCancelled;
    else if (!report.failures.empty())
        context.exitCode = exitSomeFailed;
}

} // namespace

void addView(CLI::App& app, CommandContext& context)
{
    CLI::App* command = app.add_subcommand("view", "Draw existing maps over their images (.png)");
    const auto options = std::make_shared<ViewOptions>();
    addOptions(*command, *options);
    command->callback([&context, options] { runView(context, *options); });
}

} // namespace saliscope
