// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tasks/sweep.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <unordered_set>
#include <utility>

#include "core/base/error.h"
#include "core/engine/model_catalogue.h"
#include "core/engine/network_answer.h"
#include "core/run/failure_watch.h"
#include "core/run/prefetch.h"
#include "core/tasks/sweep_record.h"
#include "core/tasks/sweep_results.h"

namespace saliscope::tasks
{

namespace
{

/// Layers whose maps one pass of the network makes: their activations and gradients are in memory
/// together. All of pasa's; of densenet's 430, 64 at once need 1.6 GiB instead of 2.4.
constexpr std::size_t layersAtOnce = 64;

run::SelectionOptions labelledWithBoxes(const SweepRequest& request)
{
    run::SelectionOptions options = request.selection;
    options.accepts = [&request](const data::Sample& sample) { return isSwept(sample, request); };
    return options;
}

/// One run, from the first sample to the report.
class Sweep final
{
public:
    Sweep(engine::Network& network, const data::Datamodule& datamodule, const SweepRequest& request,
          const run::ProgressCallback& progress)
        : m_network(network)
        , m_datamodule(datamodule)
        , m_request(request)
        , m_layers(sweptLayers(network, request))
        , m_scores(sweptScores(request))
        , m_selection(requireSamples(run::selectSamples(datamodule, labelledWithBoxes(request))))
        , m_record(openRecord(network, request, m_layers))
        , m_imputer(static_cast<float>(request.noise), request.network.seed, request.imputers)
        , m_batches(network, road::imagesAtOnce(network, request.imputers))
        , m_progress(m_selection.samples.size() + m_selection.failures.size(), progress)
    {
        m_report.total = m_selection.samples.size() + m_selection.failures.size();
        m_report.failures = m_selection.failures;
        m_report.skippedSplits = m_selection.skippedSplits;
        m_report.scores = m_scores;
    }

    SweepReport run(std::stop_token stop)
    {
        m_stop = std::move(stop);
        keepFinished();
        report({});
        compute();
        if (!m_report.cancelled)
            finish();
        return std::move(m_report);
    }

private:
    run::Selection requireSamples(run::Selection selection) const
    {
        const run::SelectionOptions& options = m_request.selection;
        if (selection.samples.empty() && options.shard.count == 1)
            throw Error(ErrorKind::BadRequest,
                        options.onlySplit ? *options.onlySplit : m_datamodule.name,
                        say("it has no sample with label %1 and a box to compare maps with",
                            m_request.targetLabel));
        return selection;
    }

    std::size_t mapCount() const { return m_request.algorithms.size() * m_layers.size(); }

    /// Throws Error Damaged.
    SweptSample sampleOf(const std::string& name, const std::string& line) const
    {
        return sweptSampleOf(line, m_record.lineSource(name), m_scores, m_layers.size(),
                             mapCount());
    }

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

    /// Whether an earlier run scored the sample, with the picture and boxes that are there now.
    bool isFinished(const run::SelectedSample& selected)
    {
        const auto sample = earlierSample(selected.sample->name);
        if (!sample)
            return false;
        try {
            const data::Difference difference =
                run::differenceOf(sample->split, sample->origin, m_datamodule, selected);
            m_report.remade.add(difference);
            return difference == data::Difference::None;
        } catch (const Error&) {
            return false; // it fails by itself when its turn comes
        }
    }

    std::optional<SweptSample> earlierSample(const std::string& name)
    {
        const std::string line = m_record.earlierLine(name);
        if (line.empty())
            return std::nullopt;
        try {
            return sampleOf(name, line);
        } catch (const Error&) {
            m_record.forgetDamaged(name);
            return std::nullopt;
        }
    }

    data::ModelInput prepared(std::size_t index) const
    {
        const data::Sample& sample = *m_open[index].sample;
        return data::loadInput(m_datamodule, sample, sample.boxes, m_network.model().input);
    }

    void compute()
    {
        const auto decoders = std::max(1, m_request.decoders);
        run::Prefetch<data::ModelInput> inputs(
            m_open.size(), decoders, run::decodedAhead * std::size_t(decoders),
            [this](std::size_t index) { return prepared(index); });
        for (const run::SelectedSample& selected : m_open) {
            m_report.cancelled = m_report.cancelled || m_stop.stop_requested();
            if (m_report.cancelled)
                return;
            try {
                score(selected, inputs.next());
            } catch (const Error& error) {
                fail(selected, error);
            }
            report(selected.sample->name);
        }
    }

