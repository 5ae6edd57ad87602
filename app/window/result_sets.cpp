// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/result_sets.h"

#include <filesystem>
#include <set>

#include <QCoreApplication>

#include "base/error.h"
#include "store/results.h"

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
    const char* name;
    const char* description;
};

// In the order of SampleResult::scores.
constexpr ScoreText interpretabilityTexts[] = {
    {QT_TRANSLATE_NOOP("ResultSets", "energy"),
     QT_TRANSLATE_NOOP("ResultSets", "Proportional energy: share of the map inside the boxes.")},
    {QT_TRANSLATE_NOOP("ResultSets", "focus"),
     QT_TRANSLATE_NOOP("ResultSets", "Average saliency focus: mean of the map inside the boxes.")},
};
constexpr ScoreText completenessTexts[] = {
    {QT_TRANSLATE_NOOP("ResultSets", "MoRF"),
     QT_TRANSLATE_NOOP("ResultSets", "ROAD, most relevant first: mean change of probability.")},
    {QT_TRANSLATE_NOOP("ResultSets", "LeRF"),
     QT_TRANSLATE_NOOP("ResultSets", "ROAD, least relevant first: mean change of probability.")},
    {QT_TRANSLATE_NOOP("ResultSets", "ROAD"),
     QT_TRANSLATE_NOOP("ResultSets", "ROAD, combined: half of LeRF minus MoRF.")},
};

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

/// A folder's own name, also where its path ends in a slash.
QString folderName(const fs::path& folder)
{
    const fs::path path = fs::absolute(folder).lexically_normal();
    return QString::fromStdString(
        (path.has_filename() ? path : path.parent_path()).filename().string());
}

std::size_t addColumns(const fs::path& file, const std::set<std::string>& names,
                       std::vector<ScoreColumn>& columns)
{
    const bool completeness = file.filename().string().find("completeness") != std::string::npos;
    const Results results =
        readResults(file, completeness ? ResultShape::Completeness : ResultShape::Interpretability);
    const std::span<const ScoreText> texts =
        completeness ? std::span<const ScoreText>(completenessTexts)
                     : std::span<const ScoreText>(interpretabilityTexts);
    const QString from = folderName(file.parent_path());
    std::vector<ScoreColumn> added;
    for (const ScoreText& text : texts)
        added.push_back(
            {translated(text.name) + QStringLiteral(" · ") + from,
             translated(text.description) + u'\n' + QString::fromStdString(file.string()),
             {}});
    std::size_t known = 0;
    for (const SplitResults& split : results)
        for (const SampleResult& sample : split.samples) {
            known += names.count(sample.name);
            for (std::size_t i = 0; i < added.size() && i < sample.scores.size(); ++i)
                added[i].values[sample.name] = sample.scores[i];
        }
    if (known > 0)
        columns.insert(columns.end(), added.begin(), added.end());
    return known;
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
        QString name = folderName(place);
        if (!set.name.empty())
            name += QStringLiteral(" · ") + QString::fromStdString(set.name);
        if (any)
            sets.push_back({name, source, set, QString::fromStdString(place.string())});
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
        for (const fs::path& file : scoreFiles(place))
            addColumns(file, names, opened.columns);
        if (fs::is_directory(place, code) || place.extension() != ".json")
            addSets(place, samples, opened.sets);
    }
    if (opened.sets.empty() && opened.columns.empty())
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
