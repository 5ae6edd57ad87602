// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/compare_job.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "jobs/job_inputs.h"
#include "jobs/job_words.h"
#include "jobs/result_files.h"
#include "jobs/run_description.h"
#include "jobs/trial_folder.h"
#include "metrics/statistics.h"
#include "store/metadata.h"
#include "store/text_table.h"
#include "tasks/compare_maps.h"

namespace fs = std::filesystem;

namespace saliscope
{

namespace
{

constexpr const char* pairOfMaps = "pair of maps";
constexpr const char* pairsOfMaps = "pairs of maps";

std::string pairName(const ComparedSets& pair)
{
    const auto named = [](const MapSet& set) {
        return !set.name.empty() ? set.name : !set.algorithm.empty() ? set.algorithm : "maps";
    };
    const std::string first = named(pair.first);
    const std::string second = named(pair.second);
    return first == second ? first : first + " - " + second;
}

std::vector<std::optional<double>> column(const ComparedSets& pair, std::size_t score)
{
    std::vector<std::optional<double>> values;
    for (const ComparedSample& sample : pair.samples)
        values.push_back(scoresOf(sample)[score]);
    return values;
}

bool isDefined(const std::optional<double>& value)
{
    return value.has_value();
}

/// The value that speaks most against agreement.
std::optional<double> worst(const std::vector<std::optional<double>>& values, bool largerIsCloser)
{
    std::optional<double> found;
    for (const std::optional<double>& value : values) {
        const double size = value ? (largerIsCloser ? *value : std::abs(*value)) : 0;
        if (value && (!found || (largerIsCloser ? size < *found : size > std::abs(*found))))
            found = value;
    }
    return found;
}

/// One line per pair of sets and score.
TextTable summaryOf(const CompareReport& report)
{
    TextTable table = {{"Maps", "Score", "n", "Mean", "Median", "Worst"}};
    for (const ComparedSets& pair : report.pairs)
        for (std::size_t score = 0; score < comparedScores().size(); ++score) {
            const std::vector<std::optional<double>> values = column(pair, score);
            const Statistics statistics = statisticsOf(values);
            if (std::any_of(values.begin(), values.end(), isDefined))
                table.push_back(
                    {pairName(pair), comparedScores()[score].heading,
                     std::to_string(statistics.count), fixedNumber(statistics.mean, 6),
                     fixedNumber(statistics.median, 6),
                     fixedNumber(worst(values, comparedScores()[score].largerIsCloser), 6)});
        }
    return table;
}

TextTable samplesOf(const CompareReport& report)
{
    TextTable table = {{"maps", "split", "name", "condition-first", "condition-second"}};
    for (const ComparedScore& score : comparedScores())
        table.front().emplace_back(score.key);
    static constexpr const char* conditions[] = {"sound", "empty", "constant", "not-finite"};
    for (const ComparedSets& pair : report.pairs)
        for (const ComparedSample& sample : pair.samples) {
            table.push_back({pairName(pair), sample.split, sample.name,
                             conditions[static_cast<int>(sample.firstCondition)],
                             conditions[static_cast<int>(sample.secondCondition)]});
            for (const std::optional<double>& score : scoresOf(sample))
                table.back().push_back(fullNumber(score));
        }
    return table;
}

/// The scores as results, for the histograms: pairs in the place of splits.
Results resultsOf(const CompareReport& report)
{
    Results results;
    for (const ComparedSets& pair : report.pairs) {
        results.push_back({pairName(pair), {}});
        for (const ComparedSample& sample : pair.samples)
            if (sample.comparison)
                results.back().samples.push_back({sample.name, sample.label, {}, scoresOf(sample)});
    }
    return results;
}

std::vector<ScoreTitle> titles()
{
    std::vector<ScoreTitle> result;
    for (const ComparedScore& score : comparedScores())
        result.push_back({score.heading, score.title, score.title});
    return result;
}

JsonObject metadata(const CompareJob& job, const JobContext& context, const Datamodule* datamodule,
                    const CompareReport& report)
{
    JsonObject object = runMetadata(context.arguments);
    const auto add = [&](const char* key, JsonValue value) {
        object.emplace_back(key, std::move(value));
    };
    add("first", job.first.string());
    add("second", job.second.string());
    if (datamodule)
        describeDatamodule(object, *datamodule);
    describeSelection(object, job.scope);
    add("box-label", job.boxLabel ? JsonValue(*job.boxLabel) : JsonValue());
    add("tolerance", job.tolerance);
    add("ssim", "Gaussian window 11 x 11, sigma 1.5, K1 0.01, K2 0.03, interior mean");
    add("largest-difference", report.largestDifference());
    add("cancelled", report.cancelled);
    add("failures", failureList(report.failures));
    return object;
}

std::string samplesText(std::size_t count)
{
    return std::to_string(count) + (count == 1 ? " sample" : " samples");
}

std::string listText(const std::vector<std::string>& names)
{
    constexpr std::size_t most = 5;
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), most); ++i)
        text += (text.empty() ? "" : ", ") + names[i];
    return names.size() > most ? text + ", …" : text;
}

