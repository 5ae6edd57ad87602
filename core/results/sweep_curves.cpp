// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/results/sweep_curves.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"

using nlohmann::ordered_json;

namespace saliscope::results
{

namespace
{

constexpr std::uint64_t largestSweep = std::uint64_t(64) << 20;

std::optional<double> numberOf(const JsonNode& object, const char* name)
{
    const JsonNode value = object.at(name);
    return value.isNull() ? std::nullopt : std::optional(value.number());
}

Score scoreOf(const JsonNode& node)
try {
    return parseScore(node.text());
} catch (const Error& error) {
    node.refuse(error.detail());
}

SweepCurve& curveOf(SweepScoreCurves& score, const std::string& algorithm, std::size_t layers)
{
    for (SweepCurve& curve : score.curves)
        if (curve.algorithm == algorithm)
            return curve;
    SweepCurve curve;
    curve.algorithm = algorithm;
    curve.means.resize(layers);
    curve.intervals.resize(layers);
    return score.curves.emplace_back(std::move(curve));
}

void addRow(const JsonNode& row, SweepCurves& curves)
{
    const auto layer =
        std::find(curves.layers.begin(), curves.layers.end(), row.at("layer").text());
    if (layer == curves.layers.end())
        row.refuse(say("a row of the sweep is about an unknown layer"));
    const auto place = static_cast<std::size_t>(layer - curves.layers.begin());
    for (SweepScoreCurves& score : curves.scores) {
        const JsonNode estimate = row.at(scoreInfo(score.score).name);
        SweepCurve& curve = curveOf(score, row.at("algorithm").text(), curves.layers.size());
        curve.means[place] = numberOf(estimate, "mean");
        const auto low = numberOf(estimate, "low");
        const auto high = numberOf(estimate, "high");
        if (low && high)
            curve.intervals[place] = metrics::Interval{*low, *high};
    }
}

SweepCurves curvesOf(const JsonNode& file)
{
    SweepCurves curves;
    for (const JsonNode& layer : file.at("layers").items())
        curves.layers.push_back(layer.at("name").text());
    for (const JsonNode& score : file.at("scores").items())
        curves.scores.push_back({scoreOf(score), {}});
    const Score rank = scoreOf(file.at("rank"));
    std::stable_partition(curves.scores.begin(), curves.scores.end(),
                          [&](const SweepScoreCurves& each) { return each.score == rank; });
    for (const JsonNode& row : file.at("rows").items())
        addRow(row, curves);
    return curves;
}

} // namespace

SweepCurves readSweepCurves(const std::filesystem::path& path)
{
    return parseSweepCurves(readFile(path, largestSweep), path.string());
}

SweepCurves parseSweepCurves(std::string_view text, const std::string& name)
{
    ordered_json file;
    try {
        file = parseJson(text, {name});
    } catch (const Error& error) {
        throw Error(ErrorKind::UnknownFormat, name, error.detail());
    }
    if (!file.is_object() || !file.contains("rank") || !file.contains("layers") ||
        !file.contains("rows"))
        throw Error(ErrorKind::UnknownFormat, name, say("it is no result of a sweep"));
    return curvesOf(JsonNode(file, {name}));
}

} // namespace saliscope::results
