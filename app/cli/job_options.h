// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/jobs/job.h"

namespace saliscope::cli
{

/// What the commands of jobs take beside the job itself.
struct CommonArguments {
    std::vector<std::string> words; ///< MODEL and DATAMODULE by position, in any order
    int verbosity = 0;
    bool quiet = false;
    std::optional<std::filesystem::path> jsonLog;
    bool dryRun = false; ///< only estimate what the job takes
};

/// Options all jobs share, with mednet's names where it has them.
void addScopeOptions(CLI::App& command, jobs::JobScope& scope, CommonArguments& common);
void addNetworkOptions(CLI::App& command, jobs::NetworkOptions& options);
/// How much is said, and --dry-run; part of addScopeOptions().
void addConsoleOptions(CLI::App& command, CommonArguments& common);
/// --plot/--no-plot, under mednet's one-letter name \p letter ("-P", "-Q"), and --plot-format.
void addPlotOptions(CLI::App& command, const std::string& letter, jobs::PlotOptions& options);

/// Sorts CommonArguments::words into model and datamodule. Throws Error BadRequest when a name is
/// missing, twice there or too many are given.
void resolveWords(const CommonArguments& common, jobs::JobScope& scope, bool needsModel);

/// The job that \p words, those behind the command's name, describe. \p Arguments has a job and
/// CommonArguments. Throws CLI::ParseError and as resolveWords().
template <typename Arguments>
auto parsedJob(std::vector<std::string> words, void (*addOptions)(CLI::App&, Arguments&),
               bool needsModel)
{
    CLI::App command;
    Arguments arguments;
    addOptions(command, arguments);
    std::reverse(words.begin(), words.end()); // CLI11 takes them from the back
    command.parse(words);
    resolveWords(arguments.common, arguments.job.scope, needsModel);
    return arguments.job;
}

} // namespace saliscope::cli
