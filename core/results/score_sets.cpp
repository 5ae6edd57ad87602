// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/results/score_sets.h"

#include <algorithm>
#include <unordered_map>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/data/model_input.h"
#include "core/engine/algorithm.h"
#include "core/engine/output_names.h"
#include "core/metrics/interpretability_scores.h"
#include "core/results/metadata.h"
#include "core/results/results.h"

namespace fs = std::filesystem;
using nlohmann::ordered_json;

namespace saliscope::results
{

namespace
{

constexpr int deepestFolder = 2; ///< levels below the folder given
constexpr std::uint64_t largestScores = std::uint64_t(1) << 28;

/// Settings two fair competitors share.
constexpr const char* comparedSettings[] = {"model",     "weight-sha256", "percentile",
                                            "ties",      "noise",         "threshold",
                                            "box-label", "target-label",  "database-name"};

bool isAlgorithm(const std::string& word)
{
    const auto all = engine::algorithms();
    return std::any_of(all.begin(), all.end(),
                       [&](const engine::AlgorithmInfo& info) { return word == info.name; });
}

/// What is known of how \p file was made; nothing when nobody says.
ordered_json metadataOf(const fs::path& file)
{
    std::error_code code;
    const fs::path path = metadataPath(file);
    if (!fs::exists(path, code))
        return ordered_json::object();
    ordered_json value = readJson(path, largestScores);
    JsonNode(value, {path.string()}).members(); // an object, or an error
    return value;
}

/// The algorithm a folder of maps is named after: "layercam", "pasa-layercam".
std::string algorithmOfFolder(const std::string& folder)
{
    const fs::path last = fs::path(folder).lexically_normal();
    const std::string name = (last.has_filename() ? last : last.parent_path()).filename().string();
    const std::string token = name.substr(name.find_last_of("-_") + 1);
    return isAlgorithm(name) ? name : isAlgorithm(token) ? token : std::string();
}

std::string nameFrom(const ordered_json& metadata, const fs::path& file)
{
    const auto text = [&](const char* key) {
        const auto found = metadata.find(key);
        return found != metadata.end() && found->is_string() ? found->get<std::string>() : "";
    };
    if (std::string algorithm = text("saliency-map-algorithm"); !algorithm.empty())
        return algorithm;
    if (std::string algorithm = algorithmOfFolder(text("input-folder")); !algorithm.empty())
        return algorithm;
    return absolutePath(file).parent_path().filename().string();
}

/// Result files below \p folder with the name of the subfolder each lies in.
std::vector<ScoreInput> filesIn(const fs::path& folder)
{
    std::vector<ScoreInput> files;
    std::error_code code;
    fs::recursive_directory_iterator walk(folder, fs::directory_options::skip_permission_denied,
                                          code);
    for (; !code && walk != fs::recursive_directory_iterator(); walk.increment(code)) {
        if (walk.depth() >= deepestFolder)
            walk.disable_recursion_pending();
        const fs::path& path = walk->path();
        const std::string name = path.filename().string();
        const bool isScores = name == "completeness.json" || name == "interpretability.json";
        if (isScores && !repeatsFirstOutput(path))
            files.push_back({path.parent_path().lexically_relative(folder).string(), path});
    }
    if (files.empty())
        throw Error(ErrorKind::NotFound, folder.string(),
                    say("it holds no completeness.json and no interpretability.json"));
    std::sort(files.begin(), files.end(),
              [](const ScoreInput& a, const ScoreInput& b) { return a.path < b.path; });
    return files;
}

fs::path detailsPath(const fs::path& file)
{
    return fs::path(file).replace_extension(".details.json");
}

/// The scores a file holds, in its order.
std::vector<Score> scoresOfFile(const Results& results, const fs::path& file)
{
    std::size_t most = 0;
    for (const SplitResults& split : results)
        for (const SampleResult& sample : split.samples)
            most = std::max(most, sample.scores.size());
    if (most == 3)
        return {Score::Morf, Score::Lerf, Score::Road};
    if (most == 2 || most == 0)
        return {Score::Energy, Score::Focus};
    throw Error(ErrorKind::UnknownFormat, file.string(),
                say("it holds neither completeness nor interpretability results"));
}

/// Of either kind: completeness has an output among its numbers.
Results readEither(const fs::path& file)
{
    Results results = readResults(file, ResultShape::Interpretability);
    for (const SplitResults& split : results)
        for (const SampleResult& sample : split.samples)
            if (sample.scores.size() > 2)
                return readResults(file, ResultShape::Completeness);
    return results;
}

/// \p results under "name", or those of every output under a name of its own: "name/0".
/// \p names are those of the outputs, where there are any.
std::map<std::string, Results> byOutput(const std::string& name, const Results& results,
                                        const std::vector<std::string>& names)
{
    if (!hasSeveralOutputs(results))
        return {{name, results}};
    std::map<std::string, Results> parts;
    for (const SplitResults& split : results)
        for (const SampleResult& sample : split.samples) {
            if (!sample.output)
                continue;
            Results& part = parts[name + "/" + engine::outputName(names, *sample.output)];
            if (part.empty() || part.back().split != split.split)
                part.push_back({split.split, {}});
            part.back().samples.push_back(sample);
        }
    return parts;
}

/// Collects the cases of one set.
class SetBuilder final
{
public:
    explicit SetBuilder(ScoreSet& set)
        : m_set(set)
    {
        for (std::size_t index = 0; index < set.cases.size(); ++index)
            m_places[keyOf(set.cases[index].split, set.cases[index].name)] = index;
    }

