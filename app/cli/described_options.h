// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/run/options.h"

namespace saliscope::cli
{

/// What the commands of jobs take beside the options of the job itself.
struct CommonArguments {
    std::vector<std::string> words = {}; ///< MODEL and DATAMODULE by position, in any order
    int verbosity = 0;
    bool quiet = false;
    std::optional<std::filesystem::path> jsonLog = {};
    bool dryRun = false;    ///< only estimate what the job takes
    bool noSandbox = false; ///< keep all rights
};

/// Adds \p options, what their description says of them, and what all jobs take: how much is said,
/// and --dry-run.
void addOptions(CLI::App& command, const run::OptionList& options, CommonArguments& common);

/// Adds \p options alone.
void addDescribedOptions(CLI::App& command, const run::OptionList& options);

/// Gives CommonArguments::words to the options they are for, when \p options has any for words.
/// Throws Error BadRequest when the datamodule, or a model that is needed, is missing, and for a
/// name that is one too many.
void resolveWords(const CommonArguments& common, const run::OptionList& options, bool needsModel);

/// The options that \p words, those behind the command's name, describe. Throws CLI::ParseError,
/// Error BadRequest naming the option and the word that is none for it, and as resolveWords().
template <typename Options>
Options parsedOptions(const std::vector<std::string>& words, bool needsModel = true)
{
    CLI::App command;
    Options options;
    CommonArguments common;
    const run::OptionList list = run::described(options);
    addOptions(command, list, common);
    command.parse(std::vector<std::string>(words.rbegin(), words.rend())); // taken from the back
    resolveWords(common, list, needsModel);
    return options;
}

} // namespace saliscope::cli
