// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/view_job.h"

#include <memory>

#include "app/cli/commands.h"
#include "app/cli/job_options.h"
#include "app/cli/job_run.h"
#include "core/render/colormap.h"
#include "core/tasks/view.h"

namespace saliscope::cli
{

namespace
{

struct ViewArguments {
    jobs::ViewJob job;
    CommonArguments common;
};

void addStyleOptions(CLI::App& command, jobs::ViewJob& job)
{
    command.add_flag("-G,--show-groundtruth,-g{false},--no-show-groundtruth{false}", job.showBoxes,
                     "Draw the radiologists' boxes");
    command
        .add_option("-t,--threshold", job.threshold,
                    "Leave out what is below this share of the map's maximum")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    std::vector<std::string> names = {tasks::automaticColormap};
    for (const render::Colormap& colormap : render::colormaps())
        names.emplace_back(colormap.name);
    command
        .add_option(
            "--colormap", job.colormap,
            "Colours of the map; auto is plasma, or for signed maps coolwarm, a diverging one")
        ->check(CLI::IsMember(names))
        ->capture_default_str();
    command.add_option("--opacity", job.opacity, "Of the map's colours")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    command
        .add_option("--contours", job.contours,
                    "Draw lines where the map has these values, for example 0.3,0.6")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(CLI::Range(-1.0, 1.0))
        ->type_name("LEVELS");
    command.add_flag("--legend", job.legend,
                     "Add a colour bar, name, label and, where `generate` noted it, score");
    command
        .add_option("--size", job.size,
                    "In pixels of the network's input, or of the original image")
        ->check(CLI::IsMember({"network", "original"}))
        ->capture_default_str();
    command.add_flag("--mark,--no-mark{false}", job.mark,
                     "Say on the picture when a map is empty, constant or not a number (the "
                     "default), or draw exactly what mednet draws");
}

void addOptions(CLI::App& command, ViewArguments& arguments)
{
    jobs::ViewJob& job = arguments.job;
    addScopeOptions(command, job.scope, arguments.common);
    command
        .add_option("-i,--input-folder", job.inputFolder,
                    "Folder or store of maps, or one set of it as PLACE:SET")
        ->capture_default_str();
    command.add_option("-o,--output-folder", job.outputFolder, "Where the pictures go")
        ->capture_default_str();
    addStyleOptions(command, job);
    command.add_flag("--montage", job.montage,
                     "One picture for each sample with the maps of all algorithms");
    command.add_flag("--all-labels", job.allLabels,
                     "Draw samples of every label instead of label 1 only");
    command.add_flag("--overwrite,--resume{false}", job.overwrite,
                     "Start anew; the default, --resume, keeps pictures that are finished");
    command
        .add_option("-P,--parallel", job.parallel,
                    "Threads that decode, draw and encode; 0 for one per core")
        ->check(CLI::Range(-1, 1024))
        ->capture_default_str();
}

void runView(CommandContext& context, ViewArguments& arguments)
{
    JobRun run(context, arguments.common);
    resolveWords(arguments.common, arguments.job.scope, true);
    context.exitCode = run(arguments.job);
}

} // namespace

void addView(CLI::App& app, CommandContext& context)
{
    CLI::App* command = app.add_subcommand("view", "Draw existing maps over their images (.png)");
    const auto arguments = std::make_shared<ViewArguments>();
    addOptions(*command, *arguments);
    command->callback([&context, arguments] { runView(context, *arguments); });
}

jobs::ViewJob parsedView(const std::vector<std::string>& words)
{
    return parsedJob<ViewArguments>(words, addOptions, true);
}

} // namespace saliscope::cli
