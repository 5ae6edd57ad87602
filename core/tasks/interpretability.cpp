// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tasks/interpretability.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/data/model_input.h"
#include "core/engine/model_catalogue.h"
#include "core/engine/output_names.h"
#include "core/maps/map_source.h"
#include "core/run/failure_watch.h"
#include "core/run/prefetch.h"
#include "core/tasks/network_options.h"

using nlohmann::ordered_json;

namespace saliscope::tasks
{

namespace
{

/// Scored maps that may wait to be taken, per thread.
constexpr std::size_t scoredAhead = 4;

/// What a reading thread hands over; the map itself is gone by then.
struct ReadMap {
    int size = 0;
    metrics::Interpretability scores;
    std::vector<Message> notes; ///< on the boxes
    bool ofOtherPicture = false;
    bool against = false; ///< it shows evidence against the output
};

/// One run, from the first sample to the report.
class Comparison final
{
public:
    Comparison(const data::Datamodule& datamodule, const InterpretabilityRequest& request)
        : m_datamodule(datamodule)
        , m_request(request)
        , m_selection(run::selectSamples(datamodule, request.selection))
        , m_maps(maps::openMapSource(request.inputFolder, m_selection.samples))
        , m_set(maps::onlySet(*m_maps, request.inputFolder))
    {
        if (request.input)
            m_report.mapSize = request.input->size;
        m_padding = maps::paddingOf(*m_maps, request.input);
        m_report.positivePart = m_set.isSigned;
        m_report.failures = m_selection.failures;
        m_report.skippedSplits = m_selection.skippedSplits;
    }

    InterpretabilityReport run(const run::ProgressCallback& callback, std::stop_token stop)
    {
        run::ProgressReporter progress(m_selection.samples.size() + m_selection.failures.size(),
                                       callback);
        std::size_t looked = 0; // samples of another label or without boxes count as done
        progress.update(0, 0, m_report.failures, {});
        listSplits();
        const auto readers = std::max(1, m_request.readers);
        const std::vector<const data::Sample*> wanted = samplesToScore();
        run::Prefetch<ReadMap> maps(wanted.size(), readers, scoredAhead * std::size_t(readers),
                                    [&](std::size_t index) { return readMap(*wanted[index]); });
        for (const run::SelectedSample& selected : m_selection.samples) {
            m_report.cancelled = stop.stop_requested();
            if (m_report.cancelled)
                break;
            add(selected, maps);
            const std::size_t failedHere = m_report.failures.size() - m_selection.failures.size();
            progress.update(++looked - failedHere, 0, m_report.failures, selected.sample->name);
        }
        return std::move(m_report);
    }

private:
    std::vector<const data::Sample*> samplesToScore() const
    {
        std::vector<const data::Sample*> samples;
        for (const run::SelectedSample& selected : m_selection.samples)
            if (isScored(*selected.sample, m_request))
                samples.push_back(selected.sample);
        return samples;
    }

    /// Empty splits too, so that the files have a place for each.
    void listSplits()
    {
        const std::optional<std::string>& only = m_request.selection.onlySplit;
        for (const data::Split& split : m_datamodule.splits) {
            if (only && *only != split.name)
                continue;
            m_report.results.push_back({split.name, {}});
            m_report.splits.push_back({split.name, 0, 0, {}});
        }
    }

    /// On a reading thread.
    ReadMap readMap(const data::Sample& sample) const
    {
        const std::string key = maps::mapKey(sample);
        Image map = m_request.input
                        ? maps::readMapOfSize(*m_maps, m_set, key, m_request.input->size)
                        : maps::readSquareMap(*m_maps, m_set, key);
        if (m_set.isSigned)
            for (float& value : map.values)
                value = value < 0 ? 0 : value; // NaN stays and is refused
        std::vector<Message> notes;
        const std::vector<data::InputBox> boxes =
            data::inputBoxes(m_datamodule, sample, map.width, &notes, m_padding);
        try {
            return {map.width, metrics::interpretability(map, boxes, m_request.measures),
                    std::move(notes),
                    maps::isOfOtherPicture(*m_maps, m_set, key, m_datamodule, sample),
                    showsAgainst(key)};
        } catch (const Error& error) {
            throw Error(error.kind(), m_maps->place(m_set, key), error.detail());
        }
    }

