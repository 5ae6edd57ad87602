// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/generate.h"

#include <algorithm>
#include <memory>
#include <mutex>

#include "base/error.h"
#include "base/files.h"
#include "data/model_input.h"
#include "engine/model_catalogue.h"
#include "store/npy.h"
#include "tasks/generate_record.h"
#include "tasks/prefetch.h"
#include "tasks/work_queue.h"

namespace fs = std::filesystem;

namespace saliscope
{

namespace
{

/// Decoded samples that may wait for the network, per decoding thread.
constexpr std::size_t decodedAhead = 2;
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
        , m_selection(selectSamples(datamodule, request.selection))
        , m_record(openRecord(network, request))
        , m_writer(writesAhead)
    {
        m_report.total = m_selection.samples.size() + m_selection.failures.size();
        m_report.failures = m_selection.failures;
        m_report.skippedSplits = m_selection.skippedSplits;
    }

    GenerateReport run(const ProgressCallback& callback, std::stop_token stop)
    {
        ProgressReporter progress(m_report.total, callback);
        refuseUnknownMaps();
        keepFinished();
        report(progress, {});
        compute(progress, stop);
        m_writer.wait();
        report(progress, {});
        if (!m_report.cancelled)
            m_record.finish(namesOf(m_selection));
        return std::move(m_report);
    }

private:
    /// Maps somebody else put where ours go would be lost.
    void refuseUnknownMaps() const
    {
        if (!m_record.isFirst() || m_request.overwrite)
            return;
        for (const SelectedSample& selected : m_selection.samples) {
            SaliencyMap map;
            map.request.algorithm = m_request.algorithms.front();
            const fs::path file = m_request.outputFolder /
                                  mapFile(*selected.sample, map, m_request, m_network.outputs());
            if (fs::exists(file))
                throw Error(ErrorKind::Mismatch, file.string(),
                            "this map was not made by this program, so it is not replaced; choose "
                            "another folder, or --overwrite");
        }
    }

    /// Sorts out the samples an earlier run finished.
    void keepFinished()
    {
        for (const SelectedSample& selected : m_selection.samples) {
            const std::string line = m_record.earlierLine(selected.sample->name);
            if (!line.empty() && isComplete(line)) {
                countFlags(outcomeOf(line));
                ++m_report.kept;
            } else {
                m_open.push_back(selected);
            }
        }
    }

    bool isComplete(const std::string& line) const
    {
        const int size = m_network.model().input.size;
        const SampleOutcome outcome = outcomeOf(line);
        return std::all_of(outcome.maps.begin(), outcome.maps.end(), [&](const MapOutcome& map) {
            return !map.file.empty() && isWholeMap(m_request.outputFolder / map.file, size);
        });
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
        for (const SelectedSample& selected : m_open) {
            if (stop.stop_requested())
                m_report.cancelled = true;
            if (m_report.cancelled)
                return;
            try {
                explain(selected, inputs.next().image, stop);
            } catch (const Error& error) {
                fail(selected, error);
            }
            report(progress, selected.sample->name);
        }
    }

    void explain(const SelectedSample& selected, const Image& input, std::stop_token stop)
    {
        const ExplainRequest request = explainRequest(m_request, m_network.outputs());
        auto explanation = std::make_shared<Explanation>(
            m_network.explain(input, selected.sample->name, request, stop));
        m_writer.add([this, selected, explanation] { write(selected, *explanation); });
    }

    /// On the writer's thread.
    void write(const SelectedSample& selected, const Explanation& explanation)
    {
        SampleOutcome outcome = {
            selected.split->name, selected.sample->name, explanation.logits, {}};
        try {
            for (const SaliencyMap& map : explanation.maps)
                if (!map.flags.nonFinite)
                    outcome.maps.push_back(writeMap(*selected.sample, map));
            requireFinite(explanation);
            const std::lock_guard lock(m_mutex);
            m_record.append(outcome.name, lineOf(outcome));
            countFlags(outcome);
            ++m_report.written;
        } catch (const Error& error) {
            fail(selected, error);
        }
    }

    MapOutcome writeMap(const Sample& sample, const SaliencyMap& map)
    {
        MapOutcome outcome;
        outcome.file = mapFile(sample, map, m_request, m_network.outputs()).string();
        writeNpy(joinInside(m_request.outputFolder, outcome.file), map.map);
        outcome.map = map;
        outcome.map.raw = outcome.map.map = Image();
        return outcome;
    }

    /// A map that is not a number is never written; the sample counts as failed.
    static void requireFinite(const Explanation& explanation)
    {
        std::string names;
        for (const SaliencyMap& map : explanation.maps)
            if (map.flags.nonFinite)
                names += (names.empty() ? "" : ", ") +
                         std::string(algorithmInfo(map.request.algorithm).name);
        if (!names.empty())
            throw Error(ErrorKind::Mismatch, {},
                        "NaN or infinity in the map of " + names + ", which was not written");
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
        m_report.failures.push_back({selected.split->name, selected.sample->name, error.what()});
    }

    void report(ProgressReporter& progress, const std::string& sample)
    {
        const std::lock_guard lock(m_mutex);
        progress.update(m_report.written, m_report.kept, m_report.failures, sample);
    }

    Network& m_network;
    const Datamodule& m_datamodule;
    const GenerateRequest& m_request;
    const Selection m_selection;
    RunRecord m_record;
    GenerateReport m_report;
    std::vector<SelectedSample> m_open;
    std::mutex m_mutex; ///< guards record and report against the writer
    WorkQueue m_writer; ///< last: it uses everything above until it has ended
};

} // namespace

GenerateReport generateMaps(Network& network, const Datamodule& datamodule,
                            const GenerateRequest& request, const ProgressCallback& progress,
                            std::stop_token stop)
{
    return Generation(network, datamodule, request).run(progress, stop);
}

} // namespace saliscope
