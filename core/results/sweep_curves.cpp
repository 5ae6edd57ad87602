// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/results/sweep_curves.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/files.h"

using nlohmann::json;

namespace saliscope::results
{

namespace
{

constexpr std::uint64_t largestFile = std::uint64_t(64) << 20;

std::optional<double> numberOf(const json& object, const char* name)
{
    const json& value = object.at(name);
    return value.is_null() ? std::nullopt : std::optional(value.get<double>());
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

void addRow(const json& row, SweepCurves& curves)
{
    const auto layer = std::find(curves.layers.begin(), curves.layers.end(),
                                 row.at("layer").get_ref<const std::string&>());
    if (layer == curves.layers.end())
        throw Error(ErrorKind::Damaged, {}, say("a row of the sweep is about an unknown layer"));
    const auto place = static_cast<std::size_t>(layer - curves.layers.begin());
    for (SweepScoreCurves& score : curves.scores) {
        const json& estimate = row.at(scoreInfo(score.score).name);
        SweepCurve& curve =
            curveOf(score, row.at("algorithm").get<std::string>(), curves.layers.size());
        curve.means[place] = numberOf(estimate, "mean");
        const auto low = numberOf(estimate, "low");
        const auto high = numberOf(estimate, "high");
        if (low && high)
            curve.intervals[place] = metrics::Interval{*low, *high};
    }
}

SweepCurves curvesOf(const json& file)
{
    SweepCurves curves;
    for (const json& layer : file.at("layers"))
        curves.layers.push_back(layer.at("name").get<std::string>());
    for (const json& score : file.at("scores"))
        curves.scores.push_back({parseScore(score.get<std::string>()), {}});
    const Score rank = parseScore(file.at("rank").get<std::string>());
    std::stable_partition(curves.scores.begin(), curves.scores.end(),
                          [&](const SweepScoreCurves& each) { return each.score == rank; });
    for (const json& row : file.at("rows"))
        addRow(row, curves);
    return curves;
}

} // namespace

SweepCurves readSweepCurves(const std::filesystem::path& path)
{
    return parseSweepCurves(readFile(path, largestFile), path.string());
}

SweepCurves parseSweepCurves(std::string_view text, const std::string& name)
{
    const json file = json::parse(text, nullptr, false);
    if (file.is_discarded() || !file.is_object() || !file.contains("rank") ||
        !file.contains("layers") || !file.contains("rows"))
        throw Error(ErrorKind::UnknownFormat, name, say("it is no result of a sweep"));
    try {
        return curvesOf(file);
    } catch (const json::exception& error) {
        throw Error(ErrorKind::Damaged, name,
                    say("the result of the sweep is damaged: %1", error.what()));
    } catch (const Error& error) {
        throw Error(ErrorKind::Damaged, name, error.detail());
    }
}

} // namespace saliscope::results
