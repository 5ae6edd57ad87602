// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/report_task.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/cases/case_view.h"
#include "core/data/model_input.h"
#include "core/engine/model_catalogue.h"
#include "core/engine/output_names.h"
#include "core/render/colormap.h"
#include "core/render/overlay.h"
#include "core/run/failure_watch.h"
#include "core/run/prefetch.h"

namespace saliscope::report
{

namespace
{

constexpr double sure = 0.5; ///< probability from which the network said yes

/// What was found out about one map.
struct ScoredMapOfCase {
    MapFacts facts;
    results::ScoreValues scores;
    double boxShare = 0;
};

void addBoxScores(ScoredMapOfCase& scored, const Image& map,
                  const std::vector<data::InputBox>& boxes,
                  const metrics::InterpretabilityOptions& options)
{
    const metrics::Interpretability result = metrics::interpretability(map, boxes, options);
    if (result.boxes.empty())
        return;
    scored.boxShare = result.areaFraction;
    scored.scores[results::Score::Energy] = result.proportionalEnergy;
    scored.scores[results::Score::Focus] = result.averageSaliencyFocus;
    scored.scores[results::Score::Lift] = result.energyLift;
    scored.scores[results::Score::Overlap] = result.overlap;
    if (result.pointingHit)
        scored.scores[results::Score::Pointing] = *result.pointingHit ? 1 : 0;
}

/// One case on its way through the network.
class CaseScoring final
{
public:
    CaseScoring(engine::Network& network, const ReportRequest& request, std::stop_token stop)
        : m_network(network)
        , m_request(request)
        , m_stop(std::move(stop))
    {
    }

    engine::Explanation explain(const data::ModelInput& input, const std::string& name)
    {
        return m_network.explain(input.image, name, m_request.explain, m_stop);
    }

    ScoredMapOfCase score(const data::ModelInput& input, const std::string& name,
                          const std::vector<float>& logits, const engine::SaliencyMap& map)
    {
        ScoredMapOfCase scored;
        scored.facts = factsOf(map, logits);
        if (map.flags.nonFinite)
            return scored;
        addBoxScores(scored, map.map, input.boxes, m_request.measures);
        if (m_request.road && !map.contrast)
            addRoad(scored, input, name, logits, map);
        return scored;
    }

private:
    MapFacts factsOf(const engine::SaliencyMap& map, const std::vector<float>& logits) const
    {
        MapFacts facts;
        facts.algorithm = map.request.algorithm;
        facts.layer = map.request.layer;
        facts.output = map.output;
        facts.evidenceSign = map.evidenceSign;
        facts.flags = map.flags;
        facts.inputSize = m_network.model().input.size;
        facts.cells = map.raw.empty() ? Size{facts.inputSize, facts.inputSize}
                                      : Size{map.raw.width, map.raw.height};
        const engine::ModelInfo& model = m_network.model();
        if (model.activation == metrics::Activation::Sigmoid)
            facts.logit = logits.at(std::size_t(map.output));
        facts.probability =
            metrics::probabilityOf(logits, std::size_t(map.output), model.activation);
        if (!model.described.outputs.empty())
            facts.outputName = engine::outputName(model, map.output);
        if (map.contrast) {
            facts.contrast = engine::outputName(model, *map.contrast);
            facts.logit =
                logits.at(std::size_t(map.output)) - logits.at(std::size_t(*map.contrast));
        }
        facts.ablation = m_request.explain.ablation;
        return facts;
    }

    void addRoad(ScoredMapOfCase& scored, const data::ModelInput& input, const std::string& name,
                 const std::vector<float>& logits, const engine::SaliencyMap& map)
    {
        cases::RoadCurveOptions options = m_request.roadOptions;
        options.activation = m_network.model().activation;
        cases::RoadCurve curve(input.image, name, map.map, logits, map.output, options);
        const road::RoadScores road = curve.curve(m_network, m_request.percentiles, m_stop);
        scored.scores[results::Score::Morf] = road.morf;
        scored.scores[results::Score::Lerf] = road.lerf;
        scored.scores[results::Score::Road] = road.combined;
        scored.facts.roadPoints = static_cast<int>(road.points.size());
        scored.facts.degeneratePoints = road.degenerateMorf + road.degenerateLerf;
    }

