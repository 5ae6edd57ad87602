// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/output_names.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/base/edit_distance.h"
#include "core/base/error.h"
#include "core/base/json.h"
#include "core/engine/model_catalogue.h"

namespace saliscope::engine
{

namespace
{

constexpr const char* outputsKey = "outputs";
constexpr const char* activationKey = "activation";
constexpr std::string_view minus = "-minus-";

/// Of an index as std::to_string() writes it, of at most four digits.
std::optional<int> indexNamed(std::string_view text)
{
    constexpr std::size_t mostDigits = 4;
    const bool isNumber = !text.empty() && text.size() <= mostDigits &&
                          text.find_first_not_of("0123456789") == std::string_view::npos &&
                          (text.size() == 1 || text.front() != '0');
    int index = 0;
    std::from_chars(text.data(), text.data() + text.size(), index);
    return isNumber ? std::optional(index) : std::nullopt;
}

std::string lowerCase(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char letter) {
        return letter < 128 ? static_cast<char>(std::tolower(letter)) : static_cast<char>(letter);
    });
    return text;
}

/// The place of the only name of \p names that is \p word when \p same says so; -1 for none.
template <typename Same>
int onlyPlace(const std::vector<std::string>& names, const Same& same)
{
    int found = -1;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (same(names[i])) {
            if (found >= 0)
                return -1;
            found = int(i);
        }
    return found;
}

/// The place of \p word in \p names, else of the only name that differs in case alone; -1 for none.
int placeOfName(const std::vector<std::string>& names, const std::string& word)
{
    const int found = onlyPlace(names, [&](const std::string& name) { return name == word; });
    if (found >= 0)
        return found;
    return onlyPlace(names,
                     [&](const std::string& name) { return lowerCase(name) == lowerCase(word); });
}

/// Those most like \p word first, and no more than one can read.
std::string nearestNames(const std::vector<std::string>& names, const std::string& word)
{
    constexpr std::size_t listed = 20;
    constexpr std::size_t compared = 64; // letters
    const std::string wanted = lowerCase(word.substr(0, compared));
    std::vector<std::pair<std::size_t, std::string>> byDistance;
    for (const std::string& name : names) {
        const std::string own = lowerCase(name.substr(0, compared));
        const bool isPart = wanted.size() > 2 && own.find(wanted) != std::string::npos;
        byDistance.emplace_back(isPart ? 0 : editDistance(wanted, own), name);
    }
    std::stable_sort(byDistance.begin(), byDistance.end(),
                     [](const auto& left, const auto& right) { return left.first < right.first; });
    std::string list;
    for (std::size_t i = 0; i < std::min(listed, byDistance.size()); ++i)
        list += (list.empty() ? "" : ", ") + byDistance[i].second;
    return list + (byDistance.size() > listed ? ", …" : "");
}

} // namespace

std::string outputName(const std::vector<std::string>& names, int output)
{
    return output >= 0 && std::size_t(output) < names.size() ? names[std::size_t(output)]
                                                             : std::to_string(output);
}

std::string outputName(const ModelInfo& model, int output)
{
    return outputName(model.described.outputs, output);
}

std::string contrastText(const std::string& output, const std::string& subtracted)
{
    return output + " minus " + subtracted;
}

std::string outputPart(int output, std::optional<int> contrast)
{
    std::string part = std::to_string(output);
    return contrast ? part.append(minus).append(std::to_string(*contrast)) : part;
}

std::optional<OutputPair> outputsNamed(std::string_view part)
{
    const std::size_t place = part.find(minus);
    const std::optional<int> output = indexNamed(part.substr(0, place));
    if (!output || place == std::string_view::npos)
        return output ? std::optional(OutputPair{*output, {}}) : std::nullopt;
    const std::optional<int> contrast = indexNamed(part.substr(place + minus.size()));
    return contrast && contrast != output ? std::optional(OutputPair{*output, contrast})
                                          : std::nullopt;
}

void checkContrast(int output, int contrast, int outputs, const std::vector<std::string>& names)
{
    const std::string name = outputName(names, contrast);
    if (outputs < 2)
        throw Error(ErrorKind::BadRequest, name,
                    say("the network has one output, from which no other can be subtracted"));
    if (contrast < 0 || contrast >= outputs)
        throw Error(ErrorKind::BadRequest, name,
                    say("the network has the outputs 0 to %1", outputs - 1));
    if (contrast == output)
        throw Error(ErrorKind::BadRequest, name,
                    say("an output minus itself is 0 for every picture; subtract another one"));
}

int parseOutputName(const std::vector<std::string>& names, const std::string& word)
{
    if (const int found = placeOfName(names, word); found >= 0)
        return found;
    if (names.empty())
        throw Error(ErrorKind::BadRequest, word,
                    say("no outputs have names here, so that only a number can be given"));
    throw Error(
        ErrorKind::BadRequest, word,
        say("the network has no output of this name; there are %1", nearestNames(names, word)));
}

int parseOutput(const Network& network, const std::string& word)
{
    const std::vector<std::string>& names = network.model().described.outputs;
    if (const int found = placeOfName(names, word); found >= 0)
        return found;
    int index = -1;
    const auto [end, code] = std::from_chars(word.data(), word.data() + word.size(), index);
    const bool isNumber = code == std::errc() && end == word.data() + word.size();
    if (isNumber && index >= 0 && index < network.outputs())
        return index;
    if (names.empty())
        throw Error(ErrorKind::BadRequest, word,
                    say("the network has no such output; its outputs are 0 to %1, and have no "
                        "names (--outputs gives them)",
                        network.outputs() - 1));
    return parseOutputName(names, word);
}

void checkOutputNames(const ModelInfo& model, int outputs)
{
    const std::size_t names = model.described.outputs.size();
    if (names != 0 && names != std::size_t(outputs))
        throw Error(ErrorKind::Mismatch, model.name,
                    say("%1 names are given for its outputs, but it has %2", names, outputs));
}

run::RunRecord::Settings describedSettings(const ModelInfo& model)
{
    run::RunRecord::Settings settings;
    const nlohmann::ordered_json described = checkpoint::descriptionJson(model.described);
    for (const auto& [member, value] : described.items()) {
        std::string key = member;
        std::replace(key.begin(), key.end(), '_', '-');
        if (key != "target-layer" && key != activationKey) // the layer asked for is recorded
            settings[key] = value.is_string() ? value.get<std::string>() : jsonLine(value);
    }
    if (model.activation != metrics::Activation::Sigmoid)
        settings[activationKey] = metrics::nameOf(model.activation);
    if (model.explainsAfterActivation)
        settings["explained"] = "after activation";
    return settings;
}

std::vector<std::string> recordedOutputNames(const run::RunRecord::Settings& settings)
{
    const std::string text = run::settingOf(settings, outputsKey);
    if (text.empty())
        return {};
    try {
        const nlohmann::ordered_json list = parseJson(text, {});
        return JsonNode(list, {}).texts();
    } catch (const Error&) {
        return {}; // somebody else's setting: outputs are told by their indices
    }
}

metrics::Activation recordedActivation(const run::RunRecord::Settings& settings)
{
    return metrics::activationNamed(run::settingOf(settings, activationKey));
}

} // namespace saliscope::engine
