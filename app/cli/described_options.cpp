// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/described_options.h"

#include <algorithm>
#include <utility>

#include "app/cli/option_words.h"
#include "app/cli/sandbox_option.h"
#include "app/jobs/paths.h"
#include "core/base/error.h"
#include "core/data/datamodule.h"
#include "core/engine/model_catalogue.h"
#include "core/tasks/option_texts.h"

namespace saliscope::cli
{

namespace
{

/// Adds an option to a command: one overload for each kind of member.
struct AddOption {
    CLI::App& command;
    const run::Option& option;

    CLI::Option* operator()(bool* value) const
    {
        return command.add_flag(option.names, *value, option.help);
    }
    CLI::Option* operator()(std::vector<std::string>* values) const { return addList(*values); }
    CLI::Option* operator()(std::vector<float>* values) const { return addList(*values); }
    CLI::Option* operator()(std::vector<double>* values) const { return addList(*values); }
    template <typename Value>
    CLI::Option* operator()(Value* value) const
    {
        return withDefault(command.add_option(option.names, *value, option.help));
    }
    CLI::Option* operator()(int* value) const
    {
        std::string* name = option.traits.name;
        if (name == nullptr)
            return withDefault(command.add_option(option.names, *value, option.help));
        const auto set = [=](const std::string& word) {
            const std::optional<int> number = numberIn(word);
            *value = number.value_or(*value);
            *name = number ? std::string() : word;
        };
        CLI::Option* added =
            command.add_option_function<std::string>(option.names, set, option.help);
        return added->default_str(std::to_string(*value));
    }
    CLI::Option* operator()(const run::ChoiceValue& value) const
    {
        CLI::Option* added = command.add_option_function<std::string>(
            option.names, [set = value.set](const std::string& name) { set(name); }, option.help);
        return added->default_str(value.name());
    }
    CLI::Option* operator()(const run::ChoiceListValue& value) const
    {
        CLI::Option* added = command.add_option_function<std::vector<std::string>>(
            option.names, [set = value.set](const std::vector<std::string>& names) { set(names); },
            option.help);
        added->allow_extra_args(!option.traits.isOneWord);
        return added->default_str("[" + CLI::detail::join(value.names()) + "]");
    }

private:
    template <typename List>
    CLI::Option* addList(List& values) const
    {
        if (option.traits.separator != '\0')
            return addSeparated(values);
        CLI::Option* added = command.add_option(option.names, values, option.help);
        added->allow_extra_args(!option.traits.isOneWord);
        return withDefault(added);
    }

    /// CLI11 would leave out what is empty between separators.
    template <typename Value>
    CLI::Option* addSeparated(std::vector<Value>& values) const
    {
        const auto set = [&values, name = option.name(), separator = option.traits.separator](
                             const std::vector<std::string>& words) {
            values.clear();
            for (const std::string& word : words)
                for (const std::string& part : separated(name, word, separator))
                    if constexpr (std::is_same_v<Value, std::string>)
                        values.push_back(part);
                    else
                        values.push_back(Value(parsedNumber(name, part)));
        };
        CLI::Option* added =
            command.add_option_function<std::vector<std::string>>(option.names, set, option.help);
        return added->allow_extra_args(!option.traits.isOneWord);
    }