    engine::ExplainRequest explainRequest(std::size_t firstLayer) const
    {
        engine::ExplainRequest request;
        const std::size_t end = std::min(m_layers.size(), firstLayer + layersAtOnce);
        for (const engine::Algorithm algorithm : m_request.algorithms)
            for (std::size_t layer = firstLayer; layer < end; ++layer)
                request.maps.push_back({algorithm, m_layers[layer].name});
        request.outputs = {m_network.outputs() > 1 ? m_request.targetLabel : 0};
        request.seed = m_request.network.seed;
        return request;
    }

    void score(const run::SelectedSample& selected, const data::ModelInput& input)
    {
        SweptSample sample;
        sample.split = selected.split->name;
        sample.name = selected.sample->name;
        sample.cells.resize(m_layers.size());
        sample.maps.resize(mapCount());
        for (std::size_t first = 0; first < m_layers.size(); first += layersAtOnce)
            scoreLayers(sample, first, input);
        sample.origin =
            data::originOf(m_datamodule, *selected.sample, input.picture, /*usesList=*/true);
        m_record.append(sample.name, lineOf(sample, m_scores));
        ++m_report.scored;
        m_watch.succeeded();
    }

    /// Maps come algorithm by algorithm, layer by layer.
    void scoreLayers(SweptSample& sample, std::size_t first, const data::ModelInput& input)
    {
        const std::size_t count = std::min(layersAtOnce, m_layers.size() - first);
        std::size_t made = 0;
        const auto take = [&](const engine::SaliencyMap& map, const std::vector<float>& logits) {
            if (m_stop.stop_requested())
                throw Error(ErrorKind::Cancelled, {}, say("cancelled"));
            const std::size_t layer = first + made % count;
            const std::size_t index = made / count * m_layers.size() + layer;
            ++made;
            engine::requireNumbers(logits);
            sample.logits = logits;
            sample.cells[layer] = {map.raw.width, map.raw.height};
            sample.emptyMaps += map.flags.empty;
            sample.nonFiniteMaps += map.flags.nonFinite;
            if (!map.flags.nonFinite)
                sample.maps[index] = scoresOf(sample, map, input);
        };
        m_network.explainEach(input.image, sample.name, explainRequest(first), take, m_stop);
    }

    results::ScoreValues scoresOf(SweptSample& sample, const engine::SaliencyMap& map,
                                  const data::ModelInput& input)
    {
        const metrics::Interpretability found =
            metrics::interpretability(map.map, input.boxes, m_request.measures);
        if (found.boxes.empty())
            throw Error(ErrorKind::Mismatch, sample.name,
                        say("none of its boxes lies on the picture"));
        sample.areaFraction = found.areaFraction;
        results::ScoreValues scores;
        scores[results::Score::Energy] = found.proportionalEnergy;
        scores[results::Score::Focus] = found.averageSaliencyFocus;
        scores[results::Score::Lift] = found.energyLift;
        scores[results::Score::Overlap] = found.overlap;
        if (found.pointingHit)
            scores[results::Score::Pointing] = *found.pointingHit ? 1 : 0;
        if (m_request.withRoad) {
            const road::RoadScores road =
                road::roadOfMap(input.image, sample.name, map, sample.logits, m_request.road,
                                m_imputer, m_batches, m_stop);
            scores[results::Score::Morf] = road.morf;
            scores[results::Score::Lerf] = road.lerf;
            scores[results::Score::Road] = road.combined;
        }
        return scores;
    }

    void fail(const run::SelectedSample& selected, const Error& error)
    {
        m_watch.failed(error);
        if (error.kind() == ErrorKind::Cancelled)
            m_report.cancelled = true;
        else
            m_report.failures.push_back(
                {selected.split->name, selected.sample->name, error.message()});
    }

    void report(const std::string& sample)
    {
        m_progress.update(m_report.scored, m_report.kept, m_report.failures, sample);
    }

    void finish()
    {
        if (m_request.selection.shard.count == 1)
            m_report.cancelled = !collect();
        if (!m_report.cancelled)
            m_record.finish(run::namesOf(m_selection));
    }

    bool collect()
    {
        std::unordered_set<std::string> failed; // an earlier line of one may not be valid
        for (std::size_t i = m_selection.failures.size(); i < m_report.failures.size(); ++i)
            failed.insert(m_report.failures[i].name);
        SweepScores scores(m_scores, mapCount());
        for (const engine::LayerInfo& layer : m_layers)
            m_report.layers.push_back({layer, {}});
        for (const run::SelectedSample& selected : m_selection.samples) {
            const std::string line = m_record.earlierLine(selected.sample->name);
            if (line.empty() || failed.contains(selected.sample->name))
                continue;
            const SweptSample sample = sampleOf(selected.sample->name, line);
            scores.add(sample);
            for (std::size_t layer = 0; layer < m_layers.size(); ++layer)
                m_report.layers[layer].cells = sample.cells[layer];
            m_report.emptyMaps += sample.emptyMaps;
            m_report.nonFiniteMaps += sample.nonFiniteMaps;
        }
        return summarise(scores, m_request, m_report, m_stop);
    }

