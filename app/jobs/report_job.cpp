// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/report_job.h"

#include <algorithm>
#include <utility>

#include "base/error.h"
#include "base/files.h"
#include "engine/model_catalogue.h"
#include "jobs/job_inputs.h"
#include "jobs/job_words.h"
#include "jobs/offscreen_application.h"
#include "jobs/report_pdf.h"
#include "jobs/report_session.h"
#include "jobs/result_files.h"
#include "jobs/run_description.h"
#include "metrics/statistics.h"
#include "session/report_task.h"
#include "session/session_parts.h"
#include "session/view_file.h"
#include "store/colormap.h"
#include "store/json_text.h"
#include "store/metadata.h"
#include "texts/told.h"

namespace fs = std::filesystem;

namespace saliscope
{

namespace
{

constexpr int plotWidth = 300; ///< two beside each other on A4

std::string now(const JobContext& context)
{
    const JsonObject metadata = runMetadata(context.arguments);
    const JsonValue* time = member(metadata, "datetime");
    const auto* text = time == nullptr ? nullptr : std::get_if<std::string>(&time->data);
    return text == nullptr ? "" : text->substr(0, 16).replace(10, 1, " "); // to the minute
}

ReportOrigin originOf(const ReportJob& job, const JobContext& context, const JobInputs& inputs,
                      const ReportRequest& request)
{
    const LoadedNetwork& loaded = inputs.loaded();
    ReportOrigin origin;
    origin.datamodule = inputs.datamodule().name;
    origin.model = inputs.network().model().title;
    origin.checkpoint = loaded.checkpoint.path.filename().string();
    origin.checkpointSha256 = loaded.sha256;
    origin.engine = loaded.engineVersion;
    origin.device = inputs.network().device();
    origin.created = now(context);
    origin.parameters = {{say("Seed"), verbatim(std::to_string(job.network.seed))},
                         {say("Threshold of the overlap"), number(job.threshold)}};
    if (job.road) {
        std::vector<Message> percentiles;
        for (const double percentile : request.percentiles)
            percentiles.push_back(number(percentile));
        origin.parameters.emplace_back(say("Percentiles of ROAD"), listed(percentiles));
        origin.parameters.emplace_back(say("Noise of ROAD"), number(request.roadOptions.noise));
    }
    return origin;
}

ReportRequest makeRequest(const ReportJob& job, const JobContext& context, const JobInputs& inputs)
{
    if (job.network.targetClass != "highest")
        throw Error(ErrorKind::BadRequest, job.network.targetClass,
                    say("a report is about the output with the highest score"));
    colormapNamed(job.colormap);
    messageLanguage(job.language);
    ReportRequest request;
    if (job.maps.empty())
        for (const Algorithm algorithm : parseAlgorithms(job.network.algorithms))
            request.explain.maps.push_back({algorithm, job.network.targetLayer});
    for (const std::string& map : job.maps) {
        const std::size_t colon = map.find(':');
        request.explain.maps.push_back({parseAlgorithm(map.substr(0, colon)),
                                        colon == std::string::npos ? "" : map.substr(colon + 1)});
    }
    request.explain.seed = job.network.seed;
    request.measures.threshold = job.threshold;
    request.road = job.road;
    request.roadOptions.seed = job.network.seed;
    request.colormap = job.colormap;
    request.selection =
        selectionOptions(job.scope, job.network.positiveOnly && inputs.network().outputs() == 1);
    request.decoders = workerThreads(job.network.parallel);
    request.origin = originOf(job, context, inputs, request);
    return request;
}

void write(std::string file, const ViewProvenance& view, const fs::path& path)
{
    if (!(view.data == SessionData()))
        file = withView(std::move(file), view, folderOf(path));
    keepBackup(path);
    writeFileAtomically(path, {file});
}

/// Returns the files it has written: \p path, and its PDF.
std::vector<fs::path> write(const ReportDocument& document, const ViewProvenance& view,
                            const fs::path& path, const ReportJob& job)
{
    const Message::Language language = messageLanguage(job.language);
    const std::string html = reportHtml(document, language);
    write(html, view, path);
    if (!job.pdf)
        return {path};
    const fs::path page = fs::path(path).replace_extension(".pdf");
    write(reportPdf(html, document.title.text(language)), view, page);
    return {path, page};
}

SelectedSample sampleNamed(const Datamodule& datamodule, const std::string& name)
{
    for (const Split& split : datamodule.splits)
        for (const Sample& sample : split.samples)
            if (sample.name == name)
                return {&split, &sample};
    throw Error(ErrorKind::BadRequest, name, say("the datamodule has no sample of this name"));
}

JobOutcome reportCases(const ReportJob& job, const JobContext& context, const JobInputs& inputs,
                       const ReportRequest& request)
{
    std::vector<SelectedSample> selected;
    for (const std::string& name : job.samples)
        selected.push_back(sampleNamed(inputs.datamodule(), name));
    SessionReport session(job, context, inputs);
    JobOutcome outcome;
    outcome.total = selected.size();
    ProgressReporter progress(outcome.total, context.progress);
    for (const auto& [split, sample] : selected) {
        try {
            const fs::path path = job.outputFolder / resultName(*sample, ".html");
            const CaseReport report = session.reportOf({split, sample}, request);
            const ViewProvenance view = session.viewOf({split, sample}, report, request);
            for (const fs::path& file : write(caseReport(report), view, path, job))
                outcome.outputs.push_back(file);
            ++outcome.made;
        } catch (const Error& error) {
            outcome.cancelled = error.kind() == ErrorKind::Cancelled;
            if (outcome.cancelled)
                break;
            if (error.kind() == ErrorKind::CannotWrite)
                throw;
            outcome.failures.push_back({split->name, sample->name, error.message()});
        }
        progress.update(outcome.made, 0, outcome.failures, sample->name);
    }
    return outcome;
}

/// The distribution of every column of scores that has one: several values, not all the same.
std::vector<ReportImage> histograms(const CohortReport& report, const ReportJob& job,
                                    const JobContext& context)
{
    const Message::Language language = messageLanguage(job.language);
    const OffscreenApplication application(job.language); // one for all of them
    std::vector<ReportImage> images;
    for (const ReportedScores& column : report.scores) {
        const Statistics statistics = statisticsOf(column.values);
        HistogramPlot plot;
        plot.title = QString::fromStdString(column.map.text(language) + ", " + column.split);
        plot.axis = QString::fromStdString(say(scoreInfo(column.score).axis).text(language));
        for (const std::optional<double>& value : column.values)
            if (value)
                plot.values.push_back(*value);
        const auto [lowest, highest] = std::minmax_element(plot.values.begin(), plot.values.end());
        if (plot.values.empty() || *lowest == *highest)
            continue;
        plot.quartile1 = statistics.quartile1.value_or(0);
        plot.median = statistics.median.value_or(0);
        plot.quartile3 = statistics.quartile3.value_or(0);
        const fs::path file = job.outputFolder / ".cohort-plot.png";
        writePlotFiles(file, histogramSheet({plot}), 1, {true, {"png"}}, {}, context);
        images.push_back({readFile(file),
                          say("%1 of %2, split %3", say(scoreInfo(column.score).title), column.map,
                              column.split),
                          plotWidth});
        fs::remove(file);
    }
    return images;
}

JobOutcome reportCohort(const ReportJob& job, const JobContext& context, const JobInputs& inputs,
                        const ReportRequest& request)
{
    const CohortResult result = reportOfCohort(inputs.network(), inputs.datamodule(), request,
                                               context.progress, context.stop);
    JobOutcome outcome;
    outcome.total = result.total;
    outcome.made = result.made;
    outcome.failures = result.failures;
    outcome.cancelled = result.cancelled;
    outcome.warnings = skippedSplitWarnings(result.skippedSplits);
    if (!result.cancelled) {
        CohortReport report = result.report;
        report.plots = histograms(report, job, context);
        outcome.outputs = write(cohortReport(report), reportView(job, inputs, request),
                                job.outputFolder / "cohort.html", job);
    }
    return outcome;
}

} // namespace

JobOutcome run(const ReportJob& job, const JobContext& context)
{
    const JobInputs opened(job.scope, job.network, context);
    std::size_t edited = 0;
    const Datamodule datamodule =
        SessionReport(job, context, opened).withEditedBoxes(opened.datamodule(), edited);
    JobContext own = context;
    own.datamodule = &datamodule;
    own.network = &opened.loaded();
    const JobInputs inputs(job.scope, job.network, own);
    ReportRequest request = makeRequest(job, context, inputs);
    if (edited > 0)
        request.origin.parameters.emplace_back(say("Cases with edited boxes"),
                                               number(double(edited), 0));
    JobOutcome outcome = job.samples.empty() ? reportCohort(job, context, inputs, request)
                                             : reportCases(job, context, inputs, request);
    outcome.summary = summaryOf(outcome, say("%1 of %2 samples reported in %3", outcome.made,
                                             outcome.total, job.outputFolder.string()));
    return outcome;
}

JobEstimate estimate(const ReportJob& job, const JobContext& context)
{
    const JobInputs inputs(job.scope, job.network, context);
    ReportRequest request = makeRequest(job, context, inputs);
    Trial trial;
    trial.selection = std::exchange(request.selection, {});
    trial.outputFolder = job.outputFolder;
    trial.run = [&](const Datamodule& datamodule, const fs::path& folder) {
        const CohortResult result =
            reportOfCohort(inputs.network(), datamodule, request, {}, context.stop);
        write(cohortReport(result.report), {}, folder / "cohort.html", job);
        return result.failures;
    };
    return measure(trial, inputs.datamodule(), context.stop);
}

std::vector<std::string> commandWords(const ReportJob& job)
{
    const ReportJob usual;
    JobWords words("report", job.scope);
    words.network(job.network);
    words.option("--output-folder", job.outputFolder, usual.outputFolder);
    words.options("--map", job.maps, usual.maps);
    words.options("--sample", job.samples, usual.samples);
    if (job.session)
        words.option("--session", *job.session, {});
    words.flag("--road", job.road);
    words.flag("--pdf", job.pdf);
    words.option("--language", job.language, usual.language);
    words.option("--threshold", job.threshold, usual.threshold);
    words.option("--colormap", job.colormap, usual.colormap);
    return words.take();
}

} // namespace saliscope
