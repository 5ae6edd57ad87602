// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "core/base/error.h"
#include "core/run/options.h"

namespace saliscope::cli
{

// What a word on the command line has to be. All throw Error BadRequest, whose subject is the name
// of the option and whose sentence has the word.

/// The words that \p word stands for where \p separator is between them. Throws for an empty one.
std::vector<std::string> separated(const std::string& option, const std::string& word,
                                   char separator);

/// The whole number that \p word is; none for other words and numbers that are too large.
std::optional<int> numberIn(const std::string& word);

/// The finite number that \p word is. Throws for others.
double parsedNumber(const std::string& option, const std::string& word);

/// A check for the kind of number \p option is about, and its range; whole ones are handed on as
/// plain digits. None for options about something else.
std::optional<CLI::Validator> numberCheck(const run::Option& option);

/// A check for one of \p names; a word in another case is handed on as its name.
CLI::Validator choiceCheck(const std::string& option, const std::vector<std::string>& names,
                           bool ignoresCase);

/// A check for a word that is not empty.
CLI::Validator presenceCheck(const std::string& option);

/// What is wrong with a command line that CLI11 refuses, as one sentence that names the option and
/// the word. \p app is what has parsed it.
Error parseProblem(const CLI::App& app, const CLI::ParseError& error);

} // namespace saliscope::cli
