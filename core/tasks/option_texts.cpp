// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tasks/option_texts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "core/engine/model_catalogue.h"
#include "core/engine/network_file.h"
#include "core/results/json_scalar.h"

namespace saliscope::tasks
{

namespace
{

using Words = std::vector<std::string>;

std::string withoutPoint(std::string number)
{
    if (number.ends_with(".0"))
        number.resize(number.size() - 2);
    return number;
}

/// One overload for each kind of member.
struct WordsOf {
    Words operator()(const bool* value) const { return {*value ? "yes" : "no"}; }
    Words operator()(const int* value) const { return {std::to_string(*value)}; }
    Words operator()(const std::uint64_t* value) const { return {std::to_string(*value)}; }
    Words operator()(const double* value) const
    {
        return {std::isfinite(*value) ? withoutPoint(results::shortestNumber(*value))
                                      : number(*value).text()};
    }
    Words operator()(const float* value) const
    {
        std::array<char, 32> buffer;
        return {
            std::string(buffer.data(),
                        std::to_chars(buffer.data(), buffer.data() + buffer.size(), *value).ptr)};
    }
    Words operator()(const std::string* value) const
    {
        return value->empty() ? Words() : Words{*value};
    }
    Words operator()(const std::filesystem::path* value) const
    {
        return value->empty() ? Words() : Words{value->string()};
    }
    template <typename Value>
    Words operator()(const std::optional<Value>* value) const
    {
        return *value ? (*this)(&**value) : Words();
    }
    template <typename Value>
    Words operator()(const std::vector<Value>* values) const
    {
        Words words;
        for (const Value& value : *values)
            for (std::string& word : (*this)(&value))
                words.push_back(std::move(word));
        return words;
    }
    Words operator()(const run::ChoiceValue& value) const { return {value.name()}; }
    Words operator()(const run::ChoiceListValue& value) const { return value.names(); }
};

/// As records keep a value: numbers with a point, values of a list with blanks between.
std::string settingText(const run::Option& option)
{
    const bool hasPoint = std::holds_alternative<double*>(option.value) ||
                          std::holds_alternative<std::vector<double>*>(option.value);
    std::string text;
    for (std::string& word : wordsOf(option)) {
        if (hasPoint && word.find_first_not_of("-0123456789") == std::string::npos)
            word += ".0";
        text += (text.empty() ? "" : " ") + word;
    }
    return text;
}

/// Whether the command would take \p word for what \p option is about, without its name. With
/// \p hasModel the command knows its model already.
bool isPlainWord(const run::Option& option, const std::string& word, bool hasModel)
{
    if (option.traits.word == run::Word::Model)
        return isModelName(word);
    return option.traits.word == run::Word::Datamodule && !word.starts_with("-") &&
           (hasModel || !isModelName(word));
}

bool isGiven(const run::Option& option, const run::Option& usual)
{
    return wordsOf(option) != wordsOf(usual);
}

} // namespace

bool isModelName(const std::string& word)
{
    return engine::findModel(word) != nullptr || engine::isNetworkFile(word);
}

Words wordsOf(const run::Option& option)
{
    return std::visit(WordsOf(), option.value);
}

run::RunRecord::Settings settingsOf(const run::OptionList& list)
{
    run::RunRecord::Settings settings;
    for (const run::Option& option : list)
        if (const run::Setting& setting = option.traits.setting; !setting.key.empty())
            settings[setting.key] = setting.text ? *setting.text : settingText(option);
    return settings;
}

Words optionWords(const run::OptionList& options, const run::OptionList& usual)
{
    Words words;
    std::vector<const char*> replaced;
    for (auto [option, same] = std::pair(options.begin(), usual.begin()); option != options.end();
         ++option, ++same)
        if (option->traits.excludes != nullptr && isGiven(*option, *same))
            replaced.push_back(option->traits.excludes);
    bool hasModel = false;
    for (auto [option, same] = std::pair(options.begin(), usual.begin()); option != options.end();
         ++option, ++same) {
        const bool isReplaced =
            std::find(replaced.begin(), replaced.end(), option->name()) != replaced.end();
        if (isReplaced || !isGiven(*option, *same))
            continue;
        hasModel = hasModel || option->traits.word == run::Word::Model;
        if (const auto* flag = std::get_if<bool*>(&option->value))
            words.push_back(**flag ? option->name() : option->offName());
        else
            for (const std::string& word : wordsOf(*option))
                words.push_back(isPlainWord(*option, word, hasModel) ? word
                                                                     : option->name() + "=" + word);
    }
    return words;
}

} // namespace saliscope::tasks
