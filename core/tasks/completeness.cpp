// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tasks/completeness.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <system_error>
#include <utility>

#include "core/base/error.h"
#include "core/engine/network_answer.h"
#include "core/maps/map_record.h"
#include "core/results/completeness_record.h"
#include "core/road/road_pass.h"
#include "core/run/failure_watch.h"
#include "core/run/prefetch.h"
#include "core/tasks/completeness_inputs.h"
#include "core/tasks/completeness_tables.h"

namespace saliscope::tasks
{

namespace
{

/// The request `generate` would have made the maps with that \p request names.
GenerateRequest mapRequest(const CompletenessRequest& request)
{
    GenerateRequest result;
    result.algorithms = request.algorithms;
    result.network = request.network;
    result.allOutputs = request.allOutputs;
    result.output = request.output;
    return result;
}

/// Adds the time until it goes out of scope.
class Stopwatch final
{
public:
    explicit Stopwatch(double& seconds)
        : m_seconds(seconds)
    {
    }
    ~Stopwatch() { m_seconds += std::chrono::duration<double>(Clock::now() - m_start).count(); }
    Stopwatch(const Stopwatch&) = delete;
    Stopwatch& operator=(const Stopwatch&) = delete;

private:
    using Clock = std::chrono::steady_clock;
    double& m_seconds;
    Clock::time_point m_start = Clock::now();
};

/// A sample some of whose maps are not scored yet.
struct OpenSample {
    run::SelectedSample selected;
    Image image;
    results::ScoredSample scored;
    std::size_t openMaps = 0;
    bool failed = false;
};

/// The masks of one map, and images for the first of those that are not degenerate.
struct Perturbed {
    std::vector<road::RoadMask> masks;
    std::vector<const road::RoadMask*> open;
    std::vector<Image> images;
};

/// A map on its way: its images are being imputed, or will be when somebody waits for them.
struct OpenMap {
    std::shared_ptr<OpenSample> sample;
    std::size_t index = 0;
    std::future<Perturbed> perturbed;
};

/// One run, from the first sample to the report.
class Scoring final
{
public:
    Scoring(engine::Network& network, const data::Datamodule& datamodule,
            const CompletenessRequest& request, const run::ProgressCallback& progress)
        : m_network(network)
        , m_datamodule(datamodule)
        , m_request(request)
        , m_selection(run::selectSamples(datamodule, request.selection))
        , m_record(openRecord(network, request))
        , m_maps(openExistingMaps(network, request, m_selection.samples))
        , m_imputer(static_cast<float>(request.noise), request.network.seed, request.imputers)
        , m_batches(network, road::imagesAtOnce(network, request.imputers))
        , m_policy(road::sharesProcessor(network) ? std::launch::deferred : std::launch::async)
        , m_progress(m_selection.samples.size() + m_selection.failures.size(), progress)
    {
        m_report.total = m_selection.samples.size() + m_selection.failures.size();
        m_report.failures = m_selection.failures;
        m_report.skippedSplits = m_selection.skippedSplits;
    }

    CompletenessReport run(std::stop_token stop)
    {
        m_stop = std::move(stop);
        keepFinished();
        report({});
        if (!m_report.cancelled)
            compute();
        m_pending.reset(); // it may still be imputing
        if (!m_report.cancelled)
            finish();
        return std::move(m_report);
    }

private:
    void keepFinished()
    {
        for (const run::SelectedSample& selected : m_selection.samples) {
            m_report.cancelled = m_stop.stop_requested();
            if (m_report.cancelled)
                return;
            if (isFinished(selected)) {
                ++m_report.kept;
            } else {
                m_record.forget(selected.sample->name);
                m_open.push_back(selected);
            }
        }
        m_report.remade.addDamaged(m_record.damagedLines(),
                                   m_open.size() - m_report.remade.count());
    }

    /// Whether an earlier run scored the sample, and from the picture and maps that are there now.
    bool isFinished(const run::SelectedSample& selected)
    {
        const auto scored = earlierSample(selected.sample->name);
        if (!scored)
            return false;
        try {
            const data::Difference difference = differenceOf(*scored, selected);
            m_report.remade.add(difference);
            if (difference != data::Difference::None)
                return false;
            countOtherPictures(*scored);
            return true;
        } catch (const Error&) {
            return false; // it fails by itself when its turn comes
        }
    }

    std::optional<results::ScoredSample> earlierSample(const std::string& name)
    {
        const std::string line = m_record.earlierLine(name);
        if (line.empty())
            return std::nullopt;
        try {
            return results::scoredSampleOf(line, m_record.lineSource(name));
        } catch (const Error&) {
            m_record.forgetDamaged(name);
            return std::nullopt;
        }
    }

