// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tasks/sweep_tables.h"

#include <algorithm>

#include "core/results/estimate_text.h"

namespace saliscope::tasks
{

namespace
{

std::string algorithmName(engine::Algorithm algorithm)
{
    return engine::algorithmInfo(algorithm).name;
}

std::string cellsText(const Size& cells)
{
    return std::to_string(cells.width) + "x" + std::to_string(cells.height);
}

results::JsonObject bestObject(const BestLayer& best, const SweepReport& report)
{
    return {{"algorithm", algorithmName(best.algorithm)},
            {"layer", report.layers[best.layer].info.name},
            {"estimate", results::estimateObject(best.estimate)}};
}

results::JsonObject rowObject(const SweepRow& row, const SweepReport& report)
{
    results::JsonObject object = {{"algorithm", algorithmName(row.algorithm)},
                                  {"layer", report.layers[row.layer].info.name}};
    for (std::size_t i = 0; i < report.scores.size(); ++i)
        object.emplace_back(results::scoreInfo(report.scores[i]).name,
                            results::estimateObject(row.estimates[i]));
    return object;
}

results::JsonList layerList(const SweepReport& report)
{
    results::JsonList list;
    for (const SweptLayer& layer : report.layers)
        list.push_back(results::JsonObject{
            {"name", layer.info.name},
            {"kind", layer.info.kind},
            {"cells", results::JsonList{layer.cells.width, layer.cells.height}}});
    return list;
}

std::string bestTable(const SweepReport& report, results::Score rank)
{
    results::TextTable table = {{"algorithm", "best layer", "cells", "n",
                                 std::string(results::scoreInfo(rank).heading) + " [95 %]"}};
    for (const BestLayer& best : report.best) {
        const SweptLayer& layer = report.layers[best.layer];
        table.push_back({algorithmName(best.algorithm), layer.info.name, cellsText(layer.cells),
                         std::to_string(best.estimate.statistics.count),
                         results::meanText(best.estimate)});
    }
    return results::rstTable(table, 2);
}

std::string heldOutTable(const SweepReport& report)
{
    results::TextTable table = {
        {"algorithm", "chosen on", "layer", "n", "there", "n elsewhere", "on the other splits"}};
    for (const HeldOutLayer& held : report.heldOut)
        table.push_back({algorithmName(held.best.algorithm), held.split,
                         report.layers[held.best.layer].info.name,
                         std::to_string(held.best.estimate.statistics.count),
                         results::meanText(held.best.estimate),
                         std::to_string(held.others.statistics.count),
                         results::meanText(held.others)});
    return results::rstTable(table, 3);
}

std::string layerTable(const SweepReport& report, engine::Algorithm algorithm)
{
    results::TextTable table = {{"layer", "kind", "cells", "n"}};
    for (const results::Score score : report.scores)
        table.front().emplace_back(results::scoreInfo(score).heading);
    for (const SweepRow& row : report.rows) {
        if (row.algorithm != algorithm)
            continue;
        const SweptLayer& layer = report.layers[row.layer];
        std::vector<std::string> line = {layer.info.name, layer.info.kind, cellsText(layer.cells),
                                         std::to_string(row.estimates.front().statistics.count)};
        for (const metrics::ScoreEstimate& estimate : row.estimates)
            line.push_back(results::meanText(estimate));
        table.push_back(std::move(line));
    }
    return results::rstTable(table, 2);
}

} // namespace

results::JsonObject sweepObject(const SweepReport& report, const SweepRequest& request)
{
    results::JsonList scores;
    for (const results::Score score : report.scores)
        scores.emplace_back(results::scoreInfo(score).name);
    results::JsonObject splits;
    for (const SplitSize& split : report.splits)
        splits.emplace_back(split.split, std::int64_t(split.samples));
    results::JsonList best;
    for (const BestLayer& each : report.best)
        best.emplace_back(bestObject(each, report));
    results::JsonList heldOut;
    for (const HeldOutLayer& held : report.heldOut) {
        results::JsonObject object = {{"chosen-on", held.split}};
        const results::JsonObject chosen = bestObject(held.best, report);
        object.insert(object.end(), chosen.begin(), chosen.end());
        object.emplace_back("on-other-splits", results::estimateObject(held.others));
        heldOut.emplace_back(std::move(object));
    }
    results::JsonList rows;
    for (const SweepRow& row : report.rows)
        rows.emplace_back(rowObject(row, report));
    metrics::BootstrapOptions interval = request.interval;
    interval.seed = request.network.seed;
    return {{"rank", results::scoreInfo(request.rank).name},
            {"interval", results::bootstrapObject(interval)},
            {"scores", std::move(scores)},
            {"samples", std::move(splits)},
            {"best", std::move(best)},
            {"held-out", std::move(heldOut)},
            {"layers", layerList(report)},
            {"rows", std::move(rows)}};
}

results::TextTable sweepTable(const SweepReport& report)
{
    results::TextTable table = {{"algorithm", "layer", "kind", "width", "height"}};
    for (const results::Score score : report.scores)
        for (std::string& heading :
             results::estimateHeadings(results::scoreInfo(score).name + std::string("-")))
            table.front().push_back(std::move(heading));
    for (const SweepRow& row : report.rows) {
        const SweptLayer& layer = report.layers[row.layer];
        std::vector<std::string> line = {algorithmName(row.algorithm), layer.info.name,
                                         layer.info.kind, std::to_string(layer.cells.width),
                                         std::to_string(layer.cells.height)};
        for (const metrics::ScoreEstimate& estimate : row.estimates)
            for (std::string& cell : results::estimateCells(estimate))
                line.push_back(std::move(cell));
        table.push_back(std::move(line));
    }
    return table;
}

std::string bestLayersText(const SweepReport& report, results::Score rank)
{
    std::string text = bestTable(report, rank);
    if (!report.heldOut.empty())
        text += "\n\nThe best layer of each split, on the samples of all other splits:\n\n" +
                heldOutTable(report);
    return text;
}

std::string sweepText(const SweepReport& report, results::Score rank)
{
    std::string text = bestLayersText(report, rank);
    for (std::size_t index = 0; index < report.rows.size(); index += report.layers.size()) {
        const engine::Algorithm algorithm = report.rows[index].algorithm;
        text += "\n\n" + algorithmName(algorithm) +
                ", mean of each score with its 95 % interval:\n\n" + layerTable(report, algorithm);
    }
    return text + "\n";
}

std::vector<Message> sweepWarnings(const SweepReport& report, results::Score rank)
{
    std::vector<Message> warnings;
    if (report.cancelled || report.layers.empty())
        return warnings;
    if (report.best.empty())
        warnings.push_back(say("No layer has this score for at least half of the samples, so none "
                               "is named as the best: %1.",
                               say(results::scoreInfo(rank).title)));
    else if (report.layers.size() > 1)
        warnings.push_back(
            report.heldOut.empty()
                ? say("The best layer was chosen and scored on the same samples, which is "
                      "optimistic. "
                      "Choose it on one split (--only-dataset) and report it on another.")
                : say("The best layer was chosen and scored on the same samples, which is "
                      "optimistic. "
                      "What a layer chosen on one split is worth on the others is listed below "
                      "it."));
    if (report.emptyMaps > 0)
        warnings.push_back(report.emptyMaps == 1
                               ? say("One map is empty: nothing speaks for the output there. Its "
                                     "energy counts as 0, and it has no lift.")
                               : say("%1 maps are empty: nothing speaks for the output there. "
                                     "Their energy counts as 0, and they have no lift.",
                                     report.emptyMaps));
    if (report.nonFiniteMaps > 0)
        warnings.push_back(
            report.nonFiniteMaps == 1
                ? say("One map holds NaN or infinity and has no scores.")
                : say("%1 maps hold NaN or infinity and have no scores.", report.nonFiniteMaps));
    return warnings;
}

} // namespace saliscope::tasks
