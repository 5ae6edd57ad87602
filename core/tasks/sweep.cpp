// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/sweep.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/error.h"
#include "engine/model_catalogue.h"
#include "tasks/prefetch.h"
#include "tasks/sweep_record.h"
#include "tasks/sweep_results.h"

namespace saliscope
{

namespace
{

/// Decoded samples that may wait for the network, per decoding thread.
constexpr std::size_t decodedAhead = 2;

/// Layers whose maps one pass of the network makes: their activations and gradients are in memory
/// together. All of pasa's; of densenet's 430, 64 at once need 1.6 GiB instead of 2.4.
constexpr std::size_t layersAtOnce = 64;

SelectionOptions labelledWithBoxes(const SweepRequest& request)
{
    SelectionOptions options = request.selection;
    options.accepts = [&request](const Sample& sample) { return isSwept(sample, request); };
    return options;
}

/// One run, from the first sample to the report.
class Sweep final
{
public:
    Sweep(Network& network, const Datamodule& datamodule, const SweepRequest& request,
          const ProgressCallback& progress)
        : m_network(network)
        , m_datamodule(datamodule)
        , m_request(request)
        , m_layers(sweptLayers(network, request))
        , m_scores(sweptScores(request))
        , m_selection(requireSamples(selectSamples(datamodule, labelledWithBoxes(request))))
        , m_record(openRecord(network, request, m_layers))
        , m_imputer(static_cast<float>(request.noise), request.seed, request.imputers)
        , m_batches(network, imagesAtOnce(network, request.imputers))
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
    Selection requireSamples(Selection selection) const
    {
        const SelectionOptions& options = m_request.selection;
        if (selection.samples.empty() && options.shard.count == 1)
            throw Error(ErrorKind::BadRequest,
                        options.onlySplit ? *options.onlySplit : m_datamodule.name,
                        say("it has no sample with label %1 and a box to compare maps with",
                            m_request.targetLabel));
        return selection;
    }

    std::size_t mapCount() const { return m_request.algorithms.size() * m_layers.size(); }

    SweptSample sampleOf(const std::string& line) const
    {
        return sweptSampleOf(line, m_scores, m_layers.size(), mapCount());
    }

    void keepFinished()
    {
        for (const SelectedSample& selected : m_selection.samples) {
            if (isFinished(selected.sample->name))
                ++m_report.kept;
            else
                m_open.push_back(selected);
        }
    }

    bool isFinished(const std::string& name) const
    {
        const std::string line = m_record.earlierLine(name);
        if (line.empty())
            return false;
        try {
            sampleOf(line);
            return true;
        } catch (const Error&) {
            return false;
        }
    }

    ModelInput prepared(std::size_t index) const
    {
        const Sample& sample = *m_open[index].sample;
        return prepareInput(loadSample(m_datamodule, sample), sample.boxes,
                            m_network.model().input);
    }