    data::Difference differenceOf(const results::ScoredSample& scored,
                                  const run::SelectedSample& selected) const
    {
        const auto hashes = existingMapHashes(m_maps, *selected.sample);
        const bool areSame =
            std::equal(hashes.begin(), hashes.end(), scored.maps.begin(),
                       scored.maps.begin() + std::min(hashes.size(), scored.maps.size()),
                       [](const auto& hash, const auto& map) { return hash == map.sha256; });
        return areSame ? run::differenceOf(scored.split, scored.origin, m_datamodule, selected)
                       : data::Difference::Maps;
    }

    void compute()
    {
        const auto decoders = std::max(1, m_request.decoders);
        run::Prefetch<CompletenessInput> inputs(
            m_open.size(), decoders, run::decodedAhead * std::size_t(decoders), [this](auto index) {
                return completenessInput(m_network, m_datamodule, *m_open[index].sample, m_maps);
            });
        for (const run::SelectedSample& selected : m_open) {
            try {
                explain(selected, nextOf(inputs));
            } catch (const Error& error) {
                fail(selected, error);
            }
            if (m_stop.stop_requested())
                m_report.cancelled = true;
            if (m_report.cancelled)
                return;
        }
        if (m_pending)
            answer(*std::exchange(m_pending, nullptr));
    }

    CompletenessInput nextOf(run::Prefetch<CompletenessInput>& inputs)
    {
        const Stopwatch watch(m_report.times.waiting);
        return inputs.next();
    }

    void explain(const run::SelectedSample& selected, CompletenessInput input)
    {
        engine::Explanation explanation = explanationOf(selected, input);
        engine::requireNumbers(explanation.logits);
        const auto sample = std::make_shared<OpenSample>();
        sample->selected = selected;
        sample->image = std::move(input.image);
        sample->scored = {selected.split->name,
                          selected.sample->name,
                          std::move(explanation.logits),
                          {},
                          data::originOf(m_datamodule, *selected.sample, input.picture)};
        sample->openMaps = explanation.maps.size();
        for (std::size_t index = 0; index < explanation.maps.size(); ++index) {
            const engine::SaliencyMap& map = explanation.maps[index];
            sample->scored.maps.push_back(
                {map.request.algorithm,
                 map.request.layer,
                 map.output,
                 maps::flagNames(map.flags),
                 input.maps.empty() ? "" : input.maps[index].sha256,
                 {},
                 !input.maps.empty() && input.maps[index].ofOtherPicture});
        }
        for (std::size_t index = 0; index < explanation.maps.size(); ++index)
            start(sample, index, std::move(explanation.maps[index]));
    }

    engine::Explanation explanationOf(const run::SelectedSample& selected, CompletenessInput& input)
    {
        const Stopwatch watch(m_report.times.explaining);
        if (m_request.maps)
            return existingExplanation(m_network, input, m_request, m_stop);
        return m_network.explain(input.image, selected.sample->name,
                                 explainRequest(mapRequest(m_request), m_network.outputs()),
                                 m_stop);
    }

    /// Has the map's images imputed while the network answers those of the map before, where it
    /// does so beside the processor; otherwise both would only fight for the same cores.
    void start(const std::shared_ptr<OpenSample>& sample, std::size_t index,
               engine::SaliencyMap map)
    {
        if (m_pending)
            m_pending->perturbed.wait();
        auto next = std::make_unique<OpenMap>();
        next->sample = sample;
        next->index = index;
        next->perturbed = later([this, sample, map = std::move(map)] {
            return map.flags.nonFinite ? Perturbed() : perturbed(*sample, map.map);
        });
        const auto former = std::exchange(m_pending, std::move(next));
        if (former)
            answer(*former);
        if (m_policy == std::launch::deferred)
            answer(*std::exchange(m_pending, nullptr));
    }

    /// On a thread of its own where there is one; else when its result is asked for.
    std::future<Perturbed> later(std::function<Perturbed()> work) const
    {
        try {
            return std::async(m_policy, work);
        } catch (const std::system_error&) {
            return std::async(std::launch::deferred, work);
        }
    }

    Perturbed perturbed(const OpenSample& sample, const Image& map)
    {
        const Stopwatch watch(m_report.times.imputing);
        Perturbed result;
        result.masks = road::roadMasks(map, m_request.road.percentiles, m_request.road.ties);
        for (const road::RoadMask& mask : result.masks)
            if (!mask.degenerate)
                result.open.push_back(&mask);
        result.images = m_imputer.images(sample.image, sample.scored.name, result.open, 0,
                                         std::min(result.open.size(), road::imputedAtOnce));
        return result;
    }

    void answer(OpenMap& map)
    {
        OpenSample& sample = *map.sample;
        if (sample.failed || m_report.cancelled)
            return;
        try {
            Perturbed perturbed = map.perturbed.get();
            addPoints(sample.scored.maps[map.index], perturbed.masks, answers(sample, perturbed));
            if (--sample.openMaps == 0)
                keep(sample.scored);
        } catch (const Error& error) {
            sample.failed = true;
            fail(sample.selected, error);
        }
    }

