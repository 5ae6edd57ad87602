// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/result_sets.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include <QCoreApplication>

#include "base/error.h"
#include "metrics/score_catalogue.h"
#include "store/results.h"
#include "tasks/score_sets.h"
#include "window/open_request.h"

namespace fs = std::filesystem;

namespace saliscope
{

namespace
{

constexpr int deepestResults = 2; ///< folders below the one opened

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

ScoreColumn columnOf(const ScoreText& text, const fs::path& file)
{
    return {translated(text.name) + QStringLiteral(" · ") +
                QString::fromStdString(setTitle(file.parent_path(), {})),
            translated(text.description) + u'\n' + QString::fromStdString(file.string()),
            {},
            scoreInfo(text.score).name};
}

/// Of completeness.json. A sample with several outputs keeps the last one's.
std::vector<ScoreColumn> completenessColumns(const fs::path& file)
{
    std::vector<ScoreColumn> columns;
    for (const ScoreText& text : completenessTexts)
        columns.push_back(columnOf(text, file));
    for (const SplitResults& split : readResults(file, ResultShape::Completeness))
        for (const SampleResult& sample : split.samples)
            for (std::size_t i = 0; i < columns.size() && i < sample.scores.size(); ++i)
                columns[i].values[sample.name] = sample.scores[i];
    return columns;
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
    const bool completeness = file.filename().string().find("completeness") != std::string::npos;
    std::vector<ScoreColumn> added =
        completeness ? completenessColumns(file) : interpretabilityColumns(file, datamodule);
    const bool anyKnown = std::any_of(added.begin(), added.end(), [&](const ScoreColumn& column) {
        return std::any_of(column.values.begin(), column.values.end(),
                           [&](const auto& value) { return names.contains(value.first); });
    });
    if (anyKnown)
        std::move(added.begin(), added.end(), std::back_inserter(columns));
}

void addSets(const fs::path& place, const std::vector<SelectedSample>& samples,
             std::vector<ResultSet>& sets)
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
            sets.push_back({QString::fromStdString(setTitle(place, set)), source, set,
                            QString::fromStdString(place.string())});
    }
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
        if (isSweepName(place)) {
            opened.sweep = place;
            continue;
        }
        for (const fs::path& file : scoreFiles(place))
            addColumns(file, datamodule, names, opened.columns);
        if (fs::is_directory(place, code) || place.extension() != ".json")
            addSets(place, samples, opened.sets);
    }
    if (opened.sets.empty() && opened.columns.empty() && opened.sweep.empty())
        throw Error(ErrorKind::NotFound, paths.value(0).toStdString(),
                    "there is no map or score of the open cases in it");
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
