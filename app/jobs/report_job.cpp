// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/report_job.h"

#include <array>
#include <map>
#include <utility>

#include <nlohmann/json.hpp>

#include "app/jobs/job_inputs.h"
#include "app/jobs/offscreen_application.h"
#include "app/jobs/report_pdf.h"
#include "app/jobs/report_session.h"
#include "app/jobs/result_files.h"
#include "app/jobs/run_description.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/output_watch.h"
#include "core/base/printable.h"
#include "core/base/relative_path.h"
#include "core/base/scratch.h"
#include "core/engine/model_catalogue.h"
#include "core/metrics/statistics.h"
#include "core/render/colormap.h"
#include "core/report/report_task.h"
#include "core/results/metadata.h"
#include "core/session/session_parts.h"
#include "core/session/view_file.h"
#include "widgets/texts/told.h"

namespace fs = std::filesystem;

namespace saliscope::jobs
{

namespace
{

constexpr int plotWidth = 300; ///< two beside each other on A4

std::string now(const JobContext& context)
{
    const std::string text = results::runMetadata(context.arguments)["datetime"];
    const std::size_t zone = text.find_last_of("+-");
    return text.substr(0, 10) + ' ' + text.substr(11, 5) + " UTC" + text.substr(zone);
}

report::ReportOrigin originOf(const report::ReportOptions& options, const JobContext& context,
                              const JobInputs& inputs, const report::ReportRequest& request)
{
    const LoadedNetwork& loaded = inputs.loaded();
    report::ReportOrigin origin;
    origin.datamodule = inputs.datamodule().name;
    origin.model = inputs.network().model().title;
    origin.checkpoint = loaded.checkpoint.path.filename().string();
    origin.checkpointSha256 = loaded.sha256;
    origin.engine = loaded.engineVersion;
    origin.device = inputs.network().device();
    origin.created = now(context);
    origin.parameters = {{say("Seed"), verbatim(std::to_string(options.network.seed))},
                         {say("Threshold of the overlap"), number(options.measures.threshold)}};
    if (options.road) {
        std::vector<Message> percentiles;
        for (const double percentile : request.percentiles)
            percentiles.push_back(number(percentile));
        origin.parameters.emplace_back(say("Percentiles of ROAD"), listed(percentiles));
        origin.parameters.emplace_back(say("Noise of ROAD"), number(request.roadOptions.noise));
    }
    return origin;
}

report::ReportRequest makeRequest(const report::ReportOptions& options, const JobContext& context,
                                  const JobInputs& inputs)
{
    const tasks::OutputChoice choice = tasks::outputChoice(options.network, inputs.network());
    if (choice.all)
        throw Error(ErrorKind::BadRequest, options.network.targetClass,
                    say("a report is about one output, or that with the highest score"));
    render::colormapNamed(options.colormap);
    ui::messageLanguage(options.language);
    report::ReportRequest request{options};
    if (options.maps.empty())
        for (const engine::Algorithm algorithm :
             engine::algorithmsFor(inputs.network(), options.network.algorithms))
            request.explain.maps.push_back({algorithm, options.network.targetLayer});
    for (const std::string& map : options.maps) {
        const std::size_t colon = map.find(':');
        const engine::Algorithm algorithm = engine::parseAlgorithm(map.substr(0, colon));
        engine::requireExplains(inputs.network(), algorithm);
        request.explain.maps.push_back(
            {algorithm, colon == std::string::npos ? "" : map.substr(colon + 1)});
    }
    if (choice.one)
        request.explain.outputs = {*choice.one};
    request.explain.seed = options.network.seed;
    request.roadOptions.seed = options.network.seed;
    request.selection = run::selectionOptions(options.scope, options.network.positiveOnly &&
                                                                 inputs.network().outputs() == 1);
    request.decoders = run::workerThreads(options.network.parallel);
    request.origin = originOf(options, context, inputs, request);
    return request;
}

void write(std::string file, const session::ViewProvenance& view, const fs::path& path)
{
    if (!(view.data == session::SessionData()))
        file = session::withView(std::move(file), view, session::folderOf(path));
    keepBackup(path);
    writeFileAtomically(path, {file});
}

/// Returns the files it has written: \p path, and its PDF.
std::vector<fs::path> write(const report::ReportDocument& document,
                            const session::ViewProvenance& view, const fs::path& path,
                            const report::ReportOptions& options)
{
    const Message::Language language = ui::messageLanguage(options.language);
    write(report::reportHtml(document, language), view, path);
    if (!options.pdf)
        return {path};
    const fs::path page = fs::path(path).replace_extension(".pdf");
    report::ReportDocument paged = document;
    paged.footer = {}; // each page has it
    write(reportPdf(report::reportHtml(paged, language),
                    printable(document.title.text(language), wholeText),
                    document.footer.text(language)),
          view, page);
    return {path, page};
}

run::SelectedSample sampleNamed(const data::Datamodule& datamodule, const std::string& name)
{
    for (const data::Split& split : datamodule.splits)
        for (const data::Sample& sample : split.samples)
            if (sample.name == name)
                return {&split, &sample};
    throw Error(ErrorKind::BadRequest, name, say("the datamodule has no sample of this name"));
}

JobOutcome reportCases(const report::ReportOptions& options, const JobContext& context,
                       const JobInputs& inputs, const report::ReportRequest& request)
{
    std::vector<run::SelectedSample> selected;
    for (const std::string& name : options.samples)
        selected.push_back(sampleNamed(inputs.datamodule(), name));
    SessionReport session(options, context, inputs);
    std::error_code code;
    fs::create_directories(options.outputFolder, code); // writing the first says what is wrong
    const OutputWatch watch(options.outputFolder);
    JobOutcome outcome;
    outcome.total = selected.size();
    run::ProgressReporter progress(outcome.total, context.progress);
    for (const auto& [split, sample] : selected) {
        try {
            const fs::path path =
                placeInside(options.outputFolder,
                            RelativePath::named(run::resultName(*sample, ".html").string()));
            const report::CaseReport report = session.reportOf({split, sample}, request);
            const session::ViewProvenance view = session.viewOf({split, sample}, report, request);
            watch.require();
            for (const fs::path& file : write(report::caseReport(report), view, path, options))
                outcome.outputs.push_back(file);
            ++outcome.made;
        } catch (const Error& error) {
            outcome.cancelled = error.kind() == ErrorKind::Cancelled;
            if (outcome.cancelled)
                break;
            if (error.kind() == ErrorKind::CannotWrite || endsJob(error))
                throw;
            outcome.failures.push_back({split->name, sample->name, error.message()});
        }
        progress.update(outcome.made, 0, outcome.failures, sample->name);
    }
    return outcome;
}

constexpr std::size_t fewestScores = 5; ///< of which quartiles say something

/// \p text in lines short enough to stand upright below a box.
QString inShortLines(const QString& text)
{
    constexpr qsizetype longest = 13;
    QStringList lines;
    for (const QString& word : text.split(u' ')) {
        if (!lines.isEmpty() && lines.back().size() + 1 + word.size() <= longest)
            lines.back() += u' ' + word;
        else
            lines << word;
    }
    return lines.join(u'\n');
}

/// The maps beside each other by one score in one split; no boxes where nothing is to be seen.
ui::BoxPlot boxPlotOf(const std::vector<const report::ReportedScores*>& columns,
                      const Message::Language& language)
{
    ui::BoxPlot plot;
    const results::Score score = columns.front()->score;
    plot.axis = QString::fromStdString(say(results::scoreInfo(score).axis).text(language));
    plot.reference = results::scoreInfo(score).chance;
    plot.isExplained = false; // the report does
    bool differs = false;
    for (const report::ReportedScores* column : columns) {
        const metrics::ScoreEstimate estimate =
            metrics::estimatesOf(std::array{column->values}, {}).front();
        const std::optional<metrics::Whiskers> whiskers = metrics::whiskersOf(column->values);
        plot.boxes.push_back(scoreBox({}, estimate, whiskers));
        plot.boxes.back().name = inShortLines(QString::fromStdString(column->map.text(language)));
        differs = differs || (estimate.statistics.count >= fewestScores &&
                              estimate.statistics.deviation.value_or(0) > 0);
    }
    if (!differs)
        plot.boxes.clear();
    return plot;
}

report::ReportImage plotImage(const ui::BoxPlot& plot, Message caption, const fs::path& file,
                              const JobContext& context)
{
    constexpr std::size_t fewMaps = 3;
    const bool isWide = plot.boxes.size() > fewMaps;
    ui::PlotSheet sheet;
    sheet.count = 1;
    sheet.cell = {isWide ? 820 : 400, 370};
    sheet.draw = [&](QCustomPlot& target, int, int, int) { ui::drawBoxPlots(target, {plot}, 1); };
    const Scratch drawn(file);
    writePlotFiles(file, sheet, 1, {true, {run::PlotFormat::Png}}, {}, context);
    return {readFile(file), std::move(caption), isWide ? 2 * plotWidth : plotWidth};
}

/// A box plot for every score and split with enough values that differ; hits of the pointing game
/// have no quartiles.
std::vector<report::ReportImage> boxPlots(const report::CohortReport& report,
                                          const report::ReportOptions& options,
                                          const JobContext& context)
{
    const Message::Language language = ui::messageLanguage(options.language);
    const OffscreenApplication application(options.language); // one for all of them
    std::map<std::pair<results::Score, std::string>, std::vector<const report::ReportedScores*>>
        groups;
    for (const report::ReportedScores& column : report.scores)
        if (column.score != results::Score::Pointing)
            groups[{column.score, column.split}].push_back(&column);
    std::vector<report::ReportImage> images;
    for (const auto& [key, columns] : groups) {
        const ui::BoxPlot plot = boxPlotOf(columns, language);
        if (!plot.boxes.empty())
            images.push_back(plotImage(
                plot, say("%1, split %2", say(results::scoreInfo(key.first).title), key.second),
                options.outputFolder / ".cohort-plot.png", context));
    }
    return images;
}

JobOutcome reportCohort(const report::ReportOptions& options, const JobContext& context,
                        const JobInputs& inputs, const report::ReportRequest& request)
{
    std::error_code code;
    fs::create_directories(options.outputFolder, code); // writing says what is wrong, if anything
    const OutputWatch watch(options.outputFolder);
    const auto progress = [&](const run::TaskProgress& done) {
        watch.require(); // the report is written last, so that nothing else would notice
        if (context.progress)
            context.progress(done);
    };
    const report::CohortResult result = report::reportOfCohort(
        inputs.network(), inputs.datamodule(), request, progress, context.stop);
    JobOutcome outcome;
    outcome.total = result.total;
    outcome.made = result.made;
    outcome.failures = result.failures;
    outcome.cancelled = result.cancelled;
    outcome.warnings = skippedSplitWarnings(result.skippedSplits);
    if (!result.cancelled) {
        report::CohortReport report = result.report;
        report.plots = boxPlots(report, options, context);
        watch.require();
        outcome.outputs = write(report::cohortReport(report), reportView(options, inputs, request),
                                options.outputFolder / "cohort.html", options);
    }
    return outcome;
}

} // namespace

JobOutcome runJob(const report::ReportOptions& options, const JobContext& context)
{
    const JobInputs opened(options.scope, options.network, context);
    std::size_t edited = 0;
    const data::Datamodule datamodule =
        SessionReport(options, context, opened).withEditedBoxes(opened.datamodule(), edited);
    JobContext own = context;
    own.datamodule = &datamodule;
    own.network = &opened.loaded();
    const JobInputs inputs(options.scope, options.network, own);
    report::ReportRequest request = makeRequest(options, context, inputs);
    if (edited > 0)
        request.origin.parameters.emplace_back(say("Cases with edited boxes"),
                                               number(double(edited), 0));
    JobOutcome outcome = options.samples.empty() ? reportCohort(options, context, inputs, request)
                                                 : reportCases(options, context, inputs, request);
    outcome.summary = summaryOf(outcome, say("%1 of %2 samples reported in %3", outcome.made,
                                             outcome.total, options.outputFolder.string()));
    return outcome;
}

JobEstimate estimate(const report::ReportOptions& options, const JobContext& context)
{
    const JobInputs inputs(options.scope, options.network, context);
    report::ReportRequest request = makeRequest(options, context, inputs);
    Trial trial;
    trial.selection = std::exchange(request.selection, {});
    trial.outputFolder = options.outputFolder;
    trial.run = [&](const data::Datamodule& datamodule, const fs::path& folder) {
        const report::CohortResult result =
            report::reportOfCohort(inputs.network(), datamodule, request, {}, context.stop);
        write(report::cohortReport(result.report), {}, folder / "cohort.html", options);
        return result.failures;
    };
    return measure(trial, inputs.datamodule(), context.stop);
}

} // namespace saliscope::jobs