    engine::Network& m_network;
    const ReportRequest& m_request;
    std::stop_token m_stop;
};

/// What is wrong with a map is said below its picture, in the report's language.
render::OverlayOptions lookOf(const ReportRequest& request, float evidenceSign = 1)
{
    render::OverlayOptions look =
        render::overlayIn(render::colormapFor(request.colormap, /*isSigned=*/false, evidenceSign));
    look.markCondition = false;
    return look;
}

ReportedColours coloursOf(const render::OverlayOptions& look)
{
    return {look.colormap, render::colormapNamed(look.colormap).diverging ? -1. : 0., 1.};
}

std::string labelText(const data::Target& target)
{
    std::string text;
    for (const int value : target.values)
        text += (text.empty() ? "" : ", ") + std::to_string(value);
    return text;
}

/// A case that may be shown, while the cohort is gone through.
struct Candidate {
    run::SelectedSample selected;
    double probability = 0;
    double lift = 0;
};

/// One cohort, from the first sample to the report.
class CohortRun final
{
public:
    CohortRun(engine::Network& network, const data::Datamodule& datamodule,
              const ReportRequest& request, const run::ProgressCallback& progress,
              std::stop_token stop)
        : m_network(network)
        , m_datamodule(datamodule)
        , m_request(request)
        , m_selection(run::selectSamples(datamodule, request.selection))
        , m_stop(std::move(stop))
        , m_progress(m_selection.samples.size() + m_selection.failures.size(), progress)
    {
        m_result.failures = m_selection.failures;
        m_result.skippedSplits = m_selection.skippedSplits;
        m_result.total = m_selection.samples.size() + m_selection.failures.size();
        m_result.report.origin = request.origin;
    }

    CohortResult run()
    {
        const auto decoders = std::max(1, m_request.decoders);
        run::Prefetch<data::ModelInput> inputs(
            m_selection.samples.size(), decoders, run::decodedAhead * std::size_t(decoders),
            [this](auto index) {
                const data::Sample& sample = *m_selection.samples[index].sample;
                return data::loadInput(m_datamodule, sample, sample.boxes, m_network.model().input);
            });
        m_progress.update(0, 0, m_result.failures, {});
        for (const run::SelectedSample& selected : m_selection.samples) {
            if (m_stop.stop_requested() || !take(selected, inputs))
                m_result.cancelled = true;
            if (m_result.cancelled)
                return std::move(m_result);
            m_progress.update(m_result.made, 0, m_result.failures, selected.sample->name);
        }
        finish();
        return std::move(m_result);
    }

private:
    /// False when it was cancelled.
    bool take(const run::SelectedSample& selected, run::Prefetch<data::ModelInput>& inputs)
    {
        try {
            score(selected, inputs.next());
            ++m_result.made;
            m_watch.succeeded();
        } catch (const Error& error) {
            m_watch.failed(error);
            if (error.kind() == ErrorKind::Cancelled)
                return false;
            m_result.failures.push_back(
                {selected.split->name, selected.sample->name, error.message()});
        }
        return true;
    }

    void score(const run::SelectedSample& selected, const data::ModelInput& input)
    {
        CaseScoring scoring(m_network, m_request, m_stop);
        const std::string& name = selected.sample->name;
        const engine::Explanation explanation = scoring.explain(input, name);
        std::vector<ScoredMapOfCase> scored;
        for (const engine::SaliencyMap& map : explanation.maps)
            scored.push_back(scoring.score(input, name, explanation.logits, map));
        for (std::size_t index = 0; index < scored.size(); ++index)
            add(selected, index, scored[index]);
        if (!scored.empty() && scored.front().scores[results::Score::Lift]) {
            const Candidate candidate{selected, scored.front().facts.probability,
                                      *scored.front().scores[results::Score::Lift]};
            if (candidate.probability >= sure)
                m_candidates.push_back(candidate);
        }
    }

    void add(const run::SelectedSample& selected, std::size_t map, const ScoredMapOfCase& scored)
    {
        if (m_facts.size() <= map) {
            m_facts.resize(map + 1);
            m_facts[map] = scored.facts;
            m_facts[map].output = 0; // each case has its own, and its own flags
            m_facts[map].outputName.clear();
            m_facts[map].logit.reset();
            m_facts[map].flags = {};
            m_facts[map].roadPoints = 0;
            m_facts[map].degeneratePoints = 0;
        }
        m_facts[map].roadPoints += scored.facts.roadPoints;
        m_facts[map].degeneratePoints += scored.facts.degeneratePoints;
        const bool hasBoxes = scored.scores[results::Score::Energy].has_value();
        for (const results::ScoreInfo& info : results::scoreCatalogue()) {
            const bool isRoad = info.score >= results::Score::Morf;
            if (isRoad ? m_request.road : hasBoxes)
                m_columns[{map, info.score, selected.split->name}].push_back(
                    isReadable(scored.facts) ? scored.scores[info.score] : std::nullopt);
        }
    }

