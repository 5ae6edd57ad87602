// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tasks/generate.h"

#include <algorithm>
#include <memory>
#include <mutex>

#include "core/base/error.h"
#include "core/data/model_input.h"
#include "core/engine/explanation_choices.h"
#include "core/engine/model_catalogue.h"
#include "core/maps/map_sink.h"
#include "core/run/failure_watch.h"
#include "core/run/prefetch.h"
#include "core/run/work_queue.h"
#include "core/tasks/option_texts.h"

namespace saliscope::tasks
{

namespace
{

/// Explained samples that may wait for one before them.
constexpr std::size_t explainedAhead = 1;
/// Samples whose maps may wait to be written.
constexpr std::size_t writesAhead = 4;

/// Everything a map's values depend on, apart from the sample itself.
run::RunRecord::Settings recordSettings(const engine::Network& network,
                                        const GenerateRequest& request)
{
    run::RunRecord::Settings settings = settingsOf(request);
    settings.merge(explanationSettings(network, request.checkpointSha256, request.algorithms,
                                       request.network.targetLayer, targetClassText(request)));
    // Not a setting of its own: a run without one would go on with these maps.
    if (request.contrast)
        settings["target-class"] += " minus " + std::to_string(*request.contrast);
    return settings;
}

maps::MapOutput mapOutput(const engine::Network& network, const GenerateRequest& request)
{
    return {request.algorithms,
            request.allOutputs || request.output,
            request.outputFolder,
            request.store,
            request.native,
            request.isSigned,
            request.overwrite,
            request.selection.shard,
            recordSettings(network, request)};
}

/// One run, from the first sample to the report.
class Generation final
{
public:
    Generation(engine::Network& network, const data::Datamodule& datamodule,
               const GenerateRequest& request)
        : m_network(network)
        , m_datamodule(datamodule)
        , m_request(request)
        , m_explainRequest(explainRequest(request, network.outputs()))
        , m_selection(run::selectSamples(datamodule, request.selection))
        , m_output(mapOutput(network, request))
        , m_sink(maps::openMapSink(network, m_output, m_selection))
        , m_writer(writesAhead)
    {
        m_report.total = m_selection.samples.size() + m_selection.failures.size();
        m_report.failures = m_selection.failures;
        m_report.skippedSplits = m_selection.skippedSplits;
    }

    GenerateReport run(const run::ProgressCallback& callback, std::stop_token stop)
    {
        run::ProgressReporter progress(m_report.total, callback);
        keepFinished(stop);
        report(progress, {});
        compute(progress, stop);
        m_writer.wait();
        report(progress, {});
        if (!m_report.cancelled)
            m_sink->finish(m_selection);
        return std::move(m_report);
    }

private:
    /// Sorts out the samples an earlier run finished.
    void keepFinished(const std::stop_token& stop)
    {
        for (const run::SelectedSample& selected : m_selection.samples) {
            m_report.cancelled = stop.stop_requested();
            if (m_report.cancelled)
                return;
            if (!isFinished(selected))
                m_open.push_back(selected);
        }
        m_report.remade.addDamaged(m_sink->damagedLines(), m_open.size() - m_report.remade.count());
    }

    /// Whether an earlier run made the sample's maps of the picture that is there now.
    bool isFinished(const run::SelectedSample& selected)
    {
        const std::string line = m_sink->finishedLine(*selected.sample);
        if (line.empty())
            return false;
        const maps::SampleOutcome outcome = maps::outcomeOf(line);
        const data::Difference difference =
            run::differenceOf(outcome.split, outcome.origin, m_datamodule, selected);
        if (difference != data::Difference::None) {
            m_report.remade.add(difference);
            m_sink->forget(*selected.sample);
            return false;
        }
        countFlags(outcome);
        ++m_report.kept;
        return true;
    }

    /// On a decoding thread.
    data::ModelInput prepared(std::size_t index)
    {
        const data::Sample& sample = *m_open[index].sample;
        data::ModelInput input = data::loadInput(m_datamodule, sample, {}, m_network.model().input);
        m_notes[index] = std::move(input.notes);
        m_pictures[index] = std::move(input.picture);
        return input;
    }

    void compute(run::ProgressReporter& progress, std::stop_token stop)
    {
        const auto decoders = std::max(1, m_request.decoders);
        m_notes.resize(m_open.size());
        m_pictures.resize(m_open.size());
        run::Prefetch<data::ModelInput> inputs(
            m_open.size(), decoders, run::decodedAhead * std::size_t(decoders),
            [this](std::size_t index) { return prepared(index); });
        const int calls = m_network.allowCallsAtOnce(m_explainRequest, m_open.size());
        run::Prefetch<engine::Explanation> explanations(
            m_open.size(), calls, explainedAhead + std::size_t(calls), [&](std::size_t index) {
                return m_network.explain(inputs.take(index).image, m_open[index].sample->name,
                                         m_explainRequest, stop);
            });
        for (std::size_t index = 0; index < m_open.size(); ++index) {
            const run::SelectedSample& selected = m_open[index];
            if (stop.stop_requested())
                m_report.cancelled = true;
            if (m_report.cancelled)
                return;
            try {
                add(index, std::make_shared<engine::Explanation>(explanations.next()));
                m_explaining.succeeded();
            } catch (const Error& error) {
                fail(m_explaining, selected, error);
            }
            report(progress, selected.sample->name);
        }
    }

