// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/result_sets.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include <QCoreApplication>

#include "base/error.h"
#include "metrics/probability.h"
#include "metrics/score_catalogue.h"
#include "session/work_list.h"
#include "store/results.h"
#include "tasks/generate_record.h"
#include "tasks/results_origin.h"
#include "tasks/run_record.h"
#include "tasks/score_sets.h"
#include "texts/told.h"
#include "window/open_request.h"

namespace fs = std::filesystem;

namespace saliscope
{

namespace
{

constexpr int deepestResults = 2; ///< folders below the one opened
constexpr int digitsShown = 8;    ///< of a SHA-256

QString translated(const char* text)
{
    return QCoreApplication::translate("ResultSets", text);
}

struct ScoreText {
    Score score;
    const char* name;
    const char* description;
};

constexpr ScoreText interpretabilityTexts[] = {
    {Score::Energy, QT_TRANSLATE_NOOP("ResultSets", "energy"),
     QT_TRANSLATE_NOOP("ResultSets", "Proportional energy: share of the map inside the boxes.")},
    {Score::Focus, QT_TRANSLATE_NOOP("ResultSets", "focus"),
     QT_TRANSLATE_NOOP("ResultSets", "Average saliency focus: mean of the map inside the boxes.")},
    {Score::Lift, QT_TRANSLATE_NOOP("ResultSets", "lift"),
     QT_TRANSLATE_NOOP("ResultSets", "Energy lift: energy divided by the boxes' share of the area; "
                                     "1 is chance.")},
    {Score::Pointing, QT_TRANSLATE_NOOP("ResultSets", "pointing"),
     QT_TRANSLATE_NOOP("ResultSets", "Pointing game: 1 where the map's maximum lies in a box.")},
    {Score::Overlap, QT_TRANSLATE_NOOP("ResultSets", "overlap"),
     QT_TRANSLATE_NOOP("ResultSets", "Overlap: intersection over union with the boxes.")},
};
// In the order of SampleResult::scores.
constexpr ScoreText completenessTexts[] = {
    {Score::Morf, QT_TRANSLATE_NOOP("ResultSets", "MoRF"),
     QT_TRANSLATE_NOOP("ResultSets", "ROAD, most relevant first: mean change of probability.")},
    {Score::Lerf, QT_TRANSLATE_NOOP("ResultSets", "LeRF"),
     QT_TRANSLATE_NOOP("ResultSets", "ROAD, least relevant first: mean change of probability.")},
    {Score::Road, QT_TRANSLATE_NOOP("ResultSets", "ROAD"),
     QT_TRANSLATE_NOOP("ResultSets", "ROAD, combined: half of LeRF minus MoRF.")},
};
/// Pixels of the input the boxes' area is taken on where the results do not tell it.
constexpr int usualInputSize = 512;

std::vector<SelectedSample> allSamples(const Datamodule& datamodule)
{
    std::vector<SelectedSample> samples;
    for (const Split& split : datamodule.splits)
        for (const Sample& sample : split.samples)
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
        if (isScores(entry->path()))
            files.insert(entry->path());
    }
    return {files.begin(), files.end()};
}

/// Where the maps of \p place are: in it, or in the runs and stores that lie side by side in it.
std::vector<fs::path> mapPlaces(const fs::path& place)
{
    std::error_code code;
    if (!fs::is_directory(place, code) || !recordFiles(place, generationStem).empty())
        return {place};
    std::set<fs::path> places;
    for (fs::directory_iterator entry(place, code); !code && entry != fs::end(entry);
         entry.increment(code))
        if (entry->path().extension() == ".h5" ||
            (entry->is_directory(code) && !recordFiles(entry->path(), generationStem).empty()))
            places.insert(entry->path());
    if (places.empty())
        return {place};
    return {places.begin(), places.end()};
}

ScoreColumn columnOf(const ScoreText& text, const fs::path& file)
{
    return {translated(text.name) + QStringLiteral(" · ") +
                QString::fromStdString(setTitle(file.parent_path(), {})),
            translated(text.description) + u'\n' + QString::fromStdString(file.string()),
            {},
            scoreInfo(text.score).name};
}

/// Whether a sample is there several times, each time with another of its outputs.
bool hasSeveralOutputs(const Results& results)
{
    std::set<std::string> names;
    for (const SplitResults& split : results)
        for (const SampleResult& sample : split.samples)
            if (!names.insert(split.split + '\n' + sample.name).second)
                return true;
    return false;
}

/// \p column for one output: "MoRF · scores [2]".
ScoreColumn ofOutput(ScoreColumn column, int output)
{
    column.name += QStringLiteral(" [%1]").arg(output);
    column.description =
        translated(QT_TRANSLATE_NOOP("ResultSets", "Output %1 of the network.")).arg(output) +
        u'\n' + column.description;
    return column;
}

/// Of completeness.json. Where several outputs of a sample were explained each has its own columns.
std::vector<ScoreColumn> completenessColumns(const fs::path& file)
{
    const Results results = readResults(file, ResultShape::Completeness);
    const bool several = hasSeveralOutputs(results);
    std::map<int, std::vector<ScoreColumn>> byOutput;
    for (const SplitResults& split : results)
        for (const SampleResult& sample : split.samples) {
            if (several && !sample.output)
                continue; // skipped: it has no output
            const int output = several ? *sample.output : 0;
            std::vector<ScoreColumn>& columns = byOutput[output];
            for (std::size_t i = columns.size(); i < std::size(completenessTexts); ++i) {
                const ScoreColumn column = columnOf(completenessTexts[i], file);
                columns.push_back(several ? ofOutput(column, output) : column);
            }
            for (std::size_t i = 0; i < columns.size() && i < sample.scores.size(); ++i)
                columns[i].values[sample.name] = sample.scores[i];
        }
    std::vector<ScoreColumn> all;
    for (auto& [output, columns] : byOutput)
        std::move(columns.begin(), columns.end(), std::back_inserter(all));
    return all;
}

/// Of interpretability.json with its details file, if that is there, and the lift in any case.
std::vector<ScoreColumn> interpretabilityColumns(const fs::path& file, const Datamodule& datamodule)
{
    std::vector<ScoreSet> sets = readScoreSets(std::vector<ScoreInput>{{"scores", file}});
    addFromDatamodule(sets, datamodule, usualInputSize);
    addLift(sets);
    std::vector<ScoreColumn> columns;
    for (const ScoreText& text : interpretabilityTexts) {
        ScoreColumn column = columnOf(text, file);
        for (const ScoreSet& set : sets)
            for (const ScoredCase& scored : set.cases)
                if (scored.taken[std::size_t(text.score)])
                    column.values[scored.name] = scored.scores[text.score];
        if (!column.values.empty())
            columns.push_back(std::move(column));
    }
    return columns;
}

/// Of files that have nothing to do with the datamodule nothing is added.
void addColumns(const fs::path& file, const Datamodule& datamodule,
                const std::set<std::string>& names, std::vector<ScoreColumn>& columns)
{
    std::vector<ScoreColumn> added = isCompleteness(file)
                                         ? completenessColumns(file)
                                         : interpretabilityColumns(file, datamodule);
    const bool anyKnown = std::any_of(added.begin(), added.end(), [&](const ScoreColumn& column) {
        return std::any_of(column.values.begin(), column.values.end(),
                           [&](const auto& value) { return names.contains(value.first); });
    });
    if (anyKnown)
        std::move(added.begin(), added.end(), std::back_inserter(columns));
}

/// "probability by 1a2b3c4d · maps": what the checkpoint said that is not the one open.
ScoreColumn probabilityColumn(const RecordedAnswers& answers, int output, const QString& name,
                              const std::vector<SelectedSample>& samples)
{
    const QString sha256 = QString::fromStdString(answers.checkpoint);
    ScoreColumn column;
    column.name =
        sha256.isEmpty()
            ? translated(QT_TRANSLATE_NOOP("ResultSets", "probability by unknown checkpoint"))
            : translated(QT_TRANSLATE_NOOP("ResultSets", "probability by %1"))
                  .arg(sha256.left(digitsShown));
    column.name += QStringLiteral(" · ") + name;
    column.description =
        translated(QT_TRANSLATE_NOOP("ResultSets",
                                     "What another checkpoint than the first one that is open said "
                                     "when these results were made. Its SHA-256: %1"))
            .arg(sha256.isEmpty() ? QStringLiteral("?") : sha256);
    column.measure = columns::recordedProbability;
    for (std::size_t i = 0; i < samples.size(); ++i)
        if (const std::vector<float>& logits = answers.samples[i].logits;
            std::size_t(output) < logits.size())
            column.values[samples[i].sample->name] =
                probabilityOfLogit(double(logits[std::size_t(output)]));
    return answers.outputs() == 1 ? column : ofOutput(std::move(column), output);
}

void addAnswers(std::optional<RecordedAnswers> answers, const fs::path& place,
                const std::vector<SelectedSample>& samples, OpenedResults& opened)
{
    if (!answers)
        return;
    ResultAnswers added{QString::fromStdString(setTitle(place, {})), nullptr, {}};
    for (int output = 0; output < answers->outputs(); ++output)
        added.columns.push_back(probabilityColumn(*answers, output, added.name, samples));
    added.answers = std::make_shared<const RecordedAnswers>(std::move(*answers));
    opened.answers.push_back(std::move(added));
}

void addSets(const fs::path& place, const std::vector<SelectedSample>& samples,
             OpenedResults& opened)
{
    std::shared_ptr<const MapSource> source;
    try {
        source = openMapSource(place, samples);
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::NotFound)
            return; // a folder of scores alone
        throw;
    }
    for (const MapSet& set : source->sets()) {
        const bool any = std::any_of(samples.begin(), samples.end(), [&](const auto& selected) {
            return source->contains(set, mapKey(*selected.sample));
        });
        if (any)
            opened.sets.push_back({QString::fromStdString(setTitle(place, set)), source, set,
                                   QString::fromStdString(place.string())});
    }
    addAnswers(answersBesideMaps(*source, samples), place, samples, opened);
}