    void addResults(const Results& results, const fs::path& file)
    {
        const std::vector<Score> scores = scoresOfFile(results, file);
        for (const SplitResults& split : results)
            for (const SampleResult& sample : split.samples) {
                if (sample.scores.empty())
                    continue;
                ScoredCase& scored = caseOf(split.split, sample.name);
                scored.label = sample.label;
                for (std::size_t i = 0; i < scores.size(); ++i)
                    addScore(scored, scores[i],
                             i < sample.scores.size() ? sample.scores[i] : std::nullopt, file);
            }
        m_set.files.push_back(file);
    }

    /// What interpretability.json has no room for.
    void addDetails(const fs::path& file)
    {
        const ordered_json details = readJson(file, largestScores);
        for (const auto& [split, samples] : JsonNode(details, {file.string()}).members())
            for (const JsonNode& sample : samples.items())
                if (sample.has("area-fraction"))
                    addDetails(caseOf(split, sample.at("name").text()), sample, file);
    }

private:
    static std::string keyOf(const std::string& split, const std::string& name)
    {
        return split + '\n' + name;
    }

    ScoredCase& caseOf(const std::string& split, const std::string& name)
    {
        const auto [place, isNew] = m_places.emplace(keyOf(split, name), m_set.cases.size());
        if (isNew)
            m_set.cases.push_back({split, name, {}, {}, {}, {}});
        return m_set.cases[place->second];
    }

    void addScore(ScoredCase& scored, Score score, std::optional<double> value,
                  const fs::path& file)
    {
        if (scored.taken[std::size_t(score)])
            throw Error(
                ErrorKind::BadRequest, file.string(),
                say("%1 of %2 is there twice under the name %3; tell results apart with NAME=PATH",
                    scoreInfo(score).heading, scored.name, m_set.name));
        scored.taken.set(std::size_t(score));
        scored.scores[score] = value;
    }

    void addDetails(ScoredCase& scored, const JsonNode& sample, const fs::path& file)
    {
        const auto number = [&](const char* key) -> std::optional<double> {
            const std::optional<JsonNode> found = sample.find(key);
            if (!found || found->isNull())
                return std::nullopt;
            if (found->value().is_boolean())
                return found->flag() ? 1 : 0;
            return found->number();
        };
        scored.areaFraction = number("area-fraction");
        addScore(scored, Score::Lift, number("energy-lift"), file);
        addScore(scored, Score::Pointing, number("pointing-hit"), file);
        addScore(scored, Score::Overlap, number("iou"), file);
    }

