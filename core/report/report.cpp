// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/report.h"

#include <algorithm>
#include <set>

#include "core/engine/output_names.h"
#include "core/metrics/bootstrap.h"
#include "core/metrics/statistics.h"
#include "core/render/png.h"
#include "core/report/report_derived.h"
#include "core/session/view_provenance.h"

namespace saliscope::report
{

namespace
{

constexpr int wideImage = 300; ///< two beside each other on A4
constexpr int smallImage = 145;

using Facts = std::vector<std::pair<Message, Message>>;

void addFact(Facts& facts, MessageTemplate<0> name, const Message& value)
{
    if (!value.empty())
        facts.emplace_back(say(name), value);
}

void addFact(Facts& facts, MessageTemplate<0> name, const std::string& value)
{
    addFact(facts, name, verbatim(value));
}

Message percent(double share)
{
    return say("%1 %", number(share * 100, 1));
}

ReportSection originSection(const ReportOrigin& origin)
{
    ReportSection section;
    section.heading = say("How this was made");
    addFact(section.facts, sayable("Datamodule"), origin.datamodule);
    addFact(section.facts, sayable("Network"), origin.model);
    addFact(section.facts, sayable("Checkpoint"), origin.checkpoint);
    addFact(section.facts, sayable("SHA-256 of the checkpoint"), origin.checkpointSha256);
    addFact(section.facts, sayable("SHA-256 of the picture"), origin.imageSha256);
    for (const auto& [name, value] : origin.parameters)
        section.facts.emplace_back(name, value);
    addFact(section.facts, sayable("Program"), "Saliscope " + session::programVersion());
    addFact(section.facts, sayable("Engine"), origin.engine);
    addFact(section.facts, sayable("Device"), origin.device);
    addFact(section.facts, sayable("Created"), origin.created);
    return section;
}

ReportSection definitionsSection(const std::set<results::Score>& used)
{
    ReportSection section;
    section.heading = say("What the scores mean");
    for (const results::Score score : used)
        section.definitions.emplace_back(say(results::scoreInfo(score).title),
                                         scoreDefinition(score));
    return section;
}

ReportDocument documentOf(Message title, Message subtitle, std::vector<ReportSection> sections,
                          const ReportOrigin& origin)
{
    std::erase_if(sections, [](const ReportSection& section) {
        return section.paragraphs.empty() && section.facts.empty() && section.images.empty() &&
               section.table.empty() && section.definitions.empty() && section.remarks.empty();
    });
    sections.push_back(originSection(origin));
    return {std::move(title), std::move(subtitle), std::move(sections),
            say("Saliscope %1. For research, not for diagnosis.", session::programVersion())};
}

std::string joined(const std::vector<std::string>& texts)
{
    std::string result;
    for (const std::string& text : texts)
        result += (result.empty() ? "" : ", ") + text;
    return result;
}

Message figures(const std::vector<double>& values)
{
    std::vector<Message> texts;
    for (const double value : values)
        texts.push_back(number(value, 3));
    return listed(texts);
}

/// "0.912", or of several outputs with names "Pneumonia 0.912".
Message probabilitiesText(const std::vector<double>& values, const std::vector<std::string>& names)
{
    if (names.empty())
        return figures(values);
    std::vector<Message> texts;
    for (std::size_t i = 0; i < values.size(); ++i)
        texts.push_back(say("%1: %2", engine::outputName(names, int(i)), figureText(values[i])));
    return listed(texts);
}

/// How it was made, with all of its checkpoints.
ReportOrigin wholeOrigin(const CaseReport& report)
{
    ReportOrigin origin = report.origin;
    Facts others;
    for (const ReportedCheckpoint& other : report.others) {
        others.emplace_back(say("Another network"), verbatim(other.model));
        others.emplace_back(say("Its checkpoint"), verbatim(other.name));
        others.emplace_back(say("SHA-256 of that checkpoint"), verbatim(other.sha256));
    }
    origin.parameters.insert(origin.parameters.begin(), others.begin(), others.end());
    return origin;
}

ReportSection summarySection(const CaseReport& report)
{
    ReportSection section;
    addFact(section.facts, sayable("Split"), report.split);
    addFact(section.facts, sayable("Label"),
            report.label.empty() ? say("not known") : verbatim(report.label));
    addFact(section.facts, sayable("Probability"),
            probabilitiesText(report.probabilities, report.outputNames));
    for (const ReportedCheckpoint& other : report.others)
        section.facts.emplace_back(say("Probability by %1", other.name),
                                   probabilitiesText(other.probabilities, other.outputNames));
    const Message boxes = report.boxes > 0 ? say("%1, covering %2 of the picture", report.boxes,
                                                 percent(report.boxShare))
                                           : number(0, 0);
    addFact(section.facts, sayable("Boxes"), boxes);
    addFact(section.facts, sayable("Tags"), joined(report.tags));
    addFact(section.facts, sayable("Note"), report.note);
    return section;
}

Message captionOf(const ReportedMap& map)
{
    const Message flags = flagsText(map.facts.flags);
    return flags.empty() ? mapTitle(map.facts) : say("%1\n%2", mapTitle(map.facts), flags);
}

ReportSection picturesSection(const CaseReport& report)
{
    ReportSection section;
    section.heading = say("Picture and maps");
    for (const Message& note : report.notes)
        section.paragraphs.push_back(note);
    if (report.picture.width > 0)
        section.images.push_back(
            {render::encodePng(report.picture),
             report.boxes > 0 ? say("The picture with its boxes") : say("The picture"), wideImage});
    for (const ReportedMap& map : report.maps)
        if (map.picture.width > 0)
            section.images.push_back({render::encodePng(map.picture), captionOf(map), wideImage,
                                      isReadable(map.facts) ? scaleOf(map.colours) : std::nullopt});
    return section;
}

std::set<results::Score> usedScores(const CaseReport& report)
{
    std::set<results::Score> used;
    for (const ReportedMap& map : report.maps)
        for (const results::ScoreInfo& info : results::scoreCatalogue())
            if (map.scores[info.score])
                used.insert(info.score);
    return used;
}

std::vector<std::vector<Message>> transposed(const std::vector<std::vector<Message>>& table)
{
    std::vector<std::vector<Message>> result(table.front().size());
    for (const auto& line : table)
        for (std::size_t column = 0; column < line.size(); ++column)
            result[column].push_back(line[column]);
    return result;
}

ReportSection scoresSection(const CaseReport& report, const std::set<results::Score>& used)
{
    ReportSection section;
    section.heading = say("Scores");
    if (report.maps.empty())
        return section;
    if (used.empty()) {
        section.paragraphs.push_back(
            report.boxes > 0 ? say("No scores were taken.")
                             : say("There are no boxes to compare with, so there are no scores."));
        return section;
    }
    section.table.push_back({say("Score")});
    for (const ReportedMap& map : report.maps)
        section.table.front().push_back(mapTitle(map.facts));
    for (const results::Score score : used) {
        section.table.push_back({say(results::scoreInfo(score).title)});
        for (const ReportedMap& map : report.maps)
            section.table.back().push_back(
                figureText(isReadable(map.facts) ? map.scores[score] : std::nullopt));
    }
    constexpr std::size_t mostColumns = 5;
    if (section.table.front().size() > mostColumns)
        section.table = transposed(section.table);
    if (report.boxesEdited)
        section.remarks.push_back(say("The boxes were edited: they are not those of the source."));
    return section;
}

/// What has to be known of \p maps, each sentence once with the maps it is true of.
std::vector<Message> sharedCaveats(const std::vector<MapFacts>& maps)
{
    std::vector<std::pair<Message, std::vector<Message>>> shared;
    for (const MapFacts& facts : maps)
        for (const Message& caveat : mapCaveats(facts)) {
            auto found = std::find_if(shared.begin(), shared.end(),
                                      [&](const auto& each) { return each.first == caveat; });
            if (found == shared.end())
                found = shared.insert(shared.end(), {caveat, {}});
            found->second.push_back(mapTitle(facts));
        }
    std::vector<Message> caveats;
    for (const auto& [caveat, titles] : shared)
        caveats.push_back(say("%1: %2", listed(titles), caveat));
    return caveats;
}

ReportSection caveatsSection(const CaseReport& report)
{
    ReportSection section;
    section.heading = say("Read with care");
    std::vector<MapFacts> maps;
    for (const ReportedMap& map : report.maps)
        maps.push_back(map.facts);
    section.remarks = sharedCaveats(maps);
    if (report.boxes > 0)
        section.remarks.push_back(say("The boxes cover %1 of the picture, so a map that knows "
                                      "nothing has an energy of about %2.",
                                      percent(report.boxShare), number(report.boxShare, 3)));
    for (const Message& caveat : generalCaveats())
        section.remarks.push_back(caveat);
    return section;
}

Message intervalText(const std::vector<std::optional<double>>& values)
{
    std::vector<double> defined;
    for (const auto& value : values)
        if (value)
            defined.push_back(*value);
    const std::optional<metrics::Interval> interval = metrics::bootstrapMean(defined, {});
    return interval ? say("%1 to %2", number(interval->low, 3), number(interval->high, 3))
                    : say("n/a");
}

Message countText(const metrics::Statistics& statistics)
{
    return statistics.missing == 0 ? number(double(statistics.count), 0)
                                   : say("%1 (%2)", statistics.count, statistics.missing);
}

Message quartilesText(const metrics::Statistics& statistics)
{
    return statistics.median
               ? say("%1 (%2 to %3)", figureText(statistics.median),
                     figureText(statistics.quartile1), figureText(statistics.quartile3))
               : say("n/a");
}

ReportSection cohortScores(const CohortReport& report)
{
    ReportSection section;
    section.heading = say("Scores");
    if (report.scores.empty()) {
        if (report.cases > 0)
            section.paragraphs.push_back(
                say("There are no boxes to compare with, so there are no scores."));
        return section;
    }
    section.table.push_back({say("Score"), say("Map"), say("Split"), say("Cases (not defined)"),
                             say("Mean"), say("95 % interval"), say("SD"),
                             say("Median (quartiles)")});
    section.leftColumns = 3;
    for (const ReportedScores& column : report.scores) {
        const metrics::Statistics statistics = metrics::statisticsOf(column.values);
        section.table.push_back({say(results::scoreInfo(column.score).title), column.map,
                                 verbatim(column.split), countText(statistics),
                                 figureText(statistics.mean), intervalText(column.values),
                                 figureText(statistics.deviation), quartilesText(statistics)});
    }
    return section;
}

ReportSection worstCases(const CohortReport& report)
{
    ReportSection section;
    section.heading = say("Cases that deserve a look");
    if (report.worst.empty())
        return section;
    if (!report.worstBy.empty())
        section.paragraphs.push_back(say("Chosen by: %1", report.worstBy));
    section.imageColumns = 4;
    for (const ReportedCase& each : report.worst)
        section.images.push_back({render::encodePng(each.picture),
                                  say("%1 (%2)\n%3", each.sample, each.split, each.reason),
                                  smallImage});
    return section;
}

ReportSection cohortCaveats(const CohortReport& report)
{
    ReportSection section;
    section.heading = say("Read with care");
    section.remarks = sharedCaveats(report.maps);
    section.remarks.push_back(say("Cases for which a score is not defined (an empty map, no boxes) "
                                  "are left out of its mean and counted beside it. Compare maps "
                                  "only where they leave out the same cases."));
    for (const Message& caveat : generalCaveats())
        section.remarks.push_back(caveat);
    return section;
}

} // namespace

ReportDocument caseReport(const CaseReport& report)
{
    const std::set<results::Score> used = usedScores(report);
    return documentOf(verbatim(report.sample), say("Case report. For research, not for diagnosis."),
                      {summarySection(report), picturesSection(report),
                       derivedSection(report.derived, wideImage), scoresSection(report, used),
                       caveatsSection(report), definitionsSection(used)},
                      wholeOrigin(report));
}

ReportDocument cohortReport(const CohortReport& report)
{
    ReportSection summary;
    summary.facts = {{say("Cases"), number(double(report.cases), 0)}};
    if (report.failed > 0)
        summary.facts.emplace_back(say("Failed"), number(double(report.failed), 0));
    ReportSection plots;
    if (!report.plots.empty())
        plots.heading = say("Plots");
    if (!report.plots.empty())
        plots.paragraphs.push_back(
            say("Boxes: quartiles and median; whiskers and circles: what lies "
                "beyond; diamonds: means with their 95 % intervals."));
    plots.images = report.plots;
    for (const ReportImage& plot : plots.images)
        if (plot.width > wideImage)
            plots.imageColumns = 1;
    std::set<results::Score> used;
    for (const ReportedScores& column : report.scores)
        used.insert(column.score);
    return documentOf(verbatim(report.origin.datamodule),
                      say("Cohort report. For research, not for diagnosis."),
                      {summary, cohortScores(report), plots, worstCases(report),
                       cohortCaveats(report), definitionsSection(used)},
                      report.origin);
}

} // namespace saliscope::report
