// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tasks/completeness_tables.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/engine/model_catalogue.h"
#include "core/engine/output_names.h"

namespace fs = std::filesystem;
using nlohmann::ordered_json;

namespace saliscope::tasks
{

namespace
{

std::string pointText(const results::ScoredPoint& point, const road::RoadPoint& scored)
{
    return jsonLine({{"percentile", point.percentile},
                     {"order", results::orderName(point.order)},
                     {"removed", point.removedFraction},
                     {"degenerate", point.degenerate},
                     {"score", orNull(scored.score)},
                     {"logits", point.logits}});
}

std::string scoredText(const results::ScoredSample& sample, const results::ScoredMap& map,
                       const road::RoadScores& scores, const engine::ModelInfo& model)
{
    ordered_json object = {{"name", sample.name}, {"output", map.output}};
    if (!model.described.outputs.empty())
        object["output-name"] = engine::outputName(model, map.output);
    object.update({{"logits", sample.logits},
                   {"layer", map.layer},
                   {"flags", map.flags},
                   {"sha256", map.sha256},
                   {"morf", orNull(scores.morf)},
                   {"lerf", orNull(scores.lerf)},
                   {"avg", orNull(scores.combined)},
                   {"degenerate-morf", scores.degenerateMorf},
                   {"degenerate-lerf", scores.degenerateLerf}});
    std::string text = jsonLine(object);
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
        m_text += (m_hasSplit ? "\n  ],\n  " : "  ") + jsonLine(name) + ": [";
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
    Collector(const run::Selection& selection, const run::RunRecord& record,
              const engine::ModelInfo& model, CompletenessReport& report)
        : m_record(record)
        , m_model(model)
        , m_report(report)
        , m_negatives(selection.negatives.begin(), selection.negatives.end())
    {
        for (const run::SelectedSample& selected : selection.samples)
            m_selected.insert(selected.sample);
        for (const run::SampleFailure& failure : report.failures)
            m_reasons.emplace(failure.name, failure.reason.text());
        for (std::size_t i = selection.failures.size(); i < report.failures.size(); ++i)
            m_failedNow.insert(report.failures[i].name);
    }

    void fill(CompletenessTable& table, const data::Datamodule& datamodule,
              const std::vector<std::string>& skippedSplits)
    {
        DetailsText details;
        for (const data::Split& split : datamodule.splits) {
            if (std::find(skippedSplits.begin(), skippedSplits.end(), split.name) !=
                skippedSplits.end())
                continue;
            details.openSplit(split.name);
            table.results.push_back({split.name, {}});
            for (const data::Sample& sample : split.samples)
                if (m_selected.contains(&sample) || m_negatives.contains(&sample))
                    table.results.back().samples.push_back(row(sample, table, details));
        }
        const fs::path path = table.folder / "completeness.details.json";
        keepBackup(path);
        writeFileAtomically(path, {details.finished()});
    }

private:
    results::SampleResult row(const data::Sample& sample, const CompletenessTable& table,
                              DetailsText& details)
    {
        results::SampleResult result = {sample.name, sample.target, {}, {}};
        // An earlier run's line of a sample that failed now is out of date, or not valid.
        const bool isScored = m_selected.contains(&sample) && !m_failedNow.contains(sample.name);
        const std::string line = isScored ? m_record.earlierLine(sample.name) : std::string();
        if (line.empty()) {
            details.add(withoutScores(sample));
            return result;
        }
        const results::ScoredSample scored =
            results::scoredSampleOf(line, m_record.lineSource(sample.name));
        const results::ScoredMap& map = mapOf(scored, table);
        const road::RoadScores scores = results::scoresOf(scored, map, m_model.activation);
        details.add(scoredText(scored, map, scores, m_model));
        count(map, scores);
        result.output = map.output;
        result.scores = {scores.morf, scores.lerf, scores.combined};
        return result;
    }

    std::string withoutScores(const data::Sample& sample) const
    {
        if (m_negatives.contains(&sample))
            return jsonLine({{"name", sample.name}, {"skipped", "label 0"}});
        const auto reason = m_reasons.find(sample.name);
        return jsonLine(
            {{"name", sample.name}, {"failed", reason == m_reasons.end() ? "" : reason->second}});
    }

    static const results::ScoredMap& mapOf(const results::ScoredSample& sample,
                                           const CompletenessTable& table)
    {
        for (const results::ScoredMap& map : sample.maps)
            if (map.algorithm == table.algorithm && (!table.output || map.output == *table.output))
                return map;
        throw Error(ErrorKind::Damaged, sample.name,
                    say("the record lacks one of this sample's maps"));
    }

    void count(const results::ScoredMap& map, const road::RoadScores& scores)
    {
        ++m_report.maps;
        m_report.points += map.points.size();
        m_report.degeneratePoints += std::size_t(scores.degenerateMorf + scores.degenerateLerf);
        m_report.mapsWithoutScore += !scores.combined;
        m_report.nonFiniteMaps += map.points.empty();
    }

    const run::RunRecord& m_record;
    const engine::ModelInfo& m_model;
    CompletenessReport& m_report;
    std::unordered_set<const data::Sample*> m_selected;
    std::unordered_set<const data::Sample*> m_negatives;
    std::unordered_map<std::string, std::string> m_reasons;
    std::unordered_set<std::string> m_failedNow; ///< by this run
};

std::vector<CompletenessTable> emptyTables(const CompletenessRequest& request, int outputs)
{
    std::vector<CompletenessTable> tables;
    std::vector<int> chosen = chosenOutputs(request, outputs);
    const bool each = !chosen.empty() && outputs > 1;
    if (!each)
        chosen = {0};
    for (const engine::Algorithm algorithm : request.algorithms)
        for (const int output : chosen) {
            CompletenessTable table;
            table.folder = request.outputFolder;
            table.algorithm = algorithm;
            if (request.algorithms.size() > 1)
                table.folder /= engine::algorithmInfo(algorithm).name;
            if (each) {
                table.output = output;
                table.folder /= std::to_string(output);
            }
            tables.push_back(std::move(table));
        }
    return tables;
}

} // namespace

void collectTables(const data::Datamodule& datamodule, const run::Selection& selection,
                   const run::RunRecord& record, const CompletenessRequest& request,
                   CompletenessReport& report, const engine::Network& network)
{
    report.tables = emptyTables(request, network.outputs());
    Collector collector(selection, record, network.model(), report);
    for (CompletenessTable& table : report.tables)
        collector.fill(table, datamodule, selection.skippedSplits);
}

} // namespace saliscope::tasks
