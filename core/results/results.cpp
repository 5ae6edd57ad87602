// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/results/results.h"

#include <nlohmann/json.hpp>

#include "core/base/json.h"
#include "core/results/json_layout.h"

using nlohmann::ordered_json;

namespace saliscope::results
{

namespace
{

ordered_json labelValue(const data::Target& label)
{
    if (!label.isList && label.values.size() == 1)
        return label.values.front();
    return ordered_json(label.values);
}

ordered_json sampleRow(const SampleResult& sample)
{
    ordered_json row = {sample.name, labelValue(sample.label)};
    if (sample.scores.empty())
        return row;
    if (sample.output)
        row.push_back(*sample.output);
    for (const std::optional<double>& score : sample.scores)
        row.push_back(orNull(score));
    return row;
}

ordered_json resultsValue(const Results& results)
{
    ordered_json splits = ordered_json::object();
    for (const SplitResults& split : results) {
        ordered_json rows = ordered_json::array();
        for (const SampleResult& sample : split.samples)
            rows.push_back(sampleRow(sample));
        splits[split.split] = std::move(rows);
    }
    return splits;
}

} // namespace

std::string resultsText(const Results& results)
{
    return jsonText(resultsValue(results));
}

void writeResults(const std::filesystem::path& path, const Results& results)
{
    writeJson(path, resultsValue(results));
}

} // namespace saliscope::results
