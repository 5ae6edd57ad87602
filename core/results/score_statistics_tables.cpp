// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/results/score_statistics_tables.h"

#include <nlohmann/json.hpp>

#include "core/base/json.h"
#include "core/results/estimate_text.h"

using nlohmann::ordered_json;

namespace saliscope::results
{

namespace
{

using Line = std::vector<std::string>;

void append(Line& line, Line cells)
{
    for (std::string& cell : cells)
        line.push_back(std::move(cell));
}

const char* heading(Score score)
{
    return scoreInfo(score).heading;
}

const char* name(Score score)
{
    return scoreInfo(score).name;
}

/// Small probabilities say more with an exponent than as 0.000.
std::string probabilityText(std::optional<double> probability)
{
    if (probability && *probability > 0 && *probability < 0.0005)
        return "< 0.0005";
    return fixedNumber(probability, 4);
}

std::optional<double> probabilityOf(const ScoreComparison& comparison)
{
    return comparison.test ? std::optional(comparison.test->probability) : std::nullopt;
}

std::optional<double> effectOf(const ScoreComparison& comparison)
{
    return comparison.test ? std::optional(comparison.test->rankBiserial) : std::nullopt;
}

Message methodOf(const ScoreComparison& comparison)
{
    if (!comparison.test)
        return say("not defined");
    return comparison.test->isExact ? say("exact") : say("normal");
}

TextTable scoresOfGroup(const StatisticsReport& report, std::size_t group,
                        const Message::Language& language)
{
    const auto in = [&](const Message& heading) { return heading.text(language); };
    TextTable table = {{in(say("algorithm")), in(say("score")), "n", in(say("null")),
                        in(say("mean [95 %]")), "25 %", in(say("median")), "75 %"}};
    for (const ScoreRow& row : report.rows) {
        const metrics::Statistics& statistics = row.estimate.statistics;
        if (row.group == group)
            table.push_back({report.sets[row.set], heading(row.score),
                             std::to_string(statistics.count), std::to_string(statistics.missing),
                             meanText(row.estimate), fixedNumber(statistics.quartile1),
                             fixedNumber(statistics.median), fixedNumber(statistics.quartile3)});
    }
    return table;
}

TextTable comparisonsOfGroup(const StatisticsReport& report, std::size_t group,
                             const Message::Language& language)
{
    const auto in = [&](const Message& heading) { return heading.text(language); };
    TextTable table = {{in(say("score")), in(say("first")), in(say("second")), "n",
                        in(say("first - second [95 %]")), "p", "p (Holm)", in(say("effect")),
                        in(say("test"))}};
    for (const ScoreComparison& each : report.comparisons)
        if (each.group == group)
            table.push_back({heading(each.score), report.sets[each.first], report.sets[each.second],
                             std::to_string(each.difference.statistics.count),
                             meanText(each.difference), probabilityText(probabilityOf(each)),
                             probabilityText(each.adjusted), fixedNumber(effectOf(each)),
                             methodOf(each).text(language)});
    return table;
}

TextTable agreementsOfGroup(const StatisticsReport& report, std::size_t group)
{
    TextTable table = {{"algorithm", "score", "other score", "n", "rank correlation"}};
    for (const ScoreAgreement& each : report.agreements)
        if (each.group == group)
            table.push_back({report.sets[each.set], heading(each.one), heading(each.other),
                             std::to_string(each.count), fixedNumber(each.correlation)});
    return table;
}

ordered_json groupList(const StatisticsReport& report)
{
    ordered_json list = ordered_json::array();
    for (const ScoreGroup& group : report.groups)
        list.push_back(ordered_json{{"kind", group.kind},
                                    {"value", group.value},
                                    {"samples", std::int64_t(group.samples)}});
    return list;
}

/// kind and value of a group, as every entry carries them.
ordered_json entryOf(const StatisticsReport& report, std::size_t group)
{
    return {{"kind", report.groups[group].kind}, {"value", report.groups[group].value}};
}

ordered_json rowObject(const StatisticsReport& report, const ScoreRow& row)
{
    ordered_json object = entryOf(report, row.group);
    object["algorithm"] = report.sets[row.set];
    object["score"] = name(row.score);
    object.update(estimateObject(row.estimate));
    return object;
}

ordered_json comparisonObject(const StatisticsReport& report, const ScoreComparison& each)
{
    ordered_json object = entryOf(report, each.group);
    object["score"] = name(each.score);
    object["first"] = report.sets[each.first];
    object["second"] = report.sets[each.second];
    object["floor"] = each.isFloor;
    object["difference"] = estimateObject(each.difference);
    object["test"] = methodOf(each).text();
    object["p"] = orNull(probabilityOf(each));
    object["p-holm"] = orNull(each.adjusted);
    object["rank-biserial"] = orNull(effectOf(each));
    return object;
}

ordered_json agreementObject(const StatisticsReport& report, const ScoreAgreement& each)
{
    ordered_json object = entryOf(report, each.group);
    object["algorithm"] = report.sets[each.set];
    object["score"] = name(each.one);
    object["other"] = name(each.other);
    object["n"] = std::int64_t(each.count);
    object["spearman"] = orNull(each.correlation);
    return object;
}

} // namespace

ordered_json statisticsObject(const StatisticsReport& report, const StatisticsRequest& request)
{
    ordered_json rows = ordered_json::array();
    for (const ScoreRow& row : report.rows)
        rows.push_back(rowObject(report, row));
    ordered_json comparisons = ordered_json::array();
    for (const ScoreComparison& each : report.comparisons)
        comparisons.push_back(comparisonObject(report, each));
    ordered_json agreements = ordered_json::array();
    for (const ScoreAgreement& each : report.agreements)
        agreements.push_back(agreementObject(report, each));
    return {{"interval", bootstrapObject(request.interval)},
            {"small-below", request.smallBelow},
            {"large-from", request.largeFrom},
            {"groups", groupList(report)},
            {"scores", std::move(rows)},
            {"comparisons", std::move(comparisons)},
            {"agreements", std::move(agreements)}};
}

std::string groupText(const ScoreGroup& group)
{
    const std::string what = group.kind == "all" ? "all samples" : group.kind + " " + group.value;
    return what + " (n = " + std::to_string(group.samples) + ")";
}

std::string groupTables(const StatisticsReport& report, std::size_t group,
                        const Message::Language& language)
{
    std::string text = rstTable(scoresOfGroup(report, group, language), 2);
    if (const TextTable table = comparisonsOfGroup(report, group, language); table.size() > 1)
        text += "\n\n" + rstTable(table, 3);
    return text + "\n";
}

std::string statisticsNotes(const StatisticsRequest& request, const Message::Language& language)
{
    const Message intervals =
        say("Means with %1 % bootstrap intervals (BCa, %2 resamples, seed %3).",
            number(100 * request.interval.confidence, 0), request.interval.resamples,
            std::to_string(request.interval.seed));
    const Message pairs =
        say("Pairs: Wilcoxon's signed-rank test, p adjusted by Holm over the pairs of one score, "
            "effect is the\nmatched-pairs rank-biserial correlation. Boxes are small below %1 and "
            "large from %2 of the picture on.",
            number(request.smallBelow, 3), number(request.largeFrom, 3));
    return intervals.text(language) + "\n" + pairs.text(language) + "\n";
}

std::string statisticsText(const StatisticsReport& report, const StatisticsRequest& request)
{
    std::string text = statisticsNotes(request);
    for (std::size_t group = 0; group < report.groups.size(); ++group) {
        const std::string title = groupText(report.groups[group]);
        text += "\n" + title + "\n" + std::string(title.size(), '-') + "\n\n" +
                groupTables(report, group);
        if (const TextTable table = agreementsOfGroup(report, group); table.size() > 1)
            text += "\n" + rstTable(table, 3) + "\n";
    }
    return text;
}

TextTable scoreTable(const StatisticsReport& report)
{
    TextTable table = {{"kind", "value", "algorithm", "score"}};
    append(table.front(), estimateHeadings());
    for (const ScoreRow& row : report.rows) {
        const ScoreGroup& group = report.groups[row.group];
        Line line = {group.kind, group.value, report.sets[row.set], name(row.score)};
        append(line, estimateCells(row.estimate));
        table.push_back(std::move(line));
    }
    return table;
}

TextTable comparisonTable(const StatisticsReport& report)
{
    TextTable table = {{"kind", "value", "score", "first", "second", "floor", "test", "p", "p-holm",
                        "rank-biserial"}};
    append(table.front(), estimateHeadings("difference-"));
    for (const ScoreComparison& each : report.comparisons) {
        const ScoreGroup& group = report.groups[each.group];
        Line line = {group.kind,
                     group.value,
                     name(each.score),
                     report.sets[each.first],
                     report.sets[each.second],
                     each.isFloor ? "yes" : "no",
                     methodOf(each).text(),
                     fullNumber(probabilityOf(each)),
                     fullNumber(each.adjusted),
                     fullNumber(effectOf(each))};
        append(line, estimateCells(each.difference));
        table.push_back(std::move(line));
    }
    return table;
}

TextTable agreementTable(const StatisticsReport& report)
{
    TextTable table = {{"kind", "value", "algorithm", "score", "other", "n", "spearman"}};
    for (const ScoreAgreement& each : report.agreements) {
        const ScoreGroup& group = report.groups[each.group];
        table.push_back({group.kind, group.value, report.sets[each.set], name(each.one),
                         name(each.other), std::to_string(each.count),
                         fullNumber(each.correlation)});
    }
    return table;
}

} // namespace saliscope::results
