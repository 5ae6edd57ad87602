// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tasks/sweep_tables.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/results/estimate_text.h"

using nlohmann::ordered_json;

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

ordered_json bestObject(const BestLayer& best, const SweepReport& report)
{
    return {{"algorithm", algorithmName(best.algorithm)},
            {"layer", report.layers[best.layer].info.name},
            {"estimate", results::estimateObject(best.estimate)}};
}

ordered_json rowObject(const SweepRow& row, const SweepReport& report)
{
    ordered_json object = {{"algorithm", algorithmName(row.algorithm)},
                           {"layer", report.layers[row.layer].info.name}};
    for (std::size_t i = 0; i < report.scores.size(); ++i)
        object[results::scoreInfo(report.scores[i]).name] =
            results::estimateObject(row.estimates[i]);
    return object;
}

ordered_json layerList(const SweepReport& report)
{
    ordered_json list = ordered_json::array();
    for (const SweptLayer& layer : report.layers)
        list.push_back(
            ordered_json{{"name", layer.info.name},
                         {"kind", layer.info.kind},
                         {"cells", ordered_json::array({layer.cells.width, layer.cells.height})}});
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

ordered_json sweepObject(const SweepReport& report, const SweepRequest& request)
{
    ordered_json scores = ordered_json::array();
    for (const results::Score score : report.scores)
        scores.push_back(results::scoreInfo(score).name);
    ordered_json splits = ordered_json::object();
    for (const SplitSize& split : report.splits)
        splits[split.split] = std::int64_t(split.samples);
    ordered_json best = ordered_json::array();
    for (const BestLayer& each : report.best)
        best.push_back(bestObject(each, report));
    ordered_json heldOut = ordered_json::array();
    for (const HeldOutLayer& held : report.heldOut) {
        ordered_json object = {{"chosen-on", held.split}};
        object.update(bestObject(held.best, report));
        object["on-other-splits"] = results::estimateObject(held.others);
        heldOut.push_back(std::move(object));
    }
    ordered_json rows = ordered_json::array();
    for (const SweepRow& row : report.rows)
        rows.push_back(rowObject(row, report));
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
