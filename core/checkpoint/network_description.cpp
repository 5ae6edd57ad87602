// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/checkpoint/network_description.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/description_json.h"

namespace fs = std::filesystem;

namespace saliscope::checkpoint
{

namespace
{

constexpr std::uint64_t maximalDescriptionBytes = std::uint64_t(1) << 20;
constexpr int largestInput = 4096;
constexpr int largestGrid = 4096; ///< tokens of a side, and in front
constexpr std::string_view descriptionEnding = ".network.json";

/// "A,B" where a list of names is no JSON.
nlohmann::ordered_json nameList(const std::string& text)
{
    nlohmann::ordered_json names = nlohmann::ordered_json::array();
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        names.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return names;
}

/// The metadata that describe the network, as one JSON object. Texts need no quotation marks there.
nlohmann::ordered_json objectOf(const std::map<std::string, std::string>& metadata,
                                const std::string& file)
{
    nlohmann::ordered_json object = nlohmann::ordered_json::object();
    for (const char* name : {"input_size", "input_channels", "input_range", "mean", "std"})
        if (const auto found = metadata.find(name); found != metadata.end())
            object[name] = parseJson(found->second, {file});
    for (const char* name : {"resize", "pad", "activation", "target_layer", "tokens"})
        if (const auto found = metadata.find(name); found != metadata.end())
            object[name] = found->second;
    if (const auto found = metadata.find("outputs"); found != metadata.end())
        object["outputs"] = found->second.starts_with('[') ? parseJson(found->second, {file})
                                                           : nameList(found->second);
    return object;
}

std::vector<double> numberList(const JsonNode& node)
{
    if (node.value().is_number())
        return {node.number()};
    std::vector<double> numbers;
    for (const JsonNode& item : node.items())
        numbers.push_back(item.number());
    return numbers;
}

std::optional<std::string> wordOf(const JsonNode& node, const char* name,
                                  const std::vector<std::string>& words)
{
    if (!node.has(name))
        return std::nullopt;
    return words[node.at(name).choice(words)];
}

[[noreturn]] void refuseDescription(const std::string& subject, const Message& detail)
{
    throw Error(ErrorKind::BadRequest, subject, detail);
}

bool areFinite(const std::vector<double>& numbers)
{
    return std::all_of(numbers.begin(), numbers.end(), [](double each) {
        return std::isfinite(each) && std::abs(each) < 1e30; // fits a float, squared too
    });
}

void checkNumbers(const NetworkDescription& description, const std::string& subject)
{
    const std::vector<double>& range = description.inputRange;
    if (!range.empty() && (range.size() != 2 || !areFinite(range) || range[0] >= range[1]))
        refuseDescription(subject,
                          say("the range of the input has to be two numbers, the smaller first"));
    const auto isLength = [](std::size_t count) { return count <= 1 || count == 3; };
    if (!areFinite(description.mean))
        refuseDescription(subject, say("a number of the mean is none, or too large"));
    if (!isLength(description.mean.size()))
        refuseDescription(subject, say("the mean has to be one number, or three"));
    const auto isNoDivisor = [](double each) { return !(each > 1e-30); };
    if (!isLength(description.std.size()) || !areFinite(description.std) ||
        std::any_of(description.std.begin(), description.std.end(), isNoDivisor))
        refuseDescription(subject,
                          say("the standard deviation has to be one number above 0, or three"));
    const std::size_t most = std::max(description.mean.size(), description.std.size());
    if (description.inputChannels == 1 && most == 3)
        refuseDescription(subject, say("the mean or standard deviation is for 3 channels, but the "
                                       "input has 1"));
}

void checkWord(const std::optional<std::string>& word, const std::vector<std::string>& words,
               const std::string& subject)
{
    if (!word || std::find(words.begin(), words.end(), *word) != words.end())
        return;
    std::string known;
    for (const std::string& each : words)
        known += (known.empty() ? "" : ", ") + each;
    refuseDescription(subject, say("%1 is none of %2", *word, known));
}

/// The whole number that \p text is; -1 for none.
int wholeNumber(std::string_view text)
{
    int number = -1;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
    return code == std::errc() && end == text.data() + text.size() && number >= 0 ? number : -1;
}

void checkNames(const std::vector<std::string>& names, const std::string& subject)
{
    std::set<std::string> seen;
    for (std::size_t index = 0; index < names.size(); ++index) {
        const std::string& name = names[index];
        const int number = wholeNumber(name);
        if (name == "all" || name == "highest" || (number >= 0 && number != int(index)))
            refuseDescription(subject, say("an output cannot be called %1: that means another "
                                           "output, or several",
                                           name));
        if (name.find_first_not_of(" \t\r\n") == std::string::npos)
            refuseDescription(subject, say("a name of its outputs is empty"));
        if (!seen.insert(name).second)
            refuseDescription(subject, say("two of its outputs have the name %1", name));
    }
}

} // namespace

NetworkDescription descriptionOf(const nlohmann::ordered_json& object, const std::string& file)
{
    const JsonNode node(object, {file});
    NetworkDescription description;
    if (node.has("input_size"))
        description.inputSize = node.at("input_size").whole(1, largestInput);
    if (node.has("input_channels"))
        description.inputChannels = node.at("input_channels").whole(1, 3);
    if (node.has("input_range"))
        description.inputRange = numberList(node.at("input_range"));
    if (node.has("mean"))
        description.mean = numberList(node.at("mean"));
    if (node.has("std"))
        description.std = numberList(node.at("std"));
    description.resize = wordOf(node, "resize", resizeNames());
    description.pad = wordOf(node, "pad", padNames());
    description.outputs = node.texts("outputs");
    description.activation = wordOf(node, "activation", activationNames());
    description.targetLayer = node.text("target_layer", "");
    if (node.has("tokens"))
        description.tokens = node.at("tokens").text();
    try {
        checkDescription(description, file);
    } catch (const Error& error) {
        throw Error(ErrorKind::Damaged, file, error.detail());
    }
    return description;
}

const std::vector<std::string>& resizeNames()
{
    static const std::vector<std::string> names = {"bilinear", "bicubic"};
    return names;
}

const std::vector<std::string>& padNames()
{
    static const std::vector<std::string> names = {"square", "none"};
    return names;
}

const std::vector<std::string>& activationNames()
{
    static const std::vector<std::string> names = {"sigmoid", "softmax", "none"};
    return names;
}

bool isDescriptionFile(std::string_view word)
{
    return word.ends_with(descriptionEnding);
}

NetworkPlace networkPlace(const fs::path& path)
{
    if (!isDescriptionFile(path.string()))
        return {path, fs::path(path).replace_extension(descriptionEnding)};
    const nlohmann::ordered_json object = readJson(path, maximalDescriptionBytes);
    const JsonNode node(object, {path.string()});
    const std::string own = path.filename().string();
    const std::string stem = own.substr(0, own.size() - descriptionEnding.size());
    const std::string network = node.text("network", stem + ".onnx");
    if (network.empty())
        throw Error(ErrorKind::Damaged, path.string(), say("its member %1 is empty", "network"));
    return {path.parent_path() / fs::path(network), path};
}

NetworkDescription readDescription(const NetworkPlace& place,
                                   const std::map<std::string, std::string>& metadata)
{
    std::error_code code;
    const std::string file = place.network.string();
    nlohmann::ordered_json object = objectOf(metadata, file);
    if (!fs::exists(place.description, code))
        return descriptionOf(object, file);
    const nlohmann::ordered_json own = readJson(place.description, maximalDescriptionBytes);
    const JsonNode node(own, {place.description.string()});
    const fs::path described = node.text("network", file);
    if (described.filename() != place.network.filename())
        throw Error(ErrorKind::Mismatch, place.description.string(),
                    say("it describes another network: %1", described.string()));
    node.refuseOthers({"network", "input_size", "input_channels", "input_range", "mean", "std",
                       "resize", "pad", "outputs", "activation", "target_layer", "tokens"});
    object.update(own);
    return descriptionOf(object, place.description.string());
}

NetworkDescription overridden(NetworkDescription description, const NetworkDescription& options)
{
    const auto take = [&](auto member, bool isGiven) {
        if (isGiven)
            description.*member = options.*member;
    };
    using D = NetworkDescription;
    take(&D::inputSize, options.inputSize.has_value());
    take(&D::inputChannels, options.inputChannels.has_value());
    take(&D::inputRange, !options.inputRange.empty());
    take(&D::mean, !options.mean.empty());
    take(&D::std, !options.std.empty());
    take(&D::resize, options.resize.has_value());
    take(&D::pad, options.pad.has_value());
    take(&D::outputs, !options.outputs.empty());
    take(&D::activation, options.activation.has_value());
    take(&D::targetLayer, !options.targetLayer.empty());
    take(&D::tokens, options.tokens.has_value());
    return description;
}

void checkDescription(const NetworkDescription& description, const std::string& subject)
{
    const int size = description.inputSize.value_or(1);
    if (size < 1 || size > largestInput)
        refuseDescription(subject, say("the size of the input has to be 1 to %1", largestInput));
    const int channels = description.inputChannels.value_or(1);
    if (channels != 1 && channels != 3)
        refuseDescription(subject, say("the input has to have 1 or 3 channels"));
    checkNumbers(description, subject);
    checkWord(description.resize, resizeNames(), subject);
    checkWord(description.pad, padNames(), subject);
    checkWord(description.activation, activationNames(), subject);
    checkNames(description.outputs, subject);
    if (description.tokens)
        parseTokens(*description.tokens);
}

/// (x·(high - low) + low - mean) / std of pixels in 0..1, as a mean and std of these.
std::optional<Normalizer> normalizerOf(const NetworkDescription& description)
{
    if (description.inputRange.empty() && description.mean.empty() && description.std.empty())
        return std::nullopt;
    const std::vector<double> range =
        description.inputRange.empty() ? std::vector<double>{0, 1} : description.inputRange;
    const double width = range[1] - range[0];
    const std::size_t count =
        std::max({std::size_t(1), description.mean.size(), description.std.size()});
    const auto at = [&](const std::vector<double>& list, std::size_t channel, double otherwise) {
        return list.empty() ? otherwise : list[list.size() == 1 ? 0 : channel];
    };
    Normalizer normalizer;
    for (std::size_t channel = 0; channel < count; ++channel) {
        // Through float, as files have them: the same bytes whatever wrote the numbers.
        const double mean = float(at(description.mean, channel, 0));
        const double std = float(at(description.std, channel, 1));
        normalizer.mean.push_back(float((mean - range[0]) / width));
        normalizer.std.push_back(float(std / width));
    }
    return normalizer;
}

TokenGrid parseTokens(const std::string& text)
{
    const std::size_t comma = text.find(',');
    const std::string_view whole = text;
    const std::string_view grid = whole.substr(0, comma);
    const std::size_t cross = grid.find('x');
    TokenGrid tokens;
    tokens.rows = wholeNumber(grid.substr(0, cross));
    tokens.columns =
        cross == std::string_view::npos ? tokens.rows : wholeNumber(grid.substr(cross + 1));
    tokens.prefix = comma == std::string::npos ? 0 : wholeNumber(whole.substr(comma + 1));
    const bool isGrid = tokens.rows > 0 && tokens.columns > 0 && tokens.rows <= largestGrid &&
                        tokens.columns <= largestGrid && tokens.rows * tokens.columns > 1;
    if (!isGrid || tokens.prefix < 0 || tokens.prefix > largestGrid)
        refuseDescription(text, say("tokens are named by the side of their square and how many "
                                    "stand before it (14,1), or by rows and columns (7x14,1)"));
    return tokens;
}

nlohmann::ordered_json descriptionJson(const NetworkDescription& description)
{
    nlohmann::ordered_json object = nlohmann::ordered_json::object();
    const auto add = [&](const char* name, const auto& value, bool isGiven) {
        if (isGiven)
            object[name] = value;
    };
    add("input_size", description.inputSize.value_or(0), description.inputSize.has_value());
    add("input_channels", description.inputChannels.value_or(0),
        description.inputChannels.has_value());
    add("input_range", description.inputRange, !description.inputRange.empty());
    add("mean", description.mean, !description.mean.empty());
    add("std", description.std, !description.std.empty());
    add("resize", description.resize.value_or(""), description.resize.has_value());
    add("pad", description.pad.value_or(""), description.pad.has_value());
    add("outputs", description.outputs, !description.outputs.empty());
    add("activation", description.activation.value_or(""), description.activation.has_value());
    add("target_layer", description.targetLayer, !description.targetLayer.empty());
    add("tokens", description.tokens.value_or(""), description.tokens.has_value());
    return object;
}

std::string descriptionText(const NetworkDescription& description, const fs::path& network)
{
    nlohmann::ordered_json object = {{"network", network.generic_string()}};
    object.update(descriptionJson(description));
    std::string text;
    for (const auto& [name, value] : object.items())
        text += (text.empty() ? "{\n  " : ",\n  ") + jsonLine(name) + ": " + jsonLine(value);
    return text + "\n}\n";
}

} // namespace saliscope::checkpoint
