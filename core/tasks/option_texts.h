// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <vector>

#include "core/run/options.h"
#include "core/run/run_record.h"

namespace saliscope::tasks
{

/// The value of \p option as one types it, a word for each value of a list; none where there is no
/// value. Numbers are as short as can be, without the point of a whole one.
std::vector<std::string> wordsOf(const run::Option& option);

/// Whether commands take \p word for a model rather than a datamodule.
bool isModelName(const std::string& word);

/// What a record keeps of the options in \p list that results depend on.
run::RunRecord::Settings settingsOf(const run::OptionList& list);

template <typename Options>
run::RunRecord::Settings settingsOf(const Options& options)
{
    Options own = options;
    return settingsOf(run::described(own));
}

/// The words that tell a command \p options apart from \p usual, its defaults: "--noise=0.1". An
/// option that takes the place of another is told alone.
std::vector<std::string> optionWords(const run::OptionList& options, const run::OptionList& usual);

/// The command that does what \p options say: "saliscope", its name and what is not the default.
template <typename Options>
std::vector<std::string> commandWords(const Options& options)
{
    Options own = options;
    Options usual;
    std::vector<std::string> words = {"saliscope", Options::command};
    for (std::string& word : optionWords(run::described(own), run::described(usual)))
        words.push_back(std::move(word));
    return words;
}

} // namespace saliscope::tasks
