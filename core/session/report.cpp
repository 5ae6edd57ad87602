// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/report.h"

#include <algorithm>
#include <set>

#include "metrics/bootstrap.h"
#include "metrics/statistics.h"
#include "session/view_provenance.h"
#include "store/png.h"

namespace saliscope
{

namespace
{

constexpr int wideImage = 300; ///< two beside each other on A4
constexpr int smallImage = 145;
constexpr const char* purpose = "For research, not for diagnosis.";

using Facts = std::vector<std::pair<std::string, std::string>>;

void addFact(Facts& facts, const char* name, const std::string& value)
{
    if (!value.empty())
        facts.emplace_back(name, value);
}

std::string percent(double share)
{
    return fixedNumber(share * 100, 1) + " %";
}

ReportSection originSection(const ReportOrigin& origin)
{
    ReportSection section;
    section.heading = "How this was made";
    addFact(section.facts, "Datamodule", origin.datamodule);
    addFact(section.facts, "Network", origin.model);
    addFact(section.facts, "Checkpoint", origin.checkpoint);
    addFact(section.facts, "SHA-256 of the checkpoint", origin.checkpointSha256);
    addFact(section.facts, "SHA-256 of the picture", origin.imageSha256);
    for (const auto& [name, value] : origin.parameters)
        section.facts.emplace_back(name, value);
    addFact(section.facts, "Program", "Saliscope " + programVersion());
    addFact(section.facts, "Engine", origin.engine);
    addFact(section.facts, "Device", origin.device);
    addFact(section.facts, "Created", origin.created);
    return section;
}

ReportSection definitionsSection(const std::set<Score>& used)
{
    ReportSection section;
    section.heading = "What the scores mean";
    for (const Score score : used)
        section.definitions.emplace_back(scoreInfo(score).title, scoreDefinition(score));
    return section;
}

ReportDocument documentOf(std::string title, std::string subtitle,
                          std::vector<ReportSection> sections, const ReportOrigin& origin)
{
    std::erase_if(sections, [](const ReportSection& section) {
        return section.paragraphs.empty() && section.facts.empty() && section.images.empty() &&
               section.table.empty() && section.definitions.empty() && section.remarks.empty();
    });
    sections.push_back(originSection(origin));
    return {std::move(title), std::move(subtitle), std::move(sections),
            "Saliscope " + programVersion() + ". " + purpose};
}

std::string joined(const std::vector<std::string>& texts)
{
    std::string result;
    for (const std::string& text : texts)
        result += (result.empty() ? "" : ", ") + text;
    return result;
}

void addProbabilities(Facts& facts, const std::vector<double>& probabilities,
                      const std::string& whose)
{
    std::vector<std::string> texts;
    for (const double value : probabilities)
        texts.push_back(fixedNumber(value));
    const std::string name = texts.size() > 1 ? "Probabilities" : "Probability";
    addFact(facts, (name + whose).c_str(), joined(texts));
}

/// How it was made, with all of its checkpoints.
ReportOrigin wholeOrigin(const CaseReport& report)
{
    ReportOrigin origin = report.origin;
    Facts others;
    for (const ReportedCheckpoint& other : report.others) {
        others.emplace_back("Another network", other.model);
        others.emplace_back("Its checkpoint", other.name);
        others.emplace_back("SHA-256 of that checkpoint", other.sha256);
    }
    origin.parameters.insert(origin.parameters.begin(), others.begin(), others.end());
    return origin;
}

ReportSection summarySection(const CaseReport& report)
{
    ReportSection section;
    addFact(section.facts, "Split", report.split);
    addFact(section.facts, "Label", report.label.empty() ? "not known" : report.label);
    addProbabilities(section.facts, report.probabilities, {});
    for (const ReportedCheckpoint& other : report.others)
        addProbabilities(section.facts, other.probabilities, " by " + other.name);
    std::string boxes = std::to_string(report.boxes);
    if (report.boxes > 0)
        boxes += ", covering " + percent(report.boxShare) + " of the picture";
    addFact(section.facts, "Boxes", boxes);
    addFact(section.facts, "Tags", joined(report.tags));
    addFact(section.facts, "Note", report.note);
    return section;
}

ReportSection picturesSection(const CaseReport& report)
{
    ReportSection section;
    section.heading = "Picture and maps";
    if (report.picture.width > 0)
        section.images.push_back({encodePng(report.picture),
                                  report.boxes > 0 ? "The picture with its boxes" : "The picture",
                                  wideImage});
    for (const ReportedMap& map : report.maps)
        if (map.picture.width > 0)
            section.images.push_back({encodePng(map.picture), mapTitle(map.facts), wideImage});
    return section;
}

std::set<Score> usedScores(const CaseReport& report)
{
    std::set<Score> used;
    for (const ReportedMap& map : report.maps)
        for (const ScoreInfo& info : scoreCatalogue())
            if (map.scores[info.score])
                used.insert(info.score);
    return used;
}

ReportSection scoresSection(const CaseReport& report, const std::set<Score>& used)
{
    ReportSection section;
    section.heading = "Scores";
    if (report.maps.empty())
        return section;
    if (used.empty()) {
        section.paragraphs.emplace_back(
            report.boxes > 0 ? "No scores were taken."
                             : "There are no boxes to compare with, so there are no scores.");
        return section;
    }
    section.table.push_back({"Score"});
    for (const ReportedMap& map : report.maps)
        section.table.front().push_back(mapTitle(map.facts));
    for (const Score score : used) {
        section.table.push_back({scoreInfo(score).title});
        for (const ReportedMap& map : report.maps)
            section.table.back().push_back(isReadable(map.facts) ? fixedNumber(map.scores[score])
                                                                 : "n/a");
    }
    if (report.boxesEdited)
        section.remarks.emplace_back("The boxes were edited: they are not those of the source.");
    return section;
}

ReportSection caveatsSection(const CaseReport& report)
{
    ReportSection section;
    section.heading = "Read with care";
    for (const ReportedMap& map : report.maps)
        for (const std::string& caveat : mapCaveats(map.facts))
            section.remarks.push_back(mapTitle(map.facts) + ": " + caveat);
    if (report.boxes > 0)
        section.remarks.push_back("The boxes cover " + percent(report.boxShare) +
                                  " of the picture, so a map that knows nothing has an energy of "
                                  "about " +
                                  fixedNumber(report.boxShare) + ".");
    for (const std::string& caveat : generalCaveats())
        section.remarks.push_back(caveat);
    return section;
}

std::string intervalText(const std::vector<std::optional<double>>& values)
{
    std::vector<double> defined;
    for (const auto& value : values)
        if (value)
            defined.push_back(*value);
    const std::optional<Interval> interval = bootstrapMean(defined, {});
    return interval ? fixedNumber(interval->low) + " to " + fixedNumber(interval->high) : "n/a";
}

std::string countText(const Statistics& statistics)
{
    const std::string count = std::to_string(statistics.count);
    return statistics.missing == 0 ? count
                                   : count + " (" + std::to_string(statistics.missing) + ")";
}

std::string quartilesText(const Statistics& statistics)
{
    if (!statistics.median)
        return "n/a";
    return fixedNumber(statistics.median) + " (" + fixedNumber(statistics.quartile1) + " to " +
           fixedNumber(statistics.quartile3) + ")";
}

ReportSection cohortScores(const CohortReport& report)
{
    ReportSection section;
    section.heading = "Scores";
    if (report.scores.empty())
        return section;
    section.table.push_back({"Score", "Map", "Split", "Cases (not defined)", "Mean",
                             "95 % interval", "SD", "Median (quartiles)"});
    section.leftColumns = 3;
    for (const ReportedScores& column : report.scores) {
        const Statistics statistics = statisticsOf(column.values);
        section.table.push_back({scoreInfo(column.score).title, column.map, column.split,
                                 countText(statistics), fixedNumber(statistics.mean),
                                 intervalText(column.values), fixedNumber(statistics.deviation),
                                 quartilesText(statistics)});
    }
    return section;
}

ReportSection worstCases(const CohortReport& report)
{
    ReportSection section;
    section.heading = "Cases that deserve a look";
    if (report.worst.empty())
        return section;
    if (!report.worstBy.empty())
        section.paragraphs.push_back("Chosen by: " + report.worstBy);
    section.imageColumns = 4;
    for (const ReportedCase& each : report.worst)
        if (each.picture.width > 0)
            section.images.push_back(
                {encodePng(each.picture), each.sample + "\n" + each.reason, smallImage});
    section.table.push_back({"Case", "Split", "Why"});
    section.leftColumns = 3;
    for (const ReportedCase& each : report.worst)
        section.table.push_back({each.sample, each.split, each.reason});
    return section;
}

ReportSection cohortCaveats(const CohortReport& report)
{
    ReportSection section;
    section.heading = "Read with care";
    for (const MapFacts& facts : report.maps)
        for (const std::string& caveat : mapCaveats(facts))
            section.remarks.push_back(mapTitle(facts) + ": " + caveat);
    section.remarks.emplace_back("Cases for which a score is not defined (an empty map, no boxes) "
                                 "are left out of its mean and counted beside it. Compare maps "
                                 "only where they leave out the same cases.");
    for (const std::string& caveat : generalCaveats())
        section.remarks.push_back(caveat);
    return section;
}

} // namespace

ReportDocument caseReport(const CaseReport& report)
{
    const std::set<Score> used = usedScores(report);
    return documentOf(report.sample, std::string("Case report. ") + purpose,
                      {summarySection(report), picturesSection(report), scoresSection(report, used),
                       caveatsSection(report), definitionsSection(used)},
                      wholeOrigin(report));
}

ReportDocument cohortReport(const CohortReport& report)
{
    ReportSection summary;
    summary.facts = {{"Cases", std::to_string(report.cases)}};
    if (report.failed > 0)
        summary.facts.emplace_back("Failed", std::to_string(report.failed));
    ReportSection plots;
    plots.heading = "Plots";
    plots.images = report.plots;
    std::set<Score> used;
    for (const ReportedScores& column : report.scores)
        used.insert(column.score);
    return documentOf(report.origin.datamodule, std::string("Cohort report. ") + purpose,
                      {summary, cohortScores(report), plots, worstCases(report),
                       cohortCaveats(report), definitionsSection(used)},
                      report.origin);
}

} // namespace saliscope