    void finish()
    {
        CohortReport& report = m_result.report;
        report.cases = m_result.made;
        report.failed = m_result.failures.size();
        report.maps = m_facts;
        for (auto& [key, values] : m_columns)
            report.scores.push_back({mapTitle(m_facts[std::get<0>(key)]), std::get<2>(key),
                                     std::get<1>(key), std::move(values)});
        std::stable_sort(m_candidates.begin(), m_candidates.end(),
                         [](const auto& one, const auto& other) { return one.lift < other.lift; });
        m_candidates.resize(std::min(m_candidates.size(), m_request.worst));
        if (!m_candidates.empty())
            report.worstBy =
                say("the lowest energy lift of %1 where the network's probability is %2 or more",
                    mapTitle(m_facts.front()), number(sure, 1));
        for (const Candidate& candidate : m_candidates)
            report.worst.push_back(shown(candidate));
    }

    ReportedCase shown(const Candidate& candidate)
    {
        const data::Sample& sample = *candidate.selected.sample;
        ReportRequest request = m_request;
        request.road = false;
        request.explain.maps.resize(1);
        CaseReport report = reportOfCase(m_network, m_datamodule, candidate.selected.split->name,
                                         sample, request, {});
        return {sample.name, candidate.selected.split->name,
                say("probability %1, lift %2", number(candidate.probability, 2),
                    number(candidate.lift, 2)),
                std::move(report.maps.front().picture)};
    }

    engine::Network& m_network;
    const data::Datamodule& m_datamodule;
    const ReportRequest& m_request;
    const run::Selection m_selection;
    std::stop_token m_stop;
    run::ProgressReporter m_progress;
    CohortResult m_result;
    run::FailureWatch m_watch;
    std::vector<MapFacts> m_facts;
    std::map<std::tuple<std::size_t, results::Score, std::string>,
             std::vector<std::optional<double>>>
        m_columns;
    std::vector<Candidate> m_candidates;
};

} // namespace

CaseReport reportOfCase(engine::Network& network, const data::Datamodule& datamodule,
                        const std::string& split, const data::Sample& sample,
                        const ReportRequest& request, std::stop_token stop)
{
    const data::RawImage raw = data::loadSample(datamodule, sample);
    const data::ModelInput input = data::prepareInput(raw, sample.boxes, network.model().input);
    CaseScoring scoring(network, request, std::move(stop));
    engine::Explanation explanation = scoring.explain(input, sample.name);
    const render::OverlayOptions plain = lookOf(request);
    CaseReport report;
    report.sample = sample.name;
    report.split = split;
    report.label = labelText(sample.target);
    for (std::size_t output = 0; output < explanation.logits.size(); ++output)
        report.probabilities.push_back(
            metrics::probabilityOf(explanation.logits, output, network.model().activation));
    report.outputNames = network.model().described.outputs;
    report.picture = render::toPicture(input.image);
    render::drawBoxes(report.picture, input.boxes, plain.boxColour, plain.boxWidth);
    report.notes = raw.notes;
    report.boxes = static_cast<int>(input.boxes.size());
    for (engine::SaliencyMap& map : explanation.maps) {
        const ScoredMapOfCase scored = scoring.score(input, sample.name, explanation.logits, map);
        const render::OverlayOptions look = lookOf(request, map.evidenceSign);
        report.boxShare = std::max(report.boxShare, scored.boxShare);
        report.maps.push_back(
            {scored.facts, render::overlay(input.image, map.map, input.boxes, look), scored.scores,
             coloursOf(look),
             std::make_shared<const cases::CaseMap>(
                 cases::caseMap(std::move(map), explanation.logits, input.image.width))});
    }
    report.origin = request.origin;
    report.origin.imageSha256 = sha256OfFile(data::samplePath(datamodule, sample));
    return report;
}

ReportedMap reportOfMap(const data::Datamodule& datamodule, const data::Sample& sample,
                        const Image& map, const std::string& name, const data::InputSpec& input,
                        const ReportRequest& request, float evidenceSign)
{
    data::InputSpec spec = input;
    spec.size = map.width;
    const data::ModelInput seen =
        data::prepareInput(data::loadSample(datamodule, sample), sample.boxes, spec);
    const auto shown = std::make_shared<cases::CaseMap>(cases::existingCaseMap(map));
    shown->evidenceSign = evidenceSign;
    ScoredMapOfCase scored;
    scored.facts.name = name;
    scored.facts.evidenceSign = evidenceSign;
    scored.facts.flags = shown->flags;
    if (scored.facts.flags.nonFinite)
        return {scored.facts, render::toPicture(seen.image), {}, {}, shown};
    addBoxScores(scored, map, seen.boxes, request.measures);
    const render::OverlayOptions look = lookOf(request, evidenceSign);
    return {scored.facts, render::overlay(seen.image, map, seen.boxes, look), scored.scores,
            coloursOf(look), shown};
}

CohortResult reportOfCohort(engine::Network& network, const data::Datamodule& datamodule,
                            const ReportRequest& request, const run::ProgressCallback& progress,
                            std::stop_token stop)
{
    return CohortRun(network, datamodule, request, progress, std::move(stop)).run();
}

} // namespace saliscope::report
