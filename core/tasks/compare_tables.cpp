// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tasks/compare_tables.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>

#include <nlohmann/json.hpp>

#include "core/base/json.h"
#include "core/results/estimate_text.h"

using nlohmann::ordered_json;

namespace saliscope::tasks
{

namespace
{

using Column = std::vector<std::optional<double>>;

Column columnOf(const ComparedSets& pair, std::size_t score)
{
    Column values;
    for (const ComparedSample& sample : pair.samples)
        values.push_back(scoresOf(sample)[score]);
    return values;
}

std::optional<double> worstOf(const Column& values, bool largerIsCloser)
{
    std::optional<double> found;
    for (const std::optional<double>& value : values) {
        if (!value)
            continue;
        const bool worse =
            !found || (largerIsCloser ? *value < *found : std::abs(*value) > std::abs(*found));
        found = worse ? value : found;
    }
    return found;
}

/// Differences may be tiny, so they have two significant digits; correlations have four decimals.
std::string cellOf(std::optional<double> value, bool largerIsCloser)
{
    if (!value || largerIsCloser)
        return results::fixedNumber(value, 4);
    char text[32];
    const auto end = std::to_chars(text, std::end(text), *value, std::chars_format::scientific, 1);
    return *value == 0 ? "0" : std::string(text, end.ptr);
}

/// Whether any pair has the score.
bool isTaken(const CompareSummary& summary, std::size_t score)
{
    return std::any_of(summary.begin(), summary.end(),
                       [&](const auto& pair) { return pair[score].estimate.statistics.count > 0; });
}

std::size_t validSamples(const ComparedSets& pair)
{
    return std::size_t(
        std::count_if(pair.samples.begin(), pair.samples.end(), [](const ComparedSample& sample) {
            return sample.comparison && sample.firstCondition == render::MapCondition::Sound &&
                   sample.secondCondition == render::MapCondition::Sound;
        }));
}

results::TextTable tableOf(const CompareReport& report, const CompareSummary& summary, bool ofWorst,
                           const Message::Language& language)
{
    results::TextTable table = {{say("Maps").text(language), "n", say("valid").text(language)}};
    for (std::size_t score = 0; score < comparedScores().size(); ++score)
        if (isTaken(summary, score))
            table.front().emplace_back(comparedScores()[score].heading);
    for (std::size_t index = 0; index < report.pairs.size(); ++index) {
        const ComparedSets& pair = report.pairs[index];
        table.push_back({pairName(pair), std::to_string(pair.samples.size()),
                         std::to_string(validSamples(pair))});
        for (std::size_t score = 0; score < comparedScores().size(); ++score) {
            const ComparedEstimate& found = summary[index][score];
            if (isTaken(summary, score))
                table.back().push_back(
                    cellOf(ofWorst ? found.worst : found.estimate.statistics.mean,
                           comparedScores()[score].largerIsCloser));
        }
    }
    return table;
}

ordered_json sampleDetails(const ComparedSample& sample)
{
    ordered_json object = {{"name", sample.name}};
    if (!sample.split.empty())
        object["split"] = sample.split;
    if (!sample.failure.empty()) {
        object["failed"] = sample.failure.text();
        return object;
    }
    object["first"] = render::conditionName(sample.firstCondition);
    object["second"] = render::conditionName(sample.secondCondition);
    const std::vector<std::optional<double>> scores = scoresOf(sample);
    for (std::size_t i = 0; i < scores.size(); ++i)
        object[comparedScores()[i].key] = orNull(scores[i]);
    object["first-energy"] = orNull(sample.firstEnergy);
    object["second-energy"] = orNull(sample.secondEnergy);
    return object;
}

ordered_json setDetails(const maps::MapSet& set)
{
    return {{"name", set.name},
            {"algorithm", set.algorithm},
            {"layer", set.layer},
            {"output", set.output},
            {"signed", set.isSigned}};
}

template <typename Item, typename Make>
ordered_json listOf(const std::vector<Item>& items, Make make)
{
    ordered_json list = ordered_json::array();
    for (const Item& item : items)
        list.push_back(make(item));
    return list;
}

ordered_json summaryDetails(const std::vector<ComparedEstimate>& summary)
{
    ordered_json object = ordered_json::object();
    for (std::size_t score = 0; score < summary.size(); ++score) {
        ordered_json estimate = results::estimateObject(summary[score].estimate);
        estimate["worst"] = orNull(summary[score].worst);
        object[comparedScores()[score].key] = std::move(estimate);
    }
    return object;
}

} // namespace

CompareSummary summaryOf(const CompareReport& report, const metrics::BootstrapOptions& options)
{
    CompareSummary summary;
    for (const ComparedSets& pair : report.pairs) {
        std::vector<Column> columns;
        for (std::size_t score = 0; score < comparedScores().size(); ++score)
            columns.push_back(columnOf(pair, score));
        const std::vector<metrics::ScoreEstimate> estimates =
            metrics::estimatesOf(columns, options);
        std::vector<ComparedEstimate>& found = summary.emplace_back();
        for (std::size_t score = 0; score < columns.size(); ++score)
            found.push_back({estimates[score],
                             worstOf(columns[score], comparedScores()[score].largerIsCloser),
                             metrics::whiskersOf(columns[score])});
    }
    return summary;
}

std::string pairName(const ComparedSets& pair)
{
    const auto named = [](const maps::MapSet& set) {
        return !set.name.empty() ? set.name : !set.algorithm.empty() ? set.algorithm : "maps";
    };
    const std::string first = named(pair.first);
    const std::string second = named(pair.second);
    return first == second ? first : first + " - " + second;
}

std::string compareText(const CompareReport& report, const CompareSummary& summary,
                        const Message::Language& language)
{
    return say("Mean over the samples").text(language) + "\n\n" +
           results::rstTable(tableOf(report, summary, false, language)) + "\n\n" +
           say("Worst sample").text(language) + "\n\n" +
           results::rstTable(tableOf(report, summary, true, language)) + "\n";
}

results::TextTable compareTable(const CompareReport& report)
{
    results::TextTable table = {{"maps", "split", "name", "condition-first", "condition-second"}};
    for (const ComparedScore& score : comparedScores())
        table.front().emplace_back(score.key);
    for (const ComparedSets& pair : report.pairs)
        for (const ComparedSample& sample : pair.samples) {
            table.push_back({pairName(pair), sample.split, sample.name,
                             render::conditionName(sample.firstCondition),
                             render::conditionName(sample.secondCondition)});
            for (const std::optional<double>& score : scoresOf(sample))
                table.back().push_back(results::fullNumber(score));
        }
    return table;
}

ordered_json compareDetails(const CompareReport& report, const CompareSummary& summary)
{
    const auto text = [](const std::string& name) { return ordered_json(name); };
    ordered_json pairs = ordered_json::array();
    for (std::size_t index = 0; index < report.pairs.size(); ++index) {
        const ComparedSets& pair = report.pairs[index];
        pairs.push_back(ordered_json{{"first", setDetails(pair.first)},
                                     {"second", setDetails(pair.second)},
                                     {"scores", summaryDetails(summary[index])},
                                     {"samples", listOf(pair.samples, sampleDetails)},
                                     {"only-first", listOf(pair.onlyFirst, text)},
                                     {"only-second", listOf(pair.onlySecond, text)}});
    }
    return {{"pairs", std::move(pairs)},
            {"only-first", listOf(report.onlyFirst, setDetails)},
            {"only-second", listOf(report.onlySecond, setDetails)}};
}

} // namespace saliscope::tasks