    CLI::Option* withDefault(CLI::Option* added) const
    {
        const bool isShown = option.traits.showsDefault && !tasks::wordsOf(option).empty();
        return isShown ? added->capture_default_str() : added;
    }
};

std::vector<std::string> choiceNames(const std::vector<run::Choice>& choices)
{
    std::vector<std::string> names;
    for (const run::Choice& choice : choices)
        names.push_back(choice.name);
    return names;
}

/// A choice in any case as it is written; other words as they are.
std::string canonicalWord(const std::vector<run::Choice>& choices, std::string word)
{
    for (const run::Choice& choice : choices)
        if (CLI::detail::to_lower(word) == CLI::detail::to_lower(choice.name))
            return choice.name;
    return word;
}

void addOption(CLI::App& command, const run::Option& option)
{
    const run::OptionTraits& traits = option.traits;
    CLI::Option* added = std::visit(AddOption{command, option}, option.value);
    if (const auto check = numberCheck(option);
        check && traits.separator == '\0' && traits.name == nullptr)
        added->transform(*check);
    if (traits.name != nullptr || std::holds_alternative<std::filesystem::path*>(option.value) ||
        std::holds_alternative<std::optional<std::filesystem::path>*>(option.value) ||
        std::holds_alternative<std::vector<double>*>(option.value))
        added->check(presenceCheck(option.name()));
    if (!traits.choices.empty() && !traits.isOpen)
        added->transform(
            choiceCheck(option.name(), choiceNames(traits.choices), traits.ignoresCase));
    if (traits.isOpen && traits.ignoresCase)
        added->transform([choices = traits.choices](std::string word) {
            return canonicalWord(choices, std::move(word));
        });
    if (traits.type != nullptr)
        added->type_name(traits.type);
    if (traits.isRequired)
        added->required();
    if (traits.needs != nullptr)
        added->needs(command.get_option(traits.needs));
    if (traits.excludes != nullptr)
        added->excludes(command.get_option(traits.excludes));
}

void addCommonOptions(CLI::App& command, CommonArguments& common)
{
    command.add_flag("-v,--verbose", common.verbosity, "Say more; can be repeated");
    command.add_flag("-q,--quiet", common.quiet, "No progress, only warnings and failures");
    command
        .add_option("--json-log", common.jsonLog,
                    "Append progress and failures to FILE as JSON lines")
        ->type_name("FILE");
    command.add_flag("--dry-run", common.dryRun,
                     "Try the first samples, say how long all of them will take and how much "
                     "room, and end");
    addSandboxOption(command, common.noSandbox);
}

std::string* optionOf(const run::OptionList& options, run::Word word)
{
    for (const run::Option& option : options)
        if (option.traits.word == word)
            return std::get<std::string*>(option.value);
    return nullptr;
}

bool isDatamodule(const std::string& word)
{
    const auto registered = data::registeredDatamodules(jobs::resourceFolder());
    return std::filesystem::exists(word) ||
           std::any_of(registered.begin(), registered.end(),
                       [&](const data::DatamoduleEntry& entry) { return entry.name == word; });
}

/// Of words of which none is a model's name, the one that was meant as such.
const std::string& meantAsModel(const std::vector<std::string>& words)
{
    return *std::min_element(words.begin(), words.end(), [](const auto& left, const auto& right) {
        return std::pair(isDatamodule(left), engine::nearestModel(left).distance) <
               std::pair(isDatamodule(right), engine::nearestModel(right).distance);
    });
}

} // namespace

void addDescribedOptions(CLI::App& command, const run::OptionList& options)
{
    for (const run::Option& option : options)
        addOption(command, option);
}

void addOptions(CLI::App& command, const run::OptionList& options, CommonArguments& common)
{
    const bool takesWords = optionOf(options, run::Word::Datamodule) != nullptr;
    if (takesWords)
        command
            .add_option("words", common.words,
                        "MODEL and DATAMODULE, as an alternative to -m and -d")
            ->type_name("MODEL DATAMODULE");
    for (const run::Option& option : options) {
        addOption(command, option);
        if (takesWords && option.name() == "--shard") // behind what all of these commands take
            addCommonOptions(command, common);
    }
    if (!takesWords)
        addCommonOptions(command, common);
}

void resolveWords(const CommonArguments& common, const run::OptionList& options, bool needsModel)
{
    std::string* model = optionOf(options, run::Word::Model);
    std::string* datamodule = optionOf(options, run::Word::Datamodule);
    if (datamodule == nullptr)
        return;
    for (const std::string& word : common.words) {
        std::string& target = model->empty() && tasks::isModelName(word) ? *model : *datamodule;
        const bool isSurplus = !target.empty();
        if (isSurplus && model->empty() &&
            std::none_of(common.words.begin(), common.words.end(), tasks::isModelName))
            engine::parseModel(meantAsModel(common.words)); // says what is wrong with it
        if (isSurplus)
            throw Error(ErrorKind::BadRequest, word,
                        say("a model and a datamodule are enough; this name is one too many"));
        target = word;
    }
    const bool lacksModel = needsModel && model->empty();
    if (lacksModel && common.words.size() == 1 && !isDatamodule(common.words.front()) &&
        engine::nearestModel(common.words.front()).isLikely)
        engine::parseModel(common.words.front());
    if (datamodule->empty())
        throw Error(
            ErrorKind::BadRequest, {},
            say("name a datamodule, for example `demo`; `saliscope datamodules` lists them"));
    if (lacksModel)
        throw Error(ErrorKind::BadRequest, {},
                    say("name a model, for example `pasa`; `saliscope models` lists them"));
}

} // namespace saliscope::cli
