// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/common/result_sets.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "app/window/common/open_request.h"
#include "app/window/common/workspace.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/engine/output_names.h"
#include "core/maps/map_record.h"
#include "core/metrics/probability.h"
#include "core/results/metadata.h"
#include "core/results/results.h"
#include "core/results/results_origin.h"
#include "core/results/score_catalogue.h"
#include "core/results/score_sets.h"
#include "core/run/run_record.h"
#include "core/session/cohort_evidence.h"
#include "core/session/work_list.h"
#include "widgets/texts/shown.h"
#include "widgets/texts/told.h"

namespace fs = std::filesystem;

namespace saliscope::window
{

namespace
{

constexpr int deepestResults = 2; ///< folders below the one opened
constexpr int digitsShown = 8;    ///< of a SHA-256

constexpr results::Score interpretabilityScores[] = {results::Score::Energy, results::Score::Focus,
                                                     results::Score::Lift, results::Score::Pointing,
                                                     results::Score::Overlap};
/// In the order of SampleResult::scores.
constexpr results::Score completenessScores[] = {results::Score::Morf, results::Score::Lerf,
                                                 results::Score::Road};
/// Pixels of the input the boxes' area is taken on where the results do not tell it.
constexpr int usualInputSize = 512;

std::vector<run::SelectedSample> allSamples(const data::Datamodule& datamodule)
{
    std::vector<run::SelectedSample> samples;
    for (const data::Split& split : datamodule.splits)
        for (const data::Sample& sample : split.samples)
            samples.push_back({&split, &sample});
    return samples;
}

bool isScores(const fs::path& path)
{
    const fs::path name = path.filename();
    return name == "completeness.json" || name == "interpretability.json";
}

bool isCompleteness(const fs::path& file)
{
    return file.filename().string().find("completeness") != std::string::npos;
}

std::vector<fs::path> scoreFiles(const fs::path& place)
{
    std::error_code code;
    if (!fs::is_directory(place, code))
        return place.extension() == ".json" ? std::vector{place} : std::vector<fs::path>();
    std::set<fs::path> files;
    fs::recursive_directory_iterator entry(place, fs::directory_options::skip_permission_denied,
                                           code);
    for (; !code && entry != fs::end(entry); entry.increment(code)) {
        if (entry.depth() >= deepestResults)
            entry.disable_recursion_pending();
        if (isScores(entry->path()) && !results::repeatsFirstOutput(entry->path()))
            files.insert(entry->path());
    }
    return {files.begin(), files.end()};
}

/// Where the maps of \p place are: in it, or in the runs and stores that lie side by side in it.
std::vector<fs::path> mapPlaces(const fs::path& place)
{
    std::error_code code;
    if (!fs::is_directory(place, code) || !run::recordFiles(place, maps::generationStem).empty())
        return {place};
    std::set<fs::path> places;
    for (fs::directory_iterator entry(place, code); !code && entry != fs::end(entry);
         entry.increment(code))
        if (entry->path().extension() == ".h5" ||
            (entry->is_directory(code) &&
             !run::recordFiles(entry->path(), maps::generationStem).empty()))
            places.insert(entry->path());
    if (places.empty())
        return {place};
    return {places.begin(), places.end()};
}

ui::ScoreColumn columnOf(results::Score score, const fs::path& file)
{
    const results::ScoreInfo& info = results::scoreInfo(score);
    return {ui::told(say(info.column)) + QStringLiteral(" · ") +
                ui::shown(maps::setTitle(file.parent_path(), {})),
            ui::told(say(info.meaning)) + u'\n' + ui::shown(file.string()),
            {},
            info.name};
}

/// \p column for one output: "MoRF · scores [2]".
ui::ScoreColumn ofOutput(ui::ScoreColumn column, int output, const std::vector<std::string>& names)
{
    const QString name = ui::shown(engine::outputName(names, output));
    column.name += QStringLiteral(" [%1]").arg(name);
    column.description =
        ui::told(say("Output %1 of the network.", name.toStdString())) + u'\n' + column.description;
    return column;
}

/// Of completeness.json. Where several outputs of a sample were explained each has its own columns.
std::vector<ui::ScoreColumn> completenessColumns(const fs::path& file)
{
    const results::Results results = results::readResults(file, results::ResultShape::Completeness);
    const bool several = results::hasSeveralOutputs(results);
    const std::vector<std::string> names = results::outputNamesBeside(file);
    std::map<int, std::vector<ui::ScoreColumn>> byOutput;
    for (const results::SplitResults& split : results)
        for (const results::SampleResult& sample : split.samples) {
            if (several && !sample.output)
                continue; // skipped: it has no output
            const int output = several ? *sample.output : 0;
            std::vector<ui::ScoreColumn>& columns = byOutput[output];
            for (std::size_t i = columns.size(); i < std::size(completenessScores); ++i) {
                const ui::ScoreColumn column = columnOf(completenessScores[i], file);
                columns.push_back(several ? ofOutput(column, output, names) : column);
            }
            for (std::size_t i = 0; i < columns.size() && i < sample.scores.size(); ++i)
                columns[i].values[sample.name] = sample.scores[i];
        }
    std::vector<ui::ScoreColumn> all;
    for (auto& [output, columns] : byOutput)
        std::move(columns.begin(), columns.end(), std::back_inserter(all));
    return all;
}

/// Of interpretability.json with its details file, if that is there, and the lift in any case.
std::vector<ui::ScoreColumn> interpretabilityColumns(const fs::path& file,
                                                     const data::Datamodule& datamodule)
{
    std::vector<results::ScoreSet> sets =
        results::readScoreSets(std::vector<results::ScoreInput>{{"scores", file}});
    results::addFromDatamodule(sets, datamodule, usualInputSize);
    results::addLift(sets);
    std::vector<ui::ScoreColumn> columns;
    for (const results::Score score : interpretabilityScores) {
        ui::ScoreColumn column = columnOf(score, file);
        for (const results::ScoreSet& set : sets)
            for (const results::ScoredCase& scored : set.cases)
                if (scored.taken[std::size_t(score)])
                    column.values[scored.name] = scored.scores[score];
        if (!column.values.empty())
            columns.push_back(std::move(column));
    }
    return columns;
}

/// Of files that have nothing to do with the datamodule nothing is added.
void addColumns(const fs::path& file, const data::Datamodule& datamodule,
                const std::set<std::string>& names, std::vector<ui::ScoreColumn>& columns)
{
    std::vector<ui::ScoreColumn> added = isCompleteness(file)
                                             ? completenessColumns(file)
                                             : interpretabilityColumns(file, datamodule);
    const bool anyKnown =
        std::any_of(added.begin(), added.end(), [&](const ui::ScoreColumn& column) {
            return std::any_of(column.values.begin(), column.values.end(),
                               [&](const auto& value) { return names.contains(value.first); });
        });
    if (anyKnown)
        std::move(added.begin(), added.end(), std::back_inserter(columns));
}

/// "probability by 1a2b3c4d · maps": what the checkpoint said that is not the one open.
ui::ScoreColumn probabilityColumn(const results::RecordedPredictions& answers, int output,
                                  const QString& name,
                                  const std::vector<run::SelectedSample>& samples)
{
    const std::string& sha256 = answers.checkpoint;
    ui::ScoreColumn column;
    column.name =
        ui::told(sha256.empty() ? say("probability by unknown checkpoint")
                                : say("probability by %1", sha256.substr(0, digitsShown))) +
        QStringLiteral(" · ") + name;
    column.description =
        ui::told(say("What another checkpoint than the first one that is open said when these "
                     "results were made. Its SHA-256: %1",
                     sha256.empty() ? "?" : sha256));
    column.measure = session::columns::recordedProbability;
    for (std::size_t i = 0; i < samples.size(); ++i)
        if (const std::vector<float>& logits = answers.samples[i].logits;
            std::size_t(output) < logits.size())
            column.values[samples[i].sample->name] =
                metrics::probabilityOf(logits, std::size_t(output), answers.activation);
    return answers.outputs() == 1 ? column
                                  : ofOutput(std::move(column), output, answers.outputNames);
}

void addAnswers(std::optional<results::RecordedPredictions> answers, const fs::path& place,
                const std::vector<run::SelectedSample>& samples, OpenedResults& opened)
{
    if (!answers)
        return;
    ResultPredictions added{ui::shown(maps::setTitle(place, {})), nullptr, {}};
    for (int output = 0; output < answers->outputs(); ++output)
        added.columns.push_back(probabilityColumn(*answers, output, added.name, samples));
    added.answers = std::make_shared<const results::RecordedPredictions>(std::move(*answers));
    opened.answers.push_back(std::move(added));
}

void addSets(const fs::path& place, const std::vector<run::SelectedSample>& samples,
             OpenedResults& opened)
{
    std::shared_ptr<const maps::MapSource> source;
    try {
        source = maps::openMapSource(place, samples);
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::NotFound)
            return; // a folder of scores alone
        throw;
    }
    for (const maps::MapSet& set : source->sets()) {
        const bool any = std::any_of(samples.begin(), samples.end(), [&](const auto& selected) {
            return source->contains(set, maps::mapKey(*selected.sample));
        });
        if (any)
            opened.sets.push_back({ui::shown(maps::setTitle(place, set)), source, set,
                                   QString::fromStdString(place.string())});
    }
    addAnswers(results::predictionsBesideMaps(*source, samples), place, samples, opened);
    for (auto& cohort : session::cohortEvidence(*source))
        opened.cohorts.push_back(std::move(cohort));
}

/// Of the records in \p place the first that cannot be read to its end.
std::optional<fs::path> damagedRecord(const fs::path& place)
{
    for (const fs::path& file : run::recordFiles(place, maps::generationStem)) {
        std::ifstream stream = openToRead(file);
        std::string line;
        std::getline(stream, line);
        try {
            if (run::recordSettings(line).empty())
                return file;
            while (std::getline(stream, line))
                maps::outcomeOf(line);
        } catch (const std::exception&) {
            return file;
        }
    }
    return std::nullopt;
}

Error nothingFound(const fs::path& place)
{
    if (const auto record = damagedRecord(place))
        return Error(ErrorKind::Damaged, record->string(),
                     say("the record is damaged, and no map or score of the open cases can be "
                         "found beside it"));
    return Error(ErrorKind::NotFound, place.string(),
                 say("there is no map or score of the open cases in it"));
}

QString summaryOf(const OpenedResults& results)
{
    QStringList parts;
    if (!results.sets.empty())
        parts << Workspace::tr("%n set(s) of maps can be chosen in the panes.", nullptr,
                               int(results.sets.size()));
    if (!results.columns.empty())
        parts << Workspace::tr("%n column(s) of scores are in the list of cases.", nullptr,
                               int(results.columns.size()));
    if (!results.sweep.empty())
        parts << Workspace::tr("The sweep is among the plots.");
    return parts.join(u' ');
}

} // namespace

