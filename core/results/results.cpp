// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/results/results.h"

#include "core/results/json_value.h"

namespace saliscope::results
{

namespace
{

JsonValue labelValue(const data::Target& label)
{
    if (!label.isList && label.values.size() == 1)
        return label.values.front();
    return JsonList(label.values.begin(), label.values.end());
}

JsonList sampleRow(const SampleResult& sample)
{
    JsonList row = {sample.name, labelValue(sample.label)};
    if (sample.scores.empty())
        return row;
    if (sample.output)
        row.emplace_back(*sample.output);
    row.insert(row.end(), sample.scores.begin(), sample.scores.end());
    return row;
}

JsonValue resultsValue(const Results& results)
{
    JsonObject splits;
    for (const SplitResults& split : results) {
        JsonList rows;
        for (const SampleResult& sample : split.samples)
            rows.emplace_back(sampleRow(sample));
        splits.emplace_back(split.split, std::move(rows));
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