    bool showsAgainst(const std::string& key) const
    {
        const maps::MapNote* note = m_maps->note(m_set, key);
        return note != nullptr && !note->isSigned && note->evidenceSign < 0;
    }

    std::size_t splitIndex(const std::string& name) const
    {
        const auto found =
            std::find_if(m_report.results.begin(), m_report.results.end(),
                         [&](const results::SplitResults& each) { return each.split == name; });
        return static_cast<std::size_t>(found - m_report.results.begin());
    }

    void add(const run::SelectedSample& selected, run::Prefetch<ReadMap>& maps)
    {
        const data::Sample& sample = *selected.sample;
        const std::size_t index = splitIndex(selected.split->name);
        SplitAgreement& split = m_report.splits[index];
        results::SampleResult result{sample.name, sample.target, {}, {}};
        ++split.samples;
        if (run::hasLabel(sample.target, m_request.targetLabel)) {
            split.scored.push_back(isScored(sample, m_request)
                                       ? taken(selected, maps)
                                       : InterpretedSample{sample.name, {}, {}, false, false, {}});
            const InterpretedSample& last = split.scored.back();
            if (last.scores)
                result.scores = {last.scores->proportionalEnergy,
                                 last.scores->averageSaliencyFocus};
            else if (last.failure.empty())
                ++split.withoutBoxes;
        }
        m_report.results[index].samples.push_back(std::move(result));
    }

    InterpretedSample taken(const run::SelectedSample& selected, run::Prefetch<ReadMap>& maps)
    {
        InterpretedSample sample{selected.sample->name, {}, {}, false, false, {}};
        try {
            ReadMap map = maps.next();
            requireSameSize(map.size);
            sample.notes = std::move(map.notes);
            m_report.cutBoxes += !sample.notes.empty();
            m_report.mapsOfOtherPictures += map.ofOtherPicture;
            if (map.ofOtherPicture)
                sample.notes.push_back(say("The map was made from another picture."));
            sample.leavesUnitRange = map.scores.lowest < 0 || map.scores.highest > 1;
            if (map.scores.boxes.empty()) // none of the boxes lies on the picture
                return sample;
            m_report.outsideUnitRange += sample.leavesUnitRange;
            sample.against = map.against;
            m_report.against += map.against;
            ++m_report.scored;
            m_watch.succeeded();
            sample.scores = std::move(map.scores);
        } catch (const Error& error) {
            m_watch.failed(error);
            sample.failure = error.message();
            m_report.failures.push_back({selected.split->name, sample.name, sample.failure});
        }
        return sample;
    }

    /// Without a model the first map says what the network looked at.
    void requireSameSize(int size)
    {
        const int expected = m_report.mapSize.value_or(size);
        m_report.mapSize = expected;
        if (size != expected)
            throw Error(ErrorKind::Mismatch, {},
                        say("its map is %1 pixels wide, those before it %2", size, expected));
    }