void tellOfMissing(JobOutcome& outcome, const CompareReport& report)
{
    const auto tell = [&](const std::vector<std::string>& names, const std::string& maps,
                          const char* side) {
        if (!names.empty())
            outcome.warnings.push_back(maps + ": " + samplesText(names.size()) + " only in the " +
                                       side + ": " + listText(names) + ".");
    };
    for (const ComparedSets& pair : report.pairs) {
        tell(pair.onlyFirst, pairName(pair), "first");
        tell(pair.onlySecond, pairName(pair), "second");
    }
    const auto names = [](const std::vector<MapSet>& sets) {
        std::vector<std::string> result;
        for (const MapSet& set : sets)
            result.push_back(set.name);
        return result;
    };
    if (!report.onlyFirst.empty())
        outcome.warnings.push_back("Only the first has " + listText(names(report.onlyFirst)) + ".");
    if (!report.onlySecond.empty())
        outcome.warnings.push_back("Only the second has " + listText(names(report.onlySecond)) +
                                   ".");
}

void tellOfDegenerate(JobOutcome& outcome, const CompareReport& report)
{
    std::size_t unsound = 0;
    std::size_t alike = 0;
    for (const ComparedSets& pair : report.pairs)
        for (const ComparedSample& sample : pair.samples) {
            const bool first = sample.firstCondition != MapCondition::Sound;
            const bool second = sample.secondCondition != MapCondition::Sound;
            unsound += first || second;
            alike += first && sample.firstCondition == sample.secondCondition;
        }
    if (unsound > 0)
        outcome.warnings.push_back(
            samplesText(unsound) +
            " with a map that is empty, constant or not a number have no correlation; of " +
            std::to_string(alike) + " both maps are so alike. compare.csv marks them.");
}

void judge(JobOutcome& outcome, const CompareReport& report, double tolerance)
{
    for (const ComparedSets& pair : report.pairs) {
        for (const ComparedSample& sample : pair.samples) {
            if (!sample.failure.empty())
                continue;
            if (!sample.comparison)
                outcome.failures.push_back({sample.split, sample.name, "a map is not a number"});
            else if (sample.comparison->largestDifference > tolerance)
                outcome.failures.push_back({sample.split, sample.name,
                                            pairName(pair) + " differ by " +
                                                fullNumber(sample.comparison->largestDifference) +
                                                ", more than the tolerance of " +
                                                fullNumber(tolerance)});
        }
        for (const std::vector<std::string>* names : {&pair.onlyFirst, &pair.onlySecond})
            for (const std::string& name : *names)
                outcome.failures.push_back({{}, name, pairName(pair) + " has no counterpart"});
    }
    for (const std::vector<MapSet>* sets : {&report.onlyFirst, &report.onlySecond})
        for (const MapSet& set : *sets)
            outcome.failures.push_back({{}, set.name, "this set has no counterpart"});
}

std::optional<JobInputs> inputsOf(const CompareJob& job, const JobContext& context)
{
    std::optional<JobInputs> inputs;
    if (!job.scope.datamodule.empty() || context.datamodule)
        inputs.emplace(job.scope, context);
    return inputs;
}