    engine::Network& m_network;
    const data::Datamodule& m_datamodule;
    const SweepRequest& m_request;
    const std::vector<engine::LayerInfo> m_layers;
    const std::vector<results::Score> m_scores;
    const run::Selection m_selection;
    run::RunRecord m_record;
    road::Imputer m_imputer;
    road::BatchRunner m_batches;
    run::ProgressReporter m_progress;
    std::stop_token m_stop;
    SweepReport m_report;
    run::FailureWatch m_watch;
    std::vector<run::SelectedSample> m_open;
};

void check(const engine::Network& network, const SweepRequest& request)
{
    const auto refuse = [](const std::string& subject, const Message& detail) {
        throw Error(ErrorKind::BadRequest, subject, detail);
    };
    if (request.algorithms.empty())
        refuse({}, say("name a saliency algorithm"));
    for (const engine::Algorithm algorithm : request.algorithms)
        if (!engine::algorithmInfo(algorithm).usesTargetLayer)
            refuse(engine::algorithmInfo(algorithm).name,
                   say("it has no target layer to sweep over"));
    const std::vector<results::Score> scores = sweptScores(request);
    if (std::find(scores.begin(), scores.end(), request.rank) == scores.end())
        refuse(results::scoreInfo(request.rank).name, say("this score is taken only with ROAD"));
    if (network.outputs() > 1 &&
        (request.targetLabel < 0 || request.targetLabel >= network.outputs()))
        refuse(std::to_string(request.targetLabel),
               say("the network has no output for this label"));
    if (!(request.noise >= 0) || !std::isfinite(request.noise))
        refuse({}, say("the noise must be 0 or more"));
    if (request.withRoad && request.road.percentiles.empty())
        refuse({}, say("name percentiles from 0 to 100"));
}

} // namespace

void describe(run::OptionList& list, SweepOptions& options)
{
    describe(list, options.scope);
    describe(list, options.network, NetworkUse::EveryLayer);
    describe(list, options.plots, "-Q,--plot,--no-plot{false}");
    list.add(&options.outputFolder, "-o,--output-folder", "Where the results go",
             {.writes = run::Writes::InFolder});
    list.add(&options.layers, "--layers",
             "Layer to look at instead of all; several with commas or by repeating the option "
             "(`saliscope generate MODEL --list-layers`)",
             {.separator = ',', .part = run::Part::Target});
    list.add(options.rank, "--rank", "Score that decides which layer is best",
             {.field = {say("Best by"), say("The score that decides which layer is best.")}});
    describeTargetLabel(
        list, options.targetLabel, options.targetName,
        "Score samples with this label only; with several outputs, explain this one, also by its "
        "name");
    describeBoxLabel(list, options.measures.boxLabel, "Use boxes with this label only");
    describeThreshold(list, options.measures.threshold, true);
    list.add(&options.withRoad, "--road",
             "Take the ROAD scores too, with eight more passes of the network per map",
             {.setting = {"road"},
              .field = {say("ROAD"), say("Score by ROAD too, which takes far longer.")}});
    describe(list, options.road, options.noise, true, options.withRoad);
    list.add(&options.interval.resamples, "--resamples", "Bootstrap samples behind each interval",
             {.range = {100, 1000000}, .type = "INT", .part = run::Part::None});
    describeOverwrite(list, options.overwrite, "scores", true);
}

SweepRequest sweepRequest(const SweepOptions& options, const engine::Network& network,
                          std::string checkpointSha256)
{
    SweepRequest request{options};
    if (!options.targetName.empty())
        request.targetLabel = labelOf(network.model().described.outputs, options.targetName);
    request.algorithms =
        engine::parseAlgorithms(options.network.algorithms, [](engine::Algorithm algorithm) {
            return engine::algorithmInfo(algorithm).usesTargetLayer;
        });
    request.interval.seed = options.network.seed;
    request.selection = run::selectionOptions(options.scope, false);
    request.decoders = run::workerThreads(options.network.parallel);
    request.imputers = run::workerThreads(0);
    request.checkpointSha256 = std::move(checkpointSha256);
    return request;
}

bool isSwept(const data::Sample& sample, const SweepRequest& request)
{
    return run::hasLabel(sample.target, request.targetLabel) &&
           run::hasBoxes(sample, request.measures.boxLabel);
}

SweepReport sweepLayers(engine::Network& network, const data::Datamodule& datamodule,
                        const SweepRequest& request, const run::ProgressCallback& progress,
                        std::stop_token stop)
{
    check(network, request);
    return Sweep(network, datamodule, request, progress).run(std::move(stop));
}

} // namespace saliscope::tasks
