// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/generate.h"

#include <algorithm>
#include <memory>
#include <mutex>

#include "base/error.h"
#include "data/model_input.h"
#include "engine/model_catalogue.h"
#include "tasks/generate_record.h"
#include "tasks/map_sink.h"
#include "tasks/prefetch.h"
#include "tasks/work_queue.h"

namespace saliscope
{

namespace
{

/// Decoded samples that may wait for the network, per decoding thread.
constexpr std::size_t decodedAhead = 2;
/// Explained samples that may wait for one before them.
constexpr std::size_t explainedAhead = 1;
/// Samples whose maps may wait to be written.
constexpr std::size_t writesAhead = 4;

/// One run, from the first sample to the report.
class Generation final
{
public:
    Generation(Network& network, const Datamodule& datamodule, const GenerateRequest& request)
        : m_network(network)
        , m_datamodule(datamodule)
        , m_request(request)
        , m_explainRequest(explainRequest(request, network.outputs()))
        , m_selection(selectSamples(datamodule, request.selection))
        , m_sink(openMapSink(network, request, m_selection))
        , m_writer(writesAhead)
    {
        m_report.total = m_selection.samples.size() + m_selection.failures.size();
        m_report.failures = m_selection.failures;
        m_report.skippedSplits = m_selection.skippedSplits;
    }

    GenerateReport run(const ProgressCallback& callback, std::stop_token stop)
    {
        ProgressReporter progress(m_report.total, callback);
        keepFinished();
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
    void keepFinished()
    {
        for (const SelectedSample& selected : m_selection.samples) {
            const std::string line = m_sink->finishedLine(*selected.sample);
            if (line.empty()) {
                m_open.push_back(selected);
            } else {
                countFlags(outcomeOf(line));
                ++m_report.kept;
            }
        }
    }

    ModelInput prepared(std::size_t index) const
    {
        const Sample& sample = *m_open[index].sample;
        return prepareInput(loadSample(m_datamodule, sample), {}, m_network.model().input);
    }

    void compute(ProgressReporter& progress, std::stop_token stop)
    {
        const auto decoders = std::max(1, m_request.decoders);
        Prefetch<ModelInput> inputs(m_open.size(), decoders, decodedAhead * std::size_t(decoders),
                                    [this](std::size_t index) { return prepared(index); });
        const int calls = m_network.allowCallsAtOnce(m_explainRequest, m_open.size());
        Prefetch<Explanation> explanations(
            m_open.size(), calls, explainedAhead + std::size_t(calls), [&](std::size_t index) {
                return m_network.explain(inputs.take(index).image, m_open[index].sample->name,
                                         m_explainRequest, stop);
            });
        for (const SelectedSample& selected : m_open) {
            if (stop.stop_requested())
                m_report.cancelled = true;
            if (m_report.cancelled)
                return;
            try {
                add(selected, std::make_shared<Explanation>(explanations.next()));
            } catch (const Error& error) {
                fail(selected, error);
            }
            report(progress, selected.sample->name);
        }
    }

    void add(const SelectedSample& selected, std::shared_ptr<Explanation> explanation)
    {
        m_writer.add([this, selected, explanation] { write(selected, *explanation); });
    }

    /// On the writer's thread.
    void write(const SelectedSample& selected, const Explanation& explanation)
    {
        try {
            const SampleOutcome outcome = m_sink->write(selected, explanation);
            const std::lock_guard lock(m_mutex);
            countFlags(outcome);
            ++m_report.written;
        } catch (const Error& error) {
            fail(selected, error);
        }
    }

    void countFlags(const SampleOutcome& outcome)
    {
        for (const MapOutcome& map : outcome.maps) {
            m_report.emptyMaps += map.map.flags.empty;
            m_report.constantMaps += map.map.flags.constant;
        }
    }

    void fail(const SelectedSample& selected, const Error& error)
    {
        if (error.kind() == ErrorKind::Cancelled) {
            m_report.cancelled = true;
            return;
        }
        const std::lock_guard lock(m_mutex);
        m_report.failures.push_back({selected.split->name, selected.sample->name, error.message()});
    }

    void report(ProgressReporter& progress, const std::string& sample)
    {
        const std::lock_guard lock(m_mutex);
        progress.update(m_report.written, m_report.kept, m_report.failures, sample);
    }

    Network& m_network;
    const Datamodule& m_datamodule;
    const GenerateRequest& m_request;
    const ExplainRequest m_explainRequest;
    const Selection m_selection;
    const std::unique_ptr<MapSink> m_sink;
    GenerateReport m_report;
    std::vector<SelectedSample> m_open;
    std::mutex m_mutex; ///< guards the report against the writer
    WorkQueue m_writer; ///< last: it uses everything above until it has ended
};

} // namespace

GenerateReport generateMaps(Network& network, const Datamodule& datamodule,
                            const GenerateRequest& request, const ProgressCallback& progress,
                            std::stop_token stop)
{
    if (request.isSigned)
        requireSign(request.algorithms);
    if (request.native && !request.store)
        throw Error(ErrorKind::BadRequest, {},
                    say("maps before post-processing are kept in stores only; name one"));
    return Generation(network, datamodule, request).run(progress, stop);
}

} // namespace saliscope
