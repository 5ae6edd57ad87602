// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/completeness_tables.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <unordered_map>
#include <unordered_set>

#include "base/error.h"
#include "base/files.h"

namespace fs = std::filesystem;
using nlohmann::ordered_json;

namespace saliscope
{

namespace
{

std::string dumped(const ordered_json& value)
{
    return value.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

ordered_json optional(const std::optional<double>& value)
{
    return value ? ordered_json(*value) : ordered_json();
}

std::string pointText(const ScoredPoint& point, const RoadPoint& scored)
{
    return dumped({{"percentile", point.percentile},
                   {"order", orderName(point.order)},
                   {"removed", point.removedFraction},
                   {"degenerate", point.degenerate},
                   {"score", optional(scored.score)},
                   {"logits", point.logits}});
}

std::string scoredText(const ScoredSample& sample, const ScoredMap& map, const RoadScores& scores)
{
    std::string text = dumped({{"name", sample.name},
                               {"output", map.output},
                               {"logits", sample.logits},
                               {"layer", map.layer},
                               {"flags", map.flags},
                               {"sha256", map.sha256},
                               {"morf", optional(scores.morf)},
                               {"lerf", optional(scores.lerf)},
                               {"avg", optional(scores.combined)},
                               {"degenerate-morf", scores.degenerateMorf},
                               {"degenerate-lerf", scores.degenerateLerf}});
    text.pop_back();
    text += ",\"points\":[";
    for (std::size_t index = 0; index < map.points.size(); ++index)
        text +=
            (index ? ",\n      " : "\n      ") + pointText(map.points[index], scores.points[index]);
    return text + "\n    ]}";
}

/// {split: [sample, …], …} as text, as the whole can be large.
class DetailsText final
{
public:
    void openSplit(const std::string& name)
    {
        m_text += (m_hasSplit ? "\n  ],\n  " : "  ") + dumped(name) + ": [";
        m_hasSplit = true;
        m_hasSample = false;
    }
    void add(const std::string& sample)
    {
        m_text += (m_hasSample ? ",\n    " : "\n    ") + sample;
        m_hasSample = true;
    }
    std::string finished() { return m_text + (m_hasSplit ? "\n  ]\n}\n" : "}\n"); }

private:
    std::string m_text = "{\n";
    bool m_hasSplit = false;
    bool m_hasSample = false;
};

/// Goes through the samples once per table, so that only one table's details are in memory.
class Collector final
{
public:
    Collector(const Selection& selection, const RunRecord& record, CompletenessReport& report)
        : m_record(record)
        , m_report(report)
        , m_negatives(selection.negatives.begin(), selection.negatives.end())
    {
        for (const SelectedSample& selected : selection.samples)
            m_selected.insert(selected.sample);
        for (const SampleFailure& failure : report.failures)
            m_reasons.emplace(failure.name, failure.reason.text());
    }

    void fill(CompletenessTable& table, const Datamodule& datamodule,
              const std::vector<std::string>& skippedSplits)
    {
        DetailsText details;
        for (const Split& split : datamodule.splits) {
            if (std::find(skippedSplits.begin(), skippedSplits.end(), split.name) !=
                skippedSplits.end())
                continue;
            details.openSplit(split.name);
            table.results.push_back({split.name, {}});
            for (const Sample& sample : split.samples)
                if (m_selected.contains(&sample) || m_negatives.contains(&sample))
                    table.results.back().samples.push_back(row(sample, table, details));
        }
        const fs::path path = table.folder / "completeness.details.json";
        keepBackup(path);
        writeFileAtomically(path, {details.finished()});
    }

private:
    SampleResult row(const Sample& sample, const CompletenessTable& table, DetailsText& details)
    {
        SampleResult result = {sample.name, sample.target, {}, {}};
        const std::string line =
            m_selected.contains(&sample) ? m_record.earlierLine(sample.name) : std::string();
        if (line.empty()) {
            details.add(withoutScores(sample));
            return result;
        }
        const ScoredSample scored = scoredSampleOf(line);
        const ScoredMap& map = mapOf(scored, table);
        const RoadScores scores = scoresOf(scored, map);
        details.add(scoredText(scored, map, scores));
        count(map, scores);
        result.output = map.output;
        result.scores = {scores.morf, scores.lerf, scores.combined};
        return result;
    }

    std::string withoutScores(const Sample& sample) const
    {
        if (m_negatives.contains(&sample))
            return dumped({{"name", sample.name}, {"skipped", "label 0"}});
        const auto reason = m_reasons.find(sample.name);
        return dumped(
            {{"name", sample.name}, {"failed", reason == m_reasons.end() ? "" : reason->second}});
    }

    static const ScoredMap& mapOf(const ScoredSample& sample, const CompletenessTable& table)
    {
        for (const ScoredMap& map : sample.maps)
            if (map.algorithm == table.algorithm && (!table.output || map.output == *table.output))
                return map;
        throw Error(ErrorKind::Damaged, sample.name,
                    say("the record lacks one of this sample's maps"));
    }

    void count(const ScoredMap& map, const RoadScores& scores)
    {
        ++m_report.maps;
        m_report.points += map.points.size();
        m_report.degeneratePoints += std::size_t(scores.degenerateMorf + scores.degenerateLerf);
        m_report.mapsWithoutScore += !scores.combined;
        m_report.nonFiniteMaps += map.points.empty();
    }

    const RunRecord& m_record;
    CompletenessReport& m_report;
    std::unordered_set<const Sample*> m_selected;
    std::unordered_set<const Sample*> m_negatives;
    std::unordered_map<std::string, std::string> m_reasons;
};

std::vector<CompletenessTable> emptyTables(const CompletenessRequest& request, int outputs)
{
    std::vector<CompletenessTable> tables;
    const bool each = request.allOutputs && outputs > 1;
    for (const Algorithm algorithm : request.algorithms)
        for (int output = 0; output < (each ? outputs : 1); ++output) {
            CompletenessTable table;
            table.folder = request.outputFolder;
            table.algorithm = algorithm;
            if (request.algorithms.size() > 1)
                table.folder /= algorithmInfo(algorithm).name;
            if (each) {
                table.output = output;
                table.folder /= std::to_string(output);
            }
            tables.push_back(std::move(table));
        }
    return tables;
}

} // namespace

void collectTables(const Datamodule& datamodule, const Selection& selection,
                   const RunRecord& record, const CompletenessRequest& request,
                   CompletenessReport& report, int outputs)
{
    report.tables = emptyTables(request, outputs);
    Collector collector(selection, record, report);
    for (CompletenessTable& table : report.tables)
        collector.fill(table, datamodule, selection.skippedSplits);
}

} // namespace saliscope