/// Of the records in \p place the first that cannot be read to its end.
std::optional<fs::path> damagedRecord(const fs::path& place)
{
    for (const fs::path& file : recordFiles(place, generationStem)) {
        std::ifstream stream(file, std::ios::binary);
        std::string line;
        std::getline(stream, line);
        try {
            if (recordSettings(line).empty())
                return file;
            while (std::getline(stream, line))
                outcomeOf(line);
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
    const auto count = [](const char* text, std::size_t n) {
        return QCoreApplication::translate("ResultSets", text, nullptr, int(n));
    };
    QStringList parts;
    if (!results.sets.empty())
        parts << count(QT_TRANSLATE_N_NOOP("ResultSets", "%n set(s) of maps can be chosen in the "
                                                         "panes."),
                       results.sets.size());
    if (!results.columns.empty())
        parts << count(
            QT_TRANSLATE_N_NOOP("ResultSets", "%n column(s) of scores stand in the list of cases."),
            results.columns.size());
    if (!results.sweep.empty())
        parts << translated(QT_TRANSLATE_NOOP("ResultSets", "The sweep is among the plots."));
    return parts.join(u' ');
}

} // namespace

OpenedResults readResultPaths(const QStringList& paths, const Datamodule& datamodule)
{
    const std::vector<SelectedSample> samples = allSamples(datamodule);
    std::set<std::string> names;
    for (const SelectedSample& sample : samples)
        names.insert(sample.sample->name);
    OpenedResults opened;
    for (const QString& path : paths) {
        const fs::path place = path.toStdString();
        std::error_code code;
        const std::vector<fs::path> mapsAt = mapPlaces(place);
        for (const fs::path& maps : mapsAt)
            if (const auto foreign = foreignOrigin(maps, datamodule))
                opened.doubt = told(*foreign);
        if (isSweepName(place)) {
            opened.sweep = place;
            continue;
        }
        for (const fs::path& file : scoreFiles(place)) {
            addColumns(file, datamodule, names, opened.columns);
            if (isCompleteness(file))
                addAnswers(answersOfCompleteness(file.parent_path(), samples), file.parent_path(),
                           samples, opened);
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

} // namespace saliscope
