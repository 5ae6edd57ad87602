// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/option_words.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <tuple>
#include <type_traits>

#include "core/base/edit_distance.h"

namespace saliscope::cli
{

namespace
{

[[noreturn]] void refuseWord(const std::string& option, const Message& problem)
{
    throw Error(ErrorKind::BadRequest, option, problem);
}

/// What kind of number an option can be.
enum class NumberKind { None, Whole, Natural, Real };

struct NumberKindOf {
    template <typename Value>
    NumberKind operator()(const Value&) const
    {
        const auto isOneOf = []<typename... Kinds>(std::tuple<Kinds...>) {
            return (std::is_same_v<Value, Kinds*> || ...);
        };
        if (isOneOf(std::tuple<int, std::optional<int>>()))
            return NumberKind::Whole;
        if (isOneOf(std::tuple<std::uint64_t, std::optional<std::uint64_t>>()))
            return NumberKind::Natural;
        if (isOneOf(std::tuple<double, std::optional<double>, std::vector<float>,
                               std::vector<double>>()))
            return NumberKind::Real;
        return NumberKind::None;
    }
};

/// The number that the digits of \p word are.
template <typename Number>
Number wholeNumberOf(const std::string& option, const std::string& word)
{
    const std::size_t sign = word.starts_with('+') ? 1 : 0;
    const char* end = word.data() + word.size();
    Number number = 0;
    const auto [stop, code] = std::from_chars(word.data() + sign, end, number);
    const bool isNegative = word.starts_with('-') && word.size() > 1 &&
                            word.find_first_not_of("0123456789", 1) == std::string::npos;
    if (std::is_unsigned_v<Number> && isNegative)
        refuseWord(option, say("%1 is less than %2", word, "0"));
    if (code == std::errc::result_out_of_range && stop == end)
        refuseWord(option, say("%1 is too large", word));
    if (code != std::errc() || stop != end)
        refuseWord(option, say("%1 is no whole number", word));
    return number;
}

std::string numberText(double number)
{
    std::string text = CLI::detail::to_string(number);
    return text.ends_with(".0") ? text.substr(0, text.size() - 2) : text;
}

void requireRange(const std::string& option, const std::string& word, double number,
                  const run::Range& range)
{
    if (!range.isLimited() || (number >= range.low && number <= range.high))
        return;
    if (std::isinf(range.high))
        refuseWord(option, say("%1 is less than %2", word, numberText(range.low)));
    refuseWord(option,
               say("%1 is not from %2 to %3", word, numberText(range.low), numberText(range.high)));
}

/// What the help says of a range.
std::string rangeText(const run::Range& range, NumberKind kind)
{
    if (!range.isLimited())
        return {};
    if (std::isinf(range.high))
        return range.low > 0 ? "from " + numberText(range.low) : "NONNEGATIVE";
    const char* type = kind == NumberKind::Real ? "FLOAT" : "INT";
    return std::string(type) + " in [" + numberText(range.low) + " - " + numberText(range.high) +
           "]";
}

std::string listed(const std::vector<std::string>& names)
{
    std::string list;
    for (const std::string& name : names)
        list += (list.empty() ? "" : ", ") + name;
    return list;
}

/// The command whose words were parsed.
const CLI::App& parsedCommand(const CLI::App& app)
{
    const std::vector<CLI::App*> commands = app.get_subcommands();
    return commands.empty() ? app : parsedCommand(*commands.front());
}

/// The option of \p command that was meant by \p word; empty for none.
std::string nearestOption(const CLI::App& command, const std::string& word)
{
    const std::string given = word.substr(0, word.find('='));
    std::string nearest;
    std::size_t least = given.size() / 3 + 1;
    for (const CLI::Option* option : command.get_options())
        for (const std::string& own : option->get_lnames())
            if (const std::size_t distance = editDistance(given, "--" + own); distance < least) {
                least = distance;
                nearest = "--" + own;
            }
    return nearest;
}

Error unexpectedWord(const CLI::App& command, const std::string& word)
{
    if (!word.starts_with('-'))
        return {ErrorKind::BadRequest, word, say("this word is one too many")};
    const std::string nearest = nearestOption(command, word);
    if (nearest.empty())
        return {ErrorKind::BadRequest, word,
                say("there is no option of this name; --help lists them")};
    return {ErrorKind::BadRequest, word,
            say("there is no option of this name; was %1 meant?", nearest)};
}

/// Options that lack what they need, or stand beside what they exclude.
std::optional<Error> wrongCompany(const CLI::App& command)
{
    for (const CLI::Option* option : command.get_options()) {
        if (option->count() == 0)
            continue;
        for (const CLI::Option* needed : option->get_needs())
            if (needed->count() == 0)
                return Error(ErrorKind::BadRequest, option->get_name(),
                             say("it has no meaning without %1", needed->get_name()));
        for (const CLI::Option* excluded : option->get_excludes())
            if (excluded->count() > 0)
                return Error(ErrorKind::BadRequest, option->get_name(),
                             say("it cannot be given beside %1", excluded->get_name()));
    }
    return std::nullopt;
}

Error missingWord(const CLI::App& command)
{
    for (const CLI::Option* option : command.get_options())
        if (option->get_required() && option->count() == 0)
            return {ErrorKind::BadRequest, command.get_name(),
                    say("name %1; --help says what it is", option->get_name())};
    std::vector<std::string> names;
    for (const CLI::App* each : command.get_subcommands({}))
        names.push_back(each->get_name());
    return {ErrorKind::BadRequest, command.get_name(),
            say("a word that says what to do has to follow: %1", listed(names))};
}

} // namespace

std::vector<std::string> separated(const std::string& option, const std::string& word,
                                   char separator)
{
    std::vector<std::string> words;
    for (std::size_t begin = 0; begin <= word.size();) {
        const std::size_t end = std::min(word.find(separator, begin), word.size());
        words.push_back(word.substr(begin, end - begin));
        begin = end + 1;
    }
    if (std::any_of(words.begin(), words.end(), [](const auto& each) { return each.empty(); }))
        word.empty() ? refuseWord(option, say("it needs a value"))
                     : refuseWord(option, say("a part of \"%1\" is empty", word));
    return words;
}

std::optional<int> numberIn(const std::string& word)
{
    int number = 0;
    const auto [stop, code] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (code != std::errc() || stop != word.data() + word.size())
        return std::nullopt;
    return number;
}

double parsedNumber(const std::string& option, const std::string& word)
{
    const std::size_t sign = word.starts_with('+') ? 1 : 0;
    const char* end = word.data() + word.size();
    double number = 0;
    const auto [stop, code] = std::from_chars(word.data() + sign, end, number);
    if (code == std::errc::result_out_of_range && stop == end)
        refuseWord(option, say("%1 is too large", word));
    if (code != std::errc() || stop != end || !std::isfinite(number))
        refuseWord(option, say("%1 is no number", word));
    return number;
}

std::optional<CLI::Validator> numberCheck(const run::Option& option)
{
    const NumberKind kind = std::visit(NumberKindOf(), option.value);
    if (kind == NumberKind::None)
        return std::nullopt;
    const auto check = [kind, name = option.name(),
                        range = option.traits.range](std::string& word) {
        const std::string given = word;
        if (kind == NumberKind::Whole)
            word = std::to_string(wholeNumberOf<int>(name, given));
        if (kind == NumberKind::Natural)
            word = std::to_string(wholeNumberOf<std::uint64_t>(name, given));
        requireRange(name, given, parsedNumber(name, word), range);
        return std::string();
    };
    return CLI::Validator(check, rangeText(option.traits.range, kind));
}

CLI::Validator choiceCheck(const std::string& option, const std::vector<std::string>& names,
                           bool ignoresCase)
{
    const auto check = [=](std::string& word) {
        const auto isMeant = [&](const std::string& name) {
            return name == word ||
                   (ignoresCase && CLI::detail::to_lower(name) == CLI::detail::to_lower(word));
        };
        const auto found = std::find_if(names.begin(), names.end(), isMeant);
        if (found == names.end())
            refuseWord(option, say("%1 is none of %2", word, listed(names)));
        word = *found;
        return std::string();
    };
    return {check, CLI::IsMember(names).get_description()};
}

CLI::Validator presenceCheck(const std::string& option)
{
    const auto check = [=](std::string& word) {
        if (word.empty())
            refuseWord(option, say("it needs a value"));
        return std::string();
    };
    return {check, ""};
}

Error parseProblem(const CLI::App& app, const CLI::ParseError& error)
{
    const CLI::App& command = parsedCommand(app);
    const std::string text = error.what();
    const auto is = [&]<typename Kind>(std::type_identity<Kind>) {
        return dynamic_cast<const Kind*>(&error) != nullptr;
    };
    if (const std::vector<std::string> words = app.remaining(true);
        is(std::type_identity<CLI::ExtrasError>()) && !words.empty())
        return unexpectedWord(command, words.front());
    if (is(std::type_identity<CLI::RequiresError>()) ||
        is(std::type_identity<CLI::ExcludesError>()))
        if (const std::optional<Error> found = wrongCompany(command))
            return *found;
    if (is(std::type_identity<CLI::RequiredError>()))
        return missingWord(command);
    if (is(std::type_identity<CLI::ArgumentMismatch>()))
        for (const CLI::Option* option : command.get_options())
            if (text.starts_with(option->get_name()))
                return {ErrorKind::BadRequest, option->get_name(),
                        option->count() > 1 ? say("it can be given once only")
                                            : say("it needs a value")};
    return {ErrorKind::BadRequest, {}, verbatim(text)};
}

} // namespace saliscope::cli