CompareRequest makeRequest(const CompareJob& job)
{
    CompareRequest request;
    request.first = job.first;
    request.second = job.second;
    request.boxLabel = job.boxLabel;
    request.selection = selectionOptions(job.scope, false);
    request.readers = workerThreads(job.parallel);
    return request;
}

JobOutcome outcomeOf(const CompareReport& report, const CompareJob& job)
{
    JobOutcome outcome;
    for (const ComparedSets& pair : report.pairs)
        for (const ComparedSample& sample : pair.samples) {
            ++outcome.total;
            outcome.made += sample.comparison.has_value();
        }
    outcome.failures = report.failures;
    outcome.cancelled = report.cancelled;
    tellOfMissing(outcome, report);
    tellOfDegenerate(outcome, report);
    if (job.tolerance)
        judge(outcome, report, *job.tolerance);
    outcome.summary =
        std::to_string(outcome.made) + ' ' + (outcome.made == 1 ? pairOfMaps : pairsOfMaps) +
        " compared; the largest difference is " + fullNumber(report.largestDifference()) + ".";
    return outcome;
}

} // namespace

JobOutcome run(const CompareJob& job, const JobContext& context)
{
    const std::optional<JobInputs> inputs = inputsOf(job, context);
    const Datamodule* datamodule = inputs ? &inputs->datamodule() : nullptr;
    const CompareRequest request = makeRequest(job);
    const CompareReport report =
        compareMapSets(request, datamodule, context.progress, context.stop);
    JobOutcome outcome = outcomeOf(report, job);
    if (report.cancelled)
        return outcome;
    const fs::path json = job.outputFolder / "compare.json";
    writeJson(json, compareDetails(report));
    writeJson(metadataPath(json), metadata(job, context, datamodule, report));
    outcome.tables = {rstTable(summaryOf(report), 2)};
    writeTextFile(fs::path(json).replace_extension(".rst"), outcome.tables.front() + "\n");
    writeTextFile(fs::path(json).replace_extension(".csv"), csvTable(samplesOf(report)));
    if (job.plots.wanted)
        writeHistogramFiles(json, resultsOf(report), titles(), job.plots, context);
    outcome.outputs = {json};
    return outcome;
}

JobEstimate estimate(const CompareJob& job, const JobContext& context)
{
    const std::optional<JobInputs> inputs = inputsOf(job, context);
    const Datamodule* datamodule = inputs ? &inputs->datamodule() : nullptr;
    CompareRequest request = makeRequest(job);
    request.most = 1;
    compareMapSets(request, datamodule, {}, context.stop);
    request.most = std::size_t(2 * request.readers);
    const auto start = std::chrono::steady_clock::now();
    const CompareReport report = compareMapSets(request, datamodule, {}, context.stop);
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
    JobEstimate estimate;
    estimate.samples = report.shared;
    estimate.one = pairOfMaps;
    estimate.many = pairsOfMaps;
    for (const ComparedSets& pair : report.pairs)
        estimate.measured += pair.samples.size();
    estimate.secondsPerSample = time.count() / double(std::max<std::size_t>(1, estimate.measured));
    estimate.bytesPerSample =
        double(jsonText(compareDetails(report)).size() + csvTable(samplesOf(report)).size()) /
        double(std::max<std::size_t>(1, estimate.measured));
    estimate.folder = job.outputFolder;
    estimate.bytesFree = TrialFolder(job.outputFolder).bytesFree();
    estimate.failures = report.failures;
    estimate.cancelled = report.cancelled;
    return estimate;
}

std::vector<std::string> commandWords(const CompareJob& job)
{
    const CompareJob usual;
    JobScope scope = job.scope;
    scope.datamodule.clear();
    JobWords words("compare", scope);
    words.option("--datamodule", job.scope.datamodule, {});
    words.option("--first", job.first, {});
    words.option("--second", job.second, {});
    words.option("--output-folder", job.outputFolder, usual.outputFolder);
    if (job.tolerance)
        words.option("--tolerance", fullNumber(job.tolerance), std::string());
    if (job.boxLabel)
        words.option("--box-label", std::to_string(*job.boxLabel), {});
    words.plots(job.plots);
    words.option("--parallel", job.parallel, usual.parallel);
    return words.take();
}

} // namespace saliscope
