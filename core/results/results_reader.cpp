// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/results/results.h"

#include <limits>
#include <set>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"

using nlohmann::ordered_json;

namespace saliscope::results
{

namespace
{

constexpr std::uint64_t largestTable = std::uint64_t(1) << 28;
constexpr int largestLabel = std::numeric_limits<int>::max();

data::Target labelOf(const JsonNode& node)
{
    data::Target label;
    label.isList = node.value().is_array();
    if (!label.isList)
        label.values = {node.whole(0, largestLabel)};
    else
        for (const JsonNode& value : node.items())
            label.values.push_back(value.whole(0, largestLabel));
    return label;
}

/// [name, label, …]: completeness has the output that was explained before the scores.
SampleResult sampleOf(const JsonNode& entry, ResultShape shape)
{
    const std::vector<JsonNode> values = entry.items();
    if (values.size() < 2)
        entry.refuse(say("a sample has no name or no label"));
    SampleResult sample{values[0].text(), labelOf(values[1]), {}, {}};
    std::size_t first = 2;
    if (shape == ResultShape::Completeness && values.size() > 2) {
        sample.output = values[2].whole(0, largestLabel);
        first = 3;
        if (values.size() == 3)
            entry.refuse(say("a sample has an output but no scores"));
    }
    for (std::size_t i = first; i < values.size(); ++i)
        sample.scores.push_back(values[i].isNull() ? std::nullopt
                                                   : std::optional(values[i].number()));
    return sample;
}

} // namespace

Results readResults(const std::filesystem::path& path, ResultShape shape)
{
    const std::string text = readFile(path, largestTable);
    const JsonSource source{path.string()};
    Results results;
    std::set<std::string> names;
    JsonLists lists;
    lists.otherwise = say("it is no file of results: an object whose values are lists of samples");
    lists.begin = [&](const std::string& name) {
        if (!names.insert(name).second)
            throw Error(ErrorKind::Damaged, source.subject,
                        say("the split \"%1\" appears twice", name));
        results.push_back({name, {}});
    };
    lists.take = [&](const ordered_json& entry) {
        SplitResults& split = results.back();
        const std::string place = split.split + '[' + std::to_string(split.samples.size()) + ']';
        split.samples.push_back(sampleOf(JsonNode(entry, source, place), shape));
    };
    try {
        readJsonLists(text, source, lists);
    } catch (const Error& error) {
        throw Error(results.empty() ? ErrorKind::UnknownFormat : ErrorKind::Damaged,
                    error.subject(), error.detail());
    }
    return results;
}

} // namespace saliscope::results
