// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/compare_job.h"

#include <memory>

#include "app/cli/commands.h"
#include "app/cli/job_run.h"

namespace saliscope::cli
{

namespace
{

struct CompareArguments {
    jobs::CompareJob job;
    CommonArguments common;
};

void addDataOptions(CLI::App& command, jobs::JobScope& scope)
{
    command.add_option("-d,--datamodule", scope.datamodule,
                       "Compare its samples, and the energy in their boxes");
    command.add_option("--datadir", scope.datadir, "Folder of the images")->needs("-d");
    command.add_option("-S,--only-dataset", scope.onlyDataset, "Compare this split only")
        ->needs("-d");
    command.add_option("--limit", scope.limit, "Compare the first N samples only")
        ->type_name("N")
        ->needs("-d");
}

void addOptions(CLI::App& command, CompareArguments& arguments)
{
    jobs::CompareJob& job = arguments.job;
    command
        .add_option("A,--first", job.first, "Folder or store of maps, or one set of it as A:SET")
        ->required();
    command.add_option("B,--second", job.second, "What it is compared with")->required();
    addDataOptions(command, job.scope);
    command.add_option("-o,--output-folder", job.outputFolder, "Where the results go")
        ->capture_default_str();
    command
        .add_option("--tolerance", job.tolerance,
                    "Exit with 1 when maps differ by more, or a counterpart is missing")
        ->check(CLI::NonNegativeNumber);
    command.add_option("--box-label", job.boxLabel, "Use boxes with this label only");
    addPlotOptions(command, "-P", job.plots);
    command
        .add_option("--parallel", job.parallel,
                    "Threads that read and compare maps; 0 for one per core")
        ->check(CLI::Range(-1, 1024))
        ->capture_default_str();
    addConsoleOptions(command, arguments.common);
}

} // namespace

void addCompare(CLI::App& app, CommandContext& context)
{
    CLI::App* command =
        app.add_subcommand("compare", "Say how far two sets of maps of the same samples agree");
    const auto arguments = std::make_shared<CompareArguments>();
    addOptions(*command, *arguments);
    command->callback([&context, arguments] {
        JobRun run(context, arguments->common);
        context.exitCode = run(arguments->job);
    });
}

jobs::CompareJob parsedCompare(const std::vector<std::string>& words)
{
    CLI::App command;
    CompareArguments arguments;
    addOptions(command, arguments);
    command.parse(std::vector<std::string>(words.rbegin(), words.rend()));
    return arguments.job;
}

} // namespace saliscope::cli