    const data::Datamodule& m_datamodule;
    const InterpretabilityRequest& m_request;
    const run::Selection m_selection;
    const std::unique_ptr<const maps::MapSource> m_maps;
    const maps::MapSet m_set;
    data::Padding m_padding = data::Padding::Square;
    InterpretabilityReport m_report;
    run::FailureWatch m_watch;
};

ordered_json boxList(const std::vector<metrics::BoxScores>& boxes)
{
    ordered_json list = ordered_json::array();
    for (const metrics::BoxScores& scores : boxes) {
        const data::InputBox& box = scores.box;
        list.push_back(ordered_json{{"label", box.label},
                                    {"box", ordered_json::array({box.x0, box.y0, box.x1, box.y1})},
                                    {"energy", scores.energy},
                                    {"focus", scores.focus}});
    }
    return list;
}

ordered_json sampleDetails(const InterpretedSample& sample)
{
    ordered_json object = {{"name", sample.name}};
    ordered_json notes = ordered_json::array();
    for (const Message& note : sample.notes)
        notes.push_back(note.text());
    if (!notes.empty())
        object["notes"] = std::move(notes);
    if (!sample.scores) {
        if (sample.failure.empty())
            object["skipped"] = "no boxes";
        else
            object["failed"] = sample.failure.text();
        return object;
    }
    const metrics::Interpretability& scores = *sample.scores;
    object["energy"] = scores.proportionalEnergy;
    object["focus"] = scores.averageSaliencyFocus;
    object["area-fraction"] = scores.areaFraction;
    object["energy-lift"] = orNull(scores.energyLift);
    object["pointing-hit"] =
        scores.pointingHit ? ordered_json(*scores.pointingHit) : ordered_json();
    object["iou"] = scores.overlap;
    object["outside-unit-range"] = sample.leavesUnitRange;
    if (sample.against)
        object["evidence"] = "against";
    object["boxes"] = boxList(scores.boxes);
    return object;
}

} // namespace

void describe(run::OptionList& list, InterpretabilityOptions& options)
{
    describe(list, options.scope);
    describeMaps(list, options.inputFolder);
    list.add(&options.outputFolder, "-o,--output-folder", "Where the results go",
             {.writes = options.outputJson ? run::Writes::Nothing : run::Writes::InFolder,
              .part = run::Part::None});
    list.add(&options.outputJson, "--output-json",
             "Results file, instead of interpretability.json in the output folder",
             {.type = "FILE.json",
              .excludes = "--output-folder",
              .writes = run::Writes::BesideFile,
              .part = run::Part::None});
    describeTargetLabel(
        list, options.targetLabel, options.targetName,
        "Score samples with this label only; of several outputs also the name of one");
    describeBoxLabel(list, options.measures.boxLabel,
                     "Use boxes with this label only (TBX11K: 1 active, 0 latent TB)");
    describeThreshold(list, options.measures.threshold, true);
    describeInput(list, options.description);
    describe(list, options.plots, "-P,--plot,--no-plot{false}");
    run::describeThreads(list, options.parallel, "--parallel",
                         "Threads that read and score maps; 0 for one per core", run::Part::None);
}

InterpretabilityRequest interpretabilityRequest(const InterpretabilityOptions& options)
{
    InterpretabilityRequest request{options};
    std::vector<std::string> outputs;
    if (!options.scope.model.empty()) {
        const engine::ModelInfo model =
            engine::parseModel(options.scope.model, options.description);
        request.input = model.input;
        outputs = model.described.outputs;
    }
    if (!options.targetName.empty() && outputs.empty())
        outputs = engine::recordedOutputNames(maps::openMapSource(options.inputFolder)->settings());
    if (!options.targetName.empty())
        request.targetLabel = labelOf(outputs, options.targetName);
    request.selection = run::selectionOptions(options.scope, false);
    request.readers = run::workerThreads(options.parallel);
    return request;
}

bool isScored(const data::Sample& sample, const InterpretabilityRequest& request)
{
    return run::hasBoxes(sample, request.measures.boxLabel) &&
           run::hasLabel(sample.target, request.targetLabel);
}

InterpretabilityReport scoreInterpretability(const data::Datamodule& datamodule,
                                             const InterpretabilityRequest& request,
                                             const run::ProgressCallback& progress,
                                             std::stop_token stop)
{
    return Comparison(datamodule, request).run(progress, stop);
}

ordered_json interpretabilityDetails(const InterpretabilityReport& report)
{
    ordered_json splits = ordered_json::object();
    for (const SplitAgreement& split : report.splits) {
        ordered_json samples = ordered_json::array();
        for (const InterpretedSample& sample : split.scored)
            samples.push_back(sampleDetails(sample));
        splits[split.split] = std::move(samples);
    }
    return splits;
}

} // namespace saliscope::tasks
