// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/map_name.h"

#include <algorithm>
#include <charconv>

#include "core/base/error.h"
#include "core/engine/explanation_choices.h"

namespace saliscope::session
{

namespace
{

constexpr std::string_view pictureName = "picture";
constexpr std::string_view setPrefix = "set ";
constexpr std::string_view beforeLayer = " at ";
constexpr std::string_view comma = ", ";
constexpr std::string_view outputPrefix = "output ";
constexpr std::string_view minusInName = " minus ";
constexpr const char* highest = "highest";
constexpr std::string_view checkpointPrefix = "checkpoint ";
constexpr std::size_t hashDigits = 8;

/// Its hash, or its file's name as long as that is not known.
std::string checkpointName(const SessionCheckpoint& opened)
{
    return opened.sha256.empty() ? opened.path.filename().string()
                                 : opened.sha256.substr(0, hashDigits);
}

std::optional<int> wholeIn(std::string_view text)
{
    int number = -1;
    const char* end = text.data() + text.size();
    const auto [rest, code] = std::from_chars(text.data(), end, number);
    return code == std::errc() && rest == end && number >= 0 ? std::optional(number) : std::nullopt;
}

bool readOutput(std::string_view text, MapChoice& choice)
{
    const std::size_t place = text.find(minusInName);
    const std::string_view first = text.substr(0, place);
    const bool hasContrast = place != std::string_view::npos;
    if (hasContrast)
        choice.contrast = wholeIn(text.substr(place + minusInName.size()));
    const bool isHighest = hasContrast && first == highest;
    choice.output = isHighest ? -1 : wholeIn(first).value_or(-1);
    return (isHighest || choice.output >= 0) && choice.contrast.has_value() == hasContrast;
}

bool readCheckpoint(std::string_view text, const std::vector<SessionCheckpoint>& checkpoints,
                    MapChoice& choice)
{
    const auto found = std::find_if(checkpoints.begin(), checkpoints.end(),
                                    [&](const auto& each) { return checkpointName(each) == text; });
    choice.checkpoint = int(found - checkpoints.begin());
    return found != checkpoints.end();
}

bool readPart(std::string_view part, const std::vector<SessionCheckpoint>& checkpoints,
              MapChoice& choice)
{
    if (part.starts_with(outputPrefix))
        return readOutput(part.substr(outputPrefix.size()), choice);
    if (part.starts_with(checkpointPrefix))
        return readCheckpoint(part.substr(checkpointPrefix.size()), checkpoints, choice);
    const std::vector<std::string> evidences = run::namesOf<engine::Evidence>();
    const auto found = std::find(evidences.begin(), evidences.end(), part);
    choice.evidence = engine::Evidence(found - evidences.begin());
    return found != evidences.end();
}

std::optional<MapChoice> algorithmAt(std::string_view text)
{
    MapChoice choice;
    const std::size_t place = text.find(beforeLayer);
    if (place != std::string_view::npos)
        choice.layer = text.substr(place + beforeLayer.size());
    try {
        choice.algorithm = engine::parseAlgorithm(std::string(text.substr(0, place)));
    } catch (const Error&) {
        return std::nullopt;
    }
    return choice;
}

} // namespace

Message algorithmTitle(engine::Algorithm algorithm)
{
    return algorithm == engine::Algorithm::RandomCam
               ? say("Random weights (baseline)")
               : verbatim(engine::algorithmInfo(algorithm).title);
}

std::string mapName(const MapChoice& choice, const std::vector<SessionCheckpoint>& checkpoints)
{
    if (choice.hidden)
        return std::string(pictureName);
    if (!choice.existingSet.empty())
        return std::string(setPrefix) + choice.existingSet;
    const engine::AlgorithmInfo& algorithm = engine::algorithmInfo(choice.algorithm);
    std::string name = algorithm.name;
    if (algorithm.usesTargetLayer && !choice.layer.empty())
        name.append(beforeLayer).append(choice.layer);
    if (choice.output >= 0 || choice.contrast)
        name.append(comma)
            .append(outputPrefix)
            .append(choice.output < 0 ? highest : std::to_string(choice.output));
    if (choice.contrast)
        name.append(minusInName).append(std::to_string(*choice.contrast));
    if (choice.evidence != engine::Evidence::Positive)
        name.append(comma).append(run::nameOf(choice.evidence));
    if (const auto index = std::size_t(choice.checkpoint); index < checkpoints.size())
        name.append(comma).append(checkpointPrefix).append(checkpointName(checkpoints[index]));
    return name;
}

std::optional<MapChoice> mapNamed(std::string_view name,
                                  const std::vector<SessionCheckpoint>& checkpoints)
{
    MapChoice choice;
    if (name == pictureName) {
        choice.hidden = true;
        return choice;
    }
    if (name.starts_with(setPrefix)) {
        choice.existingSet = name.substr(setPrefix.size());
        return choice;
    }
    std::size_t end = name.find(comma);
    std::optional<MapChoice> named = algorithmAt(name.substr(0, end));
    while (named && end != std::string_view::npos) {
        const std::size_t begin = end + comma.size();
        end = name.find(comma, begin);
        const std::size_t length = end == std::string_view::npos ? end : end - begin;
        if (!readPart(name.substr(begin, length), checkpoints, *named))
            return std::nullopt;
    }
    return named;
}

} // namespace saliscope::session
