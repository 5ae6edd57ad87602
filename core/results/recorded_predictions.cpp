// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/results/recorded_predictions.h"

#include <algorithm>
#include <unordered_map>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/engine/output_names.h"
#include "core/maps/map_record.h"
#include "core/results/completeness_record.h"

namespace fs = std::filesystem;

namespace saliscope::results
{

namespace
{

constexpr const char* checkpointKey = "checkpoint";

void add(engine::MapFlags& flags, const engine::MapFlags& more)
{
    flags.empty |= more.empty;
    flags.constant |= more.constant;
    flags.nonFinite |= more.nonFinite;
}

RecordedPrediction predictionOf(const maps::SampleOutcome& outcome)
{
    RecordedPrediction prediction{outcome.logits, {}, false};
    for (const maps::MapOutcome& map : outcome.maps)
        add(prediction.flags, map.map.flags);
    return prediction;
}

RecordedPrediction predictionOf(const ScoredSample& sample)
{
    RecordedPrediction prediction{sample.logits, {}, false};
    for (const ScoredMap& map : sample.maps) {
        add(prediction.flags, maps::flagsNamed(map.flags));
        prediction.degenerate |=
            std::any_of(map.points.begin(), map.points.end(),
                        [](const ScoredPoint& point) { return point.degenerate; });
    }
    return prediction;
}

void takeSettings(RecordedPredictions& predictions, const run::RunRecord::Settings& settings)
{
    predictions.checkpoint = run::settingOf(settings, checkpointKey);
    predictions.outputNames = engine::recordedOutputNames(settings);
    predictions.activation = engine::recordedActivation(settings);
}

std::optional<RecordedPredictions> ifAny(RecordedPredictions predictions)
{
    if (predictions.outputs() == 0)
        return std::nullopt;
    return predictions;
}

} // namespace

int RecordedPredictions::outputs() const
{
    std::size_t most = 0;
    for (const RecordedPrediction& prediction : samples)
        most = std::max(most, prediction.logits.size());
    return int(most);
}

std::optional<RecordedPredictions> predictionsBesideMaps(
    const maps::MapSource& source, const std::vector<run::SelectedSample>& samples)
{
    RecordedPredictions predictions;
    takeSettings(predictions, source.settings());
    for (const run::SelectedSample& selected : samples) {
        RecordedPrediction& prediction = predictions.samples.emplace_back();
        try {
            if (const std::string line = source.record(selected.sample->name); !line.empty())
                prediction = predictionOf(maps::outcomeOf(line));
        } catch (const Error&) {
            continue;
        }
    }
    return ifAny(std::move(predictions));
}

std::optional<RecordedPredictions> predictionsOfCompleteness(
    const fs::path& folder, const std::vector<run::SelectedSample>& samples)
{
    std::unordered_map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < samples.size(); ++i)
        places.emplace(samples[i].sample->name, i);
    RecordedPredictions predictions{{}, true, std::vector<RecordedPrediction>(samples.size())};
    for (const fs::path& file : run::recordFiles(folder, completenessStem)) {
        std::ifstream stream = openToRead(file);
        std::string line;
        std::getline(stream, line);
        takeSettings(predictions, run::recordSettings(line));
        while (std::getline(stream, line))
            try {
                const ScoredSample sample = scoredSampleOf(line);
                if (const auto place = places.find(sample.name); place != places.end())
                    predictions.samples[place->second] = predictionOf(sample);
            } catch (const Error&) {
                continue;
            }
    }
    return ifAny(std::move(predictions));
}

} // namespace saliscope::results
