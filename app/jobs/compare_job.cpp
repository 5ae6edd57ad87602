// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/compare_job.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <memory>

#include <nlohmann/json.hpp>

#include "app/jobs/job_inputs.h"
#include "app/jobs/result_files.h"
#include "app/jobs/run_description.h"
#include "app/jobs/trial_folder.h"
#include "core/base/json.h"
#include "core/base/output_watch.h"
#include "core/maps/map_source.h"
#include "core/results/estimate_text.h"
#include "core/results/json_layout.h"
#include "core/results/metadata.h"
#include "core/results/text_table.h"
#include "core/tasks/compare_tables.h"
#include "widgets/plots/score_plots.h"

namespace fs = std::filesystem;
using nlohmann::ordered_json;

namespace saliscope::jobs
{

namespace
{

ordered_json metadata(const tasks::CompareOptions& options, const JobContext& context,
                      const data::Datamodule* datamodule, const tasks::CompareReport& report,
                      const std::vector<run::SampleFailure>& failures)
{
    ordered_json object = results::runMetadata(context.arguments);
    const auto add = [&](const char* key, ordered_json value) { object[key] = std::move(value); };
    tasks::CompareOptions recorded = options;
    const run::OptionList list = run::described(recorded);
    describeOptions(object, list, run::Part::Output, run::Part::Output);
    if (datamodule)
        describeDatamodule(object, *datamodule);
    describeOptions(object, list, run::Part::Selection, run::Part::Selection);
    add("shard", options.scope.shard);
    describeOptions(object, list, run::Part::Task, run::Part::Detail);
    add("ssim", "Gaussian window 11 x 11, sigma 1.5, K1 0.01, K2 0.03, interior mean");
    add("largest-difference", orNull(report.largestDifference()));
    add("cancelled", report.cancelled);
    add("failures", failureList(failures));
    return object;
}

/// One plot per score somebody has, the pairs of sets beside each other.
std::vector<ui::BoxPlot> plotsOf(const tasks::CompareReport& report,
                                 const tasks::CompareSummary& summary)
{
    std::vector<ui::BoxPlot> plots;
    for (std::size_t score = 0; score < tasks::comparedScores().size(); ++score) {
        const tasks::ComparedScore& info = tasks::comparedScores()[score];
        ui::BoxPlot plot;
        plot.title = info.title;
        plot.axis = info.heading;
        bool isTaken = false;
        for (std::size_t pair = 0; pair < report.pairs.size(); ++pair) {
            const tasks::ComparedEstimate& found = summary[pair][score];
            plot.boxes.push_back(
                scoreBox(tasks::pairName(report.pairs[pair]), found.estimate, found.whiskers));
            isTaken = isTaken || plot.boxes.back().count > 0;
        }
        if (isTaken)
            plots.push_back(std::move(plot));
    }
    return plots;
}

/// The first of the pairs of sets, beside each other.
session::ViewProvenance viewOf(const tasks::CompareOptions& options,
                               const tasks::CompareReport& report)
{
    session::ViewProvenance view = runView(options.scope, options.first);
    const session::ViewProvenance second = runView(options.scope, options.second);
    for (const session::SessionCheckpoint& checkpoint : second.checkpoints)
        if (std::find(view.checkpoints.begin(), view.checkpoints.end(), checkpoint) ==
            view.checkpoints.end())
            view.checkpoints.push_back(checkpoint);
    const fs::path first = placeOf(options.first);
    const fs::path other = placeOf(options.second);
    std::vector<session::MapChoice> choices;
    for (const tasks::ComparedSets& pair : report.pairs) {
        choices.emplace_back().existingSet = maps::setTitle(first, pair.first);
        choices.emplace_back().existingSet = maps::setTitle(other, pair.second);
    }
    view.panes = session::panesFor(std::move(choices));
    if (!view.panes.choices.empty() && view.panes.choices.size() <= 6) {
        view.panes.columns = 2;
        view.panes.rows = int(view.panes.choices.size()) / 2;
    }
    view.results = {openedResults(first)};
    if (other != first)
        view.results.push_back(openedResults(other));
    return view;
}

void writeResults(const tasks::CompareOptions& options, const JobContext& context,
                  const tasks::CompareReport& report, const data::Datamodule* datamodule,
                  JobOutcome& outcome)
{
    const fs::path json = options.outputFolder / "compare.json";
    const metrics::BootstrapOptions intervals;
    const tasks::CompareSummary summary = summaryOf(report, intervals);
    results::writeJson(json, tasks::compareDetails(report, summary));
    ordered_json described = metadata(options, context, datamodule, report, outcome.failures);
    described["interval"] = results::bootstrapObject(intervals);
    const session::ViewProvenance view = viewOf(options, report);
    describeView(described, view, json);
    results::writeJson(results::metadataPath(json), described);
    outcome.tables = {tasks::compareText(report, summary, context.language)};
    writeTextFile(fs::path(json).replace_extension(".rst"), tasks::compareText(report, summary));
    writeTextFile(fs::path(json).replace_extension(".csv"),
                  results::csvTable(tasks::compareTable(report)));
    const std::vector<ui::BoxPlot> plots = plotsOf(report, summary);
    ui::PlotSheet sheet;
    sheet.count = static_cast<int>(plots.size());
    sheet.draw = [&](QCustomPlot& plot, int first, int shown, int columns) {
        ui::drawBoxPlots(plot, {plots.begin() + first, plots.begin() + first + shown}, columns);
    };
    writePlotFiles(json, sheet, 3, options.plots, view, context);
    outcome.outputs = {json};
}

std::string listText(const std::vector<std::string>& names)
{
    constexpr std::size_t most = 5;
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), most); ++i)
        text += (text.empty() ? "" : ", ") + names[i];
    return names.size() > most ? text + ", …" : text;
}