    void add(std::size_t index, const std::shared_ptr<engine::Explanation>& explanation)
    {
        m_writer.add([this, index, explanation] { write(index, *explanation); });
    }

    /// On the writer's thread.
    void write(std::size_t index, const engine::Explanation& explanation)
    {
        const run::SelectedSample& selected = m_open[index];
        try {
            const maps::SampleOutcome outcome =
                m_sink->write(selected, explanation, m_notes[index],
                              data::originOf(m_datamodule, *selected.sample, m_pictures[index]));
            const std::lock_guard lock(m_mutex);
            countFlags(outcome);
            ++m_report.written;
            m_writing.succeeded();
        } catch (...) {
            fail(m_writing, selected, currentError());
        }
    }

    void countFlags(const maps::SampleOutcome& outcome)
    {
        for (const maps::MapOutcome& map : outcome.maps) {
            m_report.emptyMaps += map.map.flags.empty;
            m_report.constantMaps += map.map.flags.constant;
        }
        m_report.oddPictures += !outcome.notes.empty();
    }

    void fail(run::FailureWatch& watch, const run::SelectedSample& selected, const Error& error)
    {
        if (error.kind() == ErrorKind::Cancelled) {
            m_report.cancelled = true;
            return;
        }
        const std::lock_guard lock(m_mutex);
        watch.failed(error);
        m_report.failures.push_back({selected.split->name, selected.sample->name, error.message()});
    }

    void report(run::ProgressReporter& progress, const std::string& sample)
    {
        const std::lock_guard lock(m_mutex);
        progress.update(m_report.written, m_report.kept, m_report.failures, sample);
    }

    engine::Network& m_network;
    const data::Datamodule& m_datamodule;
    const GenerateRequest& m_request;
    const engine::ExplainRequest m_explainRequest;
    const run::Selection m_selection;
    const maps::MapOutput m_output;
    const std::unique_ptr<maps::MapSink> m_sink;
    GenerateReport m_report;
    run::FailureWatch m_explaining; ///< in the order of samples; writing is behind it
    run::FailureWatch m_writing;    ///< likewise
    std::vector<run::SelectedSample> m_open;
    std::vector<std::vector<Message>> m_notes;  ///< on each's picture, once it is decoded
    std::vector<data::PictureFacts> m_pictures; ///< likewise
    std::mutex m_mutex;                         ///< guards the report against the writer
    run::WorkQueue m_writer; ///< last: it uses everything above until it has ended
};

} // namespace

void describe(run::OptionList& list, GenerateOptions& options)
{
    describe(list, options.scope);
    describe(list, options.network, NetworkUse::Maps);
    describeContrast(list, options.network);
    list.add(&options.outputFolder, "-o,--output-folder", "Where the maps go",
             {.writes = options.store ? run::Writes::Nothing : run::Writes::InFolder,
              .part = run::Part::None});
    list.add(&options.store, "--store",
             "Write all maps to one HDF5 file instead of a folder of .npy",
             {.type = "FILE.h5", .writes = run::Writes::BesideFile, .part = run::Part::Output});
    list.add(&options.native, "--native",
             "In the store keep the small maps before post-processing; readers enlarge them",
             {.needs = "--store",
              .part = run::Part::Output,
              .setting = options.store ? run::Setting{"values", options.native ? "native" : "final"}
                                       : run::Setting()});
    list.add(&options.isSigned, "--signed",
             "Keep evidence against the output as negative values (-1 to 1), for the algorithms "
             "where it is defined",
             {.part = run::Part::Output});
    list.add(options.evidence, "--explain",
             "Evidence for the output (positive), against it, or for the predicted class "
             "(predicted)",
             {.setting = {"explain",
                          run::nameOf(options.evidence) + (options.isSigned ? ", signed" : "")},
              .field = {say("Evidence"), say("Which evidence the maps show.")}});
    list.add(options.ablation, "--ablation",
             "Ablation-CAM as the reference does it, or with channels set to zero",
             {.setting = {"ablation"},
              .field = {say("Ablation-CAM"),
                        say("As mednet computes it, or with channels set to zero.")}});
    list.add(options.fullGrad, "--fullgrad",
             "FullGrad with every plane scaled as the reference does, or every layer as "
             "originally published",
             {.setting = {"fullgrad"},
              .field = {say("FullGrad"),
                        say("With every plane scaled as mednet does, or as published.")}});
    describeOverwrite(list, options.overwrite, "maps", true);
}

engine::ExplainRequest explainRequest(const GenerateRequest& request, int outputs)
{
    engine::ExplainRequest result;
    for (const engine::Algorithm algorithm : request.algorithms)
        result.maps.push_back({algorithm, request.network.targetLayer});
    result.outputs = chosenOutputs(request, outputs);
    result.contrast = request.contrast;
    result.evidence = request.evidence;
    result.ablation = request.ablation;
    result.fullGrad = request.fullGrad;
    result.seed = request.network.seed;
    result.fullSize = !request.native;
    result.isSigned = request.isSigned;
    return result;
}

GenerateReport generateMaps(engine::Network& network, const data::Datamodule& datamodule,
                            const GenerateRequest& request, const run::ProgressCallback& progress,
                            std::stop_token stop)
{
    if (request.isSigned)
        engine::requireSign(request.algorithms);
    if (request.native && !request.store)
        throw Error(ErrorKind::BadRequest, {},
                    say("maps before post-processing are kept in stores only; name one"));
    return Generation(network, datamodule, request).run(progress, stop);
}

} // namespace saliscope::tasks
