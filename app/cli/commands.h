// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace saliscope::cli
{

/// What every command gets from main.
struct CommandContext {
    std::vector<std::string> arguments; ///< the command line as given
    int exitCode = 0;                   ///< set by the command that ran
};

/// Each adds subcommands to \p app. The order in command_line.cpp is that of the help text.
void addJobs(CLI::App& app, CommandContext& context);
void addStore(CLI::App& app, CommandContext& context);
void addReports(CLI::App& app, CommandContext& context);
void addInspect(CLI::App& app, CommandContext& context);
void addNetwork(CLI::App& app, CommandContext& context);
void addModels(CLI::App& app, CommandContext& context);
void addDatamodules(CLI::App& app, CommandContext& context);
void addDevices(CLI::App& app, CommandContext& context);

/// What a command line without a command asks the window to open.
struct WindowOptions {
    std::vector<std::string> words; ///< `demo`, a registered datamodule, or files and folders
    std::string datamodule;
    std::string model;
    std::string weight;
    std::string datadir;
    std::string dicomValues = "window";
    std::optional<int> frame;
    std::string device;
};
using WindowRunner =
    std::function<int(const std::vector<std::string>& arguments, const WindowOptions& options)>;

/// Parses and runs; returns the exit code. Errors become one sentence on stderr. Without a command
/// \p runWindow opens the window; it may throw Error.
int runCommandLine(const std::vector<std::string>& arguments, const WindowRunner& runWindow);

} // namespace saliscope::cli