/// One sentence for all pairs of sets that lack the same samples.
void tellOfMissing(JobOutcome& outcome, const tasks::CompareReport& report,
                   std::vector<std::string> tasks::ComparedSets::*missing)
{
    std::vector<std::pair<const std::vector<std::string>*, std::string>> told;
    for (const tasks::ComparedSets& pair : report.pairs) {
        const std::vector<std::string>& names = pair.*missing;
        const auto same = std::find_if(told.begin(), told.end(),
                                       [&](const auto& each) { return *each.first == names; });
        if (same != told.end())
            same->second += ", " + tasks::pairName(pair);
        else if (!names.empty())
            told.emplace_back(&names, tasks::pairName(pair));
    }
    for (const auto& [names, maps] : told)
        outcome.warnings.push_back(missing == &tasks::ComparedSets::onlyFirst
                                       ? say("%1: samples only in the first (%2): %3.", maps,
                                             names->size(), listText(*names))
                                       : say("%1: samples only in the second (%2): %3.", maps,
                                             names->size(), listText(*names)));
}

void tellOfMissing(JobOutcome& outcome, const tasks::CompareReport& report)
{
    tellOfMissing(outcome, report, &tasks::ComparedSets::onlyFirst);
    tellOfMissing(outcome, report, &tasks::ComparedSets::onlySecond);
    const auto names = [](const std::vector<maps::MapSet>& sets) {
        std::vector<std::string> result;
        for (const maps::MapSet& set : sets)
            result.push_back(set.name);
        return result;
    };
    if (!report.onlyFirst.empty())
        outcome.warnings.push_back(
            say("Only the first has %1.", listText(names(report.onlyFirst))));
    if (!report.onlySecond.empty())
        outcome.warnings.push_back(
            say("Only the second has %1.", listText(names(report.onlySecond))));
}

void tellOfDegenerate(JobOutcome& outcome, const tasks::CompareReport& report)
{
    std::size_t unsound = 0;
    std::size_t alike = 0;
    for (const tasks::ComparedSets& pair : report.pairs)
        for (const tasks::ComparedSample& sample : pair.samples) {
            const bool first = sample.firstCondition != render::MapCondition::Sound;
            const bool second = sample.secondCondition != render::MapCondition::Sound;
            unsound += first || second;
            alike += first && sample.firstCondition == sample.secondCondition;
        }
    if (unsound > 0)
        outcome.warnings.push_back(
            say("Pairs of which one map or both are empty, constant or not a number, so that they "
                "have no correlation: %1; %2 of these agree in that. compare.csv marks them.",
                unsound, alike));
}