    /// Logits for every mask that is not degenerate.
    std::vector<std::vector<float>> answers(const OpenSample& sample, Perturbed& perturbed)
    {
        std::vector<std::vector<float>> result;
        std::vector<Image> images = std::move(perturbed.images);
        while (result.size() < perturbed.open.size()) {
            if (images.empty())
                images = m_imputer.images(
                    sample.image, sample.scored.name, perturbed.open, result.size(),
                    std::min(perturbed.open.size() - result.size(), road::imputedAtOnce));
            const Stopwatch watch(m_report.times.answering);
            for (auto& each : m_batches.logits(std::exchange(images, {}), m_stop)) {
                engine::requireNumbers(each);
                result.push_back(std::move(each));
            }
        }
        return result;
    }

    static void addPoints(results::ScoredMap& map, const std::vector<road::RoadMask>& masks,
                          std::vector<std::vector<float>> answers)
    {
        auto next = answers.begin();
        for (const road::RoadMask& mask : masks)
            map.points.push_back({mask.percentile, mask.order, mask.removedFraction,
                                  mask.degenerate,
                                  mask.degenerate ? std::vector<float>() : std::move(*next++)});
    }

    void countOtherPictures(const results::ScoredSample& scored)
    {
        for (const results::ScoredMap& map : scored.maps)
            m_report.mapsOfOtherPictures += map.ofOtherPicture;
    }

    void keep(const results::ScoredSample& scored)
    {
        m_record.append(scored.name, results::lineOf(scored));
        countOtherPictures(scored);
        ++m_report.scored;
        m_watch.succeeded();
        report(scored.name);
    }

    void fail(const run::SelectedSample& selected, const Error& error)
    {
        if (error.kind() == ErrorKind::Cancelled) {
            m_report.cancelled = true;
            return;
        }
        m_watch.failed(error);
        m_report.failures.push_back({selected.split->name, selected.sample->name, error.message()});
        report(selected.sample->name);
    }

    void report(const std::string& sample)
    {
        m_progress.update(m_report.scored, m_report.kept, m_report.failures, sample);
    }

    void finish()
    {
        if (m_request.selection.shard.count == 1)
            collectTables(m_datamodule, m_selection, m_record, m_request, m_report, m_network);
        m_record.finish(run::namesOf(m_selection));
    }

    engine::Network& m_network;
    const data::Datamodule& m_datamodule;
    const CompletenessRequest& m_request;
    const run::Selection m_selection;
    run::RunRecord m_record;
    const ExistingMaps m_maps;
    road::Imputer m_imputer;
    road::BatchRunner m_batches;
    const std::launch m_policy;
    std::stop_token m_stop;
    CompletenessReport m_report;
    run::FailureWatch m_watch;
    run::ProgressReporter m_progress;
    std::vector<run::SelectedSample> m_open;
    std::unique_ptr<OpenMap> m_pending; ///< last: it uses what stands above until it has ended
};

void check(const CompletenessRequest& request)
{
    const auto isPercentile = [](double value) { return value >= 0 && value <= 100; };
    const std::vector<double>& percentiles = request.road.percentiles;
    if (percentiles.empty() || !std::all_of(percentiles.begin(), percentiles.end(), isPercentile))
        throw Error(ErrorKind::BadRequest, {}, say("name percentiles from 0 to 100"));
    if (!(request.noise >= 0) || !std::isfinite(request.noise))
        throw Error(ErrorKind::BadRequest, {}, say("the noise must be 0 or more"));
    if (request.algorithms.empty())
        throw Error(ErrorKind::BadRequest, {}, say("name a saliency algorithm"));
}

} // namespace

void describe(run::OptionList& list, CompletenessOptions& options)
{
    describe(list, options.scope);
    describe(list, options.network, NetworkUse::Maps);
    describe(list, options.plots, "-Q,--plot,--no-plot{false}");
    list.add(&options.outputFolder, "-o,--output-folder", "Where the results go",
             {.writes = run::Writes::InFolder, .part = run::Part::Output});
    describe(list, options.road, options.noise);
    list.add(&options.maps, "--maps",
             "Score existing maps of the same algorithms, in a folder or store",
             {.type = "PLACE",
              .part = run::Part::Detail,
              .setting = {"maps", options.maps ? options.maps->lexically_normal().string() : ""},
              .field = {say("Maps in"), say("none: maps are computed"), say("Folder of maps")}});
    describeOverwrite(list, options.overwrite, "scores");
}

CompletenessReport scoreCompleteness(engine::Network& network, const data::Datamodule& datamodule,
                                     const CompletenessRequest& request,
                                     const run::ProgressCallback& progress, std::stop_token stop)
{
    check(request);
    return Scoring(network, datamodule, request, progress).run(std::move(stop));
}

} // namespace saliscope::tasks