    void compute()
    {
        const auto decoders = std::max(1, m_request.decoders);
        Prefetch<ModelInput> inputs(m_open.size(), decoders, decodedAhead * std::size_t(decoders),
                                    [this](std::size_t index) { return prepared(index); });
        for (const SelectedSample& selected : m_open) {
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

    ExplainRequest explainRequest(std::size_t firstLayer) const
    {
        ExplainRequest request;
        const std::size_t end = std::min(m_layers.size(), firstLayer + layersAtOnce);
        for (const Algorithm algorithm : m_request.algorithms)
            for (std::size_t layer = firstLayer; layer < end; ++layer)
                request.maps.push_back({algorithm, m_layers[layer].name});
        request.outputs = {m_network.outputs() > 1 ? m_request.targetLabel : 0};
        request.seed = m_request.seed;
        return request;
    }

    void score(const SelectedSample& selected, const ModelInput& input)
    {
        SweptSample sample;
        sample.split = selected.split->name;
        sample.name = selected.sample->name;
        sample.cells.resize(m_layers.size());
        sample.maps.resize(mapCount());
        for (std::size_t first = 0; first < m_layers.size(); first += layersAtOnce)
            scoreLayers(sample, first, input);
        m_record.append(sample.name, lineOf(sample, m_scores));
        ++m_report.scored;
    }

    /// Maps come algorithm by algorithm, layer by layer.
    void scoreLayers(SweptSample& sample, std::size_t first, const ModelInput& input)
    {
        const std::size_t count = std::min(layersAtOnce, m_layers.size() - first);
        std::size_t made = 0;
        const auto take = [&](const SaliencyMap& map, const std::vector<float>& logits) {
            if (m_stop.stop_requested())
                throw Error(ErrorKind::Cancelled, {}, say("cancelled"));
            const std::size_t layer = first + made % count;
            const std::size_t index = made / count * m_layers.size() + layer;
            ++made;
            sample.logits = logits;
            sample.cells[layer] = {map.raw.width, map.raw.height};
            sample.emptyMaps += map.flags.empty;
            sample.nonFiniteMaps += map.flags.nonFinite;
            if (!map.flags.nonFinite)
                sample.maps[index] = scoresOf(sample, map, input);
        };
        m_network.explainEach(input.image, sample.name, explainRequest(first), take, m_stop);
    }

    ScoreValues scoresOf(SweptSample& sample, const SaliencyMap& map, const ModelInput& input)
    {
        const Interpretability found = interpretability(map.map, input.boxes, m_request.measures);
        if (found.boxes.empty())
            throw Error(ErrorKind::Mismatch, sample.name,
                        say("none of its boxes lies on the picture"));
        sample.areaFraction = found.areaFraction;
        ScoreValues scores;
        scores[Score::Energy] = found.proportionalEnergy;
        scores[Score::Focus] = found.averageSaliencyFocus;
        scores[Score::Lift] = found.energyLift;
        scores[Score::Overlap] = found.overlap;
        if (found.pointingHit)
            scores[Score::Pointing] = *found.pointingHit ? 1 : 0;
        if (m_request.withRoad) {
            const RoadScores road = roadOfMap(input.image, sample.name, map, sample.logits,
                                              m_request.road, m_imputer, m_batches, m_stop);
            scores[Score::Morf] = road.morf;
            scores[Score::Lerf] = road.lerf;
            scores[Score::Road] = road.combined;
        }
        return scores;
    }

    void fail(const SelectedSample& selected, const Error& error)
    {
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
            m_record.finish(namesOf(m_selection));
    }

    bool collect()
    {
        SweepScores scores(m_scores, mapCount());
        for (const LayerInfo& layer : m_layers)
            m_report.layers.push_back({layer, {}});
        for (const SelectedSample& selected : m_selection.samples) {
            const std::string line = m_record.earlierLine(selected.sample->name);
            if (line.empty())
                continue;
            const SweptSample sample = sampleOf(line);
            scores.add(sample);
            for (std::size_t layer = 0; layer < m_layers.size(); ++layer)
                m_report.layers[layer].cells = sample.cells[layer];
            m_report.emptyMaps += sample.emptyMaps;
            m_report.nonFiniteMaps += sample.nonFiniteMaps;
        }
        return summarise(scores, m_request, m_report, m_stop);
    }

    Network& m_network;
    const Datamodule& m_datamodule;
    const SweepRequest& m_request;
    const std::vector<LayerInfo> m_layers;
    const std::vector<Score> m_scores;
    const Selection m_selection;
    RunRecord m_record;
    Imputer m_imputer;
    BatchRunner m_batches;
    ProgressReporter m_progress;
    std::stop_token m_stop;
    SweepReport m_report;
    std::vector<SelectedSample> m_open;
};

void check(const Network& network, const SweepRequest& request)
{
    const auto refuse = [](const std::string& subject, const Message& detail) {
        throw Error(ErrorKind::BadRequest, subject, detail);
    };
    if (request.algorithms.empty())
        refuse({}, say("name a saliency algorithm"));
    for (const Algorithm algorithm : request.algorithms)
        if (!algorithmInfo(algorithm).usesTargetLayer)
            refuse(algorithmInfo(algorithm).name, say("it has no target layer to sweep over"));
    const std::vector<Score> scores = sweptScores(request);
    if (std::find(scores.begin(), scores.end(), request.rank) == scores.end())
        refuse(scoreInfo(request.rank).name, say("this score is taken only with ROAD"));
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

bool isSwept(const Sample& sample, const SweepRequest& request)
{
    return hasLabel(sample.target, request.targetLabel) &&
           hasBoxes(sample, request.measures.boxLabel);
}

SweepReport sweepLayers(Network& network, const Datamodule& datamodule, const SweepRequest& request,
                        const ProgressCallback& progress, std::stop_token stop)
{
    check(network, request);
    return Sweep(network, datamodule, request, progress).run(std::move(stop));
}

} // namespace saliscope