void judge(JobOutcome& outcome, const tasks::CompareReport& report, double tolerance)
{
    for (const tasks::ComparedSets& pair : report.pairs) {
        for (const tasks::ComparedSample& sample : pair.samples) {
            if (!sample.failure.empty())
                continue;
            if (!sample.comparison)
                outcome.failures.push_back(
                    {sample.split, sample.name, say("a map is not a number")});
            else if (sample.comparison->largestDifference > tolerance)
                outcome.failures.push_back(
                    {sample.split, sample.name,
                     say("%1 differ by %2, more than the tolerance of %3", tasks::pairName(pair),
                         results::fullNumber(sample.comparison->largestDifference),
                         results::fullNumber(tolerance))});
        }
        for (const std::vector<std::string>* names : {&pair.onlyFirst, &pair.onlySecond})
            for (const std::string& name : *names)
                outcome.failures.push_back(
                    {{}, name, say("%1 has no counterpart", tasks::pairName(pair))});
    }
    for (const std::vector<maps::MapSet>* sets : {&report.onlyFirst, &report.onlySecond})
        for (const maps::MapSet& set : *sets)
            outcome.failures.push_back({{}, set.name, say("this set has no counterpart")});
}

std::unique_ptr<const JobInputs> inputsOf(const tasks::CompareOptions& options,
                                          const JobContext& context)
{
    if (options.scope.datamodule.empty() && !context.datamodule)
        return {};
    return std::make_unique<const JobInputs>(options.scope, context);
}

tasks::CompareRequest makeRequest(const tasks::CompareOptions& options)
{
    tasks::CompareRequest request{options};
    request.selection = run::selectionOptions(options.scope, false);
    request.readers = run::workerThreads(options.parallel);
    return request;
}

JobOutcome outcomeOf(const tasks::CompareReport& report, const tasks::CompareOptions& options)
{
    JobOutcome outcome;
    for (const tasks::ComparedSets& pair : report.pairs)
        for (const tasks::ComparedSample& sample : pair.samples) {
            ++outcome.total;
            outcome.made += sample.comparison.has_value();
        }
    outcome.failures = report.failures;
    outcome.cancelled = report.cancelled;
    tellOfMissing(outcome, report);
    if (report.ofDifferentPictures > 0)
        outcome.warnings.push_back(
            say("Pairs of maps that were made from different pictures of the same name: %1. Their "
                "agreement says nothing.",
                report.ofDifferentPictures));
    tellOfDegenerate(outcome, report);
    if (options.tolerance)
        judge(outcome, report, *options.tolerance);
    const std::optional<double> largest = report.largestDifference();
    outcome.summary =
        largest ? say("Pairs of maps compared: %1; the largest difference is %2.", outcome.made,
                      results::fullNumber(largest))
                : say("Pairs of maps: %1; none of them could be compared.", outcome.total);
    return outcome;
}

} // namespace

JobOutcome runJob(const tasks::CompareOptions& options, const JobContext& context)
{
    const std::unique_ptr<const JobInputs> inputs = inputsOf(options, context);
    const data::Datamodule* datamodule = inputs ? &inputs->datamodule() : nullptr;
    const tasks::CompareRequest request = makeRequest(options);
    const OutputWatch watch(options.outputFolder);
    const tasks::CompareReport report =
        tasks::compareMapSets(request, datamodule, context.progress, context.stop);
    JobOutcome outcome = outcomeOf(report, options);
    if (report.cancelled)
        return outcome;
    watch.require();
    writeResults(options, context, report, datamodule, outcome);
    return outcome;
}

JobEstimate estimate(const tasks::CompareOptions& options, const JobContext& context)
{
    const std::unique_ptr<const JobInputs> inputs = inputsOf(options, context);
    const data::Datamodule* datamodule = inputs ? &inputs->datamodule() : nullptr;
    tasks::CompareRequest request = makeRequest(options);
    request.most = 1;
    tasks::compareMapSets(request, datamodule, {}, context.stop);
    request.most = std::size_t(2 * request.readers);
    const auto start = std::chrono::steady_clock::now();
    const tasks::CompareReport report =
        tasks::compareMapSets(request, datamodule, {}, context.stop);
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
    JobEstimate estimate;
    estimate.samples = report.shared;
    estimate.one = tasks::CompareOptions::counted.first;
    estimate.many = tasks::CompareOptions::counted.second;
    for (const tasks::ComparedSets& pair : report.pairs)
        estimate.measured += pair.samples.size();
    estimate.secondsPerSample = time.count() / double(std::max<std::size_t>(1, estimate.measured));
    estimate.bytesPerSample =
        double(results::jsonText(tasks::compareDetails(report, summaryOf(report, {}))).size() +
               results::csvTable(tasks::compareTable(report)).size()) /
        double(std::max<std::size_t>(1, estimate.measured));
    estimate.folder = options.outputFolder;
    estimate.bytesFree = TrialFolder(options.outputFolder).bytesFree();
    estimate.failures = report.failures;
    estimate.cancelled = report.cancelled;
    return estimate;
}

} // namespace saliscope::jobs