    ScoreSet& m_set;
    std::unordered_map<std::string, std::size_t> m_places;
};

void addTo(std::vector<ScoreSet>& sets, const std::string& name, const Results& results,
           const fs::path& file, const ordered_json& metadata)
{
    auto set = std::find_if(sets.begin(), sets.end(),
                            [&](const ScoreSet& each) { return each.name == name; });
    if (set == sets.end())
        set = sets.insert(sets.end(), ScoreSet{name, {}, {}, {}});
    for (const char* key : comparedSettings)
        if (const auto found = metadata.find(key); found != metadata.end() && !found->is_null())
            set->settings[key] = jsonLine(*found);
    SetBuilder builder(*set);
    builder.addResults(results, file);
    std::error_code code;
    if (fs::exists(detailsPath(file), code))
        builder.addDetails(detailsPath(file));
}

void addFile(std::vector<ScoreSet>& sets, const std::string& wanted, const fs::path& file)
{
    const ordered_json metadata = metadataOf(file);
    const std::string whole = wanted.empty() ? nameFrom(metadata, file) : wanted;
    for (const auto& [name, results] : byOutput(whole, readEither(file), outputNamesBeside(file)))
        addTo(sets, name, results, file, metadata);
}

/// The union of the boxes; nothing when none lies on the picture.
std::optional<double> coveredShare(const std::vector<data::InputBox>& boxes, int inputSize)
{
    if (boxes.empty())
        return {};
    return metrics::interpretability(Image(1, inputSize, inputSize), boxes, {}).areaFraction;
}

} // namespace

bool hasSeveralOutputs(const Results& results)
{
    for (const SplitResults& split : results) {
        std::unordered_map<std::string, std::optional<int>> outputs;
        for (const SampleResult& sample : split.samples)
            if (const auto [known, isNew] = outputs.emplace(sample.name, sample.output);
                !isNew && known->second != sample.output)
                return true;
    }
    return false;
}

bool repeatsFirstOutput(const fs::path& file)
{
    std::error_code code;
    return fs::exists(file.parent_path() / "0" / file.filename(), code);
}

ScoreInput parseScoreInput(const std::string& word)
{
    const auto sign = word.find('=');
    std::error_code code;
    if (sign == std::string::npos || sign == 0 || fs::exists(word, code))
        return {{}, word};
    return {word.substr(0, sign), word.substr(sign + 1)};
}

std::vector<ScoreSet> readScoreSets(std::span<const ScoreInput> inputs)
{
    std::vector<ScoreSet> sets;
    for (const ScoreInput& input : inputs) {
        if (!isFolder(input.path)) {
            addFile(sets, input.name, input.path);
            continue;
        }
        for (const ScoreInput& file : filesIn(input.path)) {
            const bool directly = file.name == ".";
            std::string name = directly ? input.name : file.name;
            if (!directly && !input.name.empty())
                name = input.name + "/" + file.name;
            addFile(sets, name, file.path);
        }
    }
    std::erase_if(sets, [](const ScoreSet& set) { return set.cases.empty(); });
    return sets;
}

std::vector<Message> addFromDatamodule(std::vector<ScoreSet>& sets,
                                       const data::Datamodule& datamodule, int inputSize)
{
    std::unordered_map<std::string, const data::Sample*> samples;
    for (const data::Split& split : datamodule.splits)
        for (const data::Sample& sample : split.samples)
            samples[split.name + '\n' + sample.name] = &sample;
    std::unordered_map<const data::Sample*, std::optional<double>> areas;
    std::vector<Message> problems;
    std::size_t unknown = 0;
    for (ScoreSet& set : sets)
        for (ScoredCase& scored : set.cases) {
            const auto found = samples.find(scored.split + '\n' + scored.name);
            if (found == samples.end()) {
                ++unknown;
                continue;
            }
            const data::Sample& sample = *found->second;
            scored.label = sample.target;
            if (scored.areaFraction || sample.boxes.empty())
                continue;
            const auto [area, isNew] = areas.emplace(&sample, std::nullopt);
            try {
                if (isNew)
                    area->second =
                        coveredShare(data::inputBoxes(datamodule, sample, inputSize), inputSize);
            } catch (const Error& error) {
                problems.push_back(error.message());
            }
            scored.areaFraction = area->second;
        }
    if (unknown > 0)
        problems.push_back(
            unknown == 1
                ? say("One result is of a sample the datamodule does not have in that split.")
                : say("%1 results are of samples the datamodule does not have in that split.",
                      unknown));
    return problems;
}

void addLift(std::vector<ScoreSet>& sets)
{
    for (ScoreSet& set : sets)
        for (ScoredCase& scored : set.cases) {
            const std::optional<double>& energy = scored.scores[Score::Energy];
            if (scored.taken[std::size_t(Score::Lift)] || !energy || !scored.areaFraction ||
                *scored.areaFraction <= 0)
                continue;
            scored.scores[Score::Lift] = *energy / *scored.areaFraction;
            scored.taken.set(std::size_t(Score::Lift));
        }
}

std::vector<Message> differingSettings(std::span<const ScoreSet> sets)
{
    std::vector<Message> sentences;
    for (const char* key : comparedSettings) {
        const ScoreSet* first = nullptr;
        for (const ScoreSet& set : sets) {
            const auto value = set.settings.find(key);
            if (value == set.settings.end())
                continue;
            if (!first)
                first = &set;
            const std::string& other = first->settings.at(key);
            if (other == value->second)
                continue;
            sentences.push_back(say("%1 and %2 were made with different settings (%3: %4 and %5), "
                                    "so comparing them may be unfair.",
                                    first->name, set.name, key, other, value->second));
            break;
        }
    }
    return sentences;
}

} // namespace saliscope::results