OpenedResults readResultPaths(const QStringList& paths, const data::Datamodule& datamodule)
{
    const std::vector<run::SelectedSample> samples = allSamples(datamodule);
    std::set<std::string> names;
    for (const run::SelectedSample& sample : samples)
        names.insert(sample.sample->name);
    OpenedResults opened;
    for (const QString& path : paths) {
        const fs::path place = path.toStdString();
        std::error_code code;
        const std::vector<fs::path> mapsAt = mapPlaces(place);
        for (const fs::path& maps : mapsAt)
            if (const auto foreign = results::foreignOrigin(maps, datamodule))
                opened.doubt = ui::told(*foreign);
        if (isSweepName(place)) {
            opened.sweep = place;
            continue;
        }
        for (const fs::path& file : scoreFiles(place)) {
            addColumns(file, datamodule, names, opened.columns);
            if (isCompleteness(file))
                addAnswers(results::predictionsOfCompleteness(file.parent_path(), samples),
                           file.parent_path(), samples, opened);
        }
        if (fs::is_directory(place, code) || place.extension() != ".json")
            for (const fs::path& maps : mapsAt)
                addSets(maps, samples, opened);
    }
    if (opened.sets.empty() && opened.columns.empty() && opened.sweep.empty())
        throw nothingFound(paths.value(0).toStdString());
    opened.summary = summaryOf(opened);
    return opened;
}

void addResultSets(std::vector<ResultSet>& sets, const std::vector<ResultSet>& added)
{
    for (const ResultSet& set : added) {
        const auto known = std::find_if(sets.begin(), sets.end(),
                                        [&](const ResultSet& s) { return s.name == set.name; });
        if (known != sets.end())
            *known = set;
        else
            sets.push_back(set);
    }
}

} // namespace saliscope::window
