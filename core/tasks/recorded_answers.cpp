// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/recorded_answers.h"

#include <algorithm>
#include <fstream>
#include <unordered_map>

#include "base/error.h"
#include "tasks/completeness_record.h"
#include "tasks/generate_record.h"

namespace fs = std::filesystem;

namespace saliscope
{

namespace
{

constexpr const char* checkpointKey = "checkpoint";

void add(MapFlags& flags, const MapFlags& more)
{
    flags.empty |= more.empty;
    flags.constant |= more.constant;
    flags.nonFinite |= more.nonFinite;
}

RecordedAnswer answerOf(const SampleOutcome& outcome)
{
    RecordedAnswer answer{outcome.logits, {}, false};
    for (const MapOutcome& map : outcome.maps)
        add(answer.flags, map.map.flags);
    return answer;
}

RecordedAnswer answerOf(const ScoredSample& sample)
{
    RecordedAnswer answer{sample.logits, {}, false};
    for (const ScoredMap& map : sample.maps) {
        add(answer.flags, flagsNamed(map.flags));
        answer.degenerate |= std::any_of(map.points.begin(), map.points.end(),
                                         [](const ScoredPoint& point) { return point.degenerate; });
    }
    return answer;
}

std::optional<RecordedAnswers> ifAny(RecordedAnswers answers)
{
    if (answers.outputs() == 0)
        return std::nullopt;
    return answers;
}

} // namespace

int RecordedAnswers::outputs() const
{
    std::size_t most = 0;
    for (const RecordedAnswer& answer : samples)
        most = std::max(most, answer.logits.size());
    return int(most);
}

std::optional<RecordedAnswers> answersBesideMaps(const MapSource& source,
                                                 const std::vector<SelectedSample>& samples)
{
    RecordedAnswers answers{settingOf(source.settings(), checkpointKey), false, {}};
    for (const SelectedSample& selected : samples) {
        RecordedAnswer& answer = answers.samples.emplace_back();
        try {
            if (const std::string line = source.record(selected.sample->name); !line.empty())
                answer = answerOf(outcomeOf(line));
        } catch (const Error&) {
            continue;
        }
    }
    return ifAny(std::move(answers));
}

std::optional<RecordedAnswers> answersOfCompleteness(const fs::path& folder,
                                                     const std::vector<SelectedSample>& samples)
{
    std::unordered_map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < samples.size(); ++i)
        places.emplace(samples[i].sample->name, i);
    RecordedAnswers answers{{}, true, std::vector<RecordedAnswer>(samples.size())};
    for (const fs::path& file : recordFiles(folder, completenessStem)) {
        std::ifstream stream(file, std::ios::binary);
        std::string line;
        std::getline(stream, line);
        answers.checkpoint = settingOf(recordSettings(line), checkpointKey);
        while (std::getline(stream, line))
            try {
                const ScoredSample sample = scoredSampleOf(line);
                if (const auto place = places.find(sample.name); place != places.end())
                    answers.samples[place->second] = answerOf(sample);
            } catch (const Error&) {
                continue;
            }
    }
    return ifAny(std::move(answers));
}

} // namespace saliscope
