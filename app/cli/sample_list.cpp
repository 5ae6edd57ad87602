// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/sample_list.h"

#include <ostream>

#include <nlohmann/json.hpp>

#include "core/base/printable.h"
#include "core/results/json_layout.h"

using nlohmann::ordered_json;

namespace saliscope::cli
{

namespace
{

ordered_json targetValue(const data::Target& target)
{
    if (!target.known())
        return nullptr;
    if (!target.isList)
        return target.values.front();
    return target.values;
}

ordered_json boxList(const std::vector<data::Box>& boxes)
{
    ordered_json list = ordered_json::array();
    for (const data::Box& box : boxes)
        list.push_back(ordered_json{{"label", box.label},
                                    {"x", box.x},
                                    {"y", box.y},
                                    {"width", box.width},
                                    {"height", box.height}});
    return list;
}

ordered_json sampleObject(const data::Datamodule& datamodule, const data::Sample& sample)
{
    return {{"name", sample.name},
            {"target", targetValue(sample.target)},
            {"boxes", boxList(sample.boxes)},
            {"database", datamodule.parts.at(sample.part).database},
            {"file", data::samplePath(datamodule, sample).string()}};
}

ordered_json problemObject(const data::SampleProblem& problem)
{
    return {{"split", problem.split}, {"name", problem.name}, {"reason", problem.reason.text()}};
}

/// One member, its items a line each.
template <typename Items, typename Make>
void writeList(std::ostream& out, const Items& items, const std::string& indent, Make make)
{
    out << '[';
    const char* separator = "\n";
    for (const auto& item : items) {
        out << separator << indent << "  " << results::compactJson(make(item));
        separator = ",\n";
    }
    out << (items.empty() ? "]" : "\n" + indent + "]");
}

std::string shown(const std::string& text)
{
    return printable(text, wholeText);
}

} // namespace

void listSamples(std::ostream& out, const data::Datamodule& datamodule)
{
    for (const data::Split& split : datamodule.splits)
        for (const data::Sample& sample : split.samples)
            out << shown(split.name) << "  " << shown(sample.name) << "  "
                << results::compactJson(targetValue(sample.target)) << "  " << sample.boxes.size()
                << (sample.boxes.size() == 1 ? " box\n" : " boxes\n");
    for (const data::SampleProblem& problem : datamodule.problems)
        out << shown(problem.split) << "  " << shown(problem.name)
            << "  left out: " << problem.reason.text() << '\n';
}

void writeSamplesAsJson(std::ostream& out, const data::Datamodule& datamodule)
{
    const auto text = [](const std::string& words) { return results::compactJson(words); };
    out << "{\n  \"datamodule\": " << text(datamodule.name)
        << ",\n  \"database-split\": " << text(datamodule.splitName)
        << ",\n  \"outputs\": " << datamodule.outputs
        << ",\n  \"findings\": " << results::compactJson(datamodule.findings)
        << ",\n  \"splits\": {";
    const char* separator = "\n    ";
    for (const data::Split& split : datamodule.splits) {
        out << separator << text(split.name) << ": ";
        writeList(out, split.samples, "    ",
                  [&](const data::Sample& sample) { return sampleObject(datamodule, sample); });
        separator = ",\n    ";
    }
    out << "\n  },\n  \"problems\": ";
    writeList(out, datamodule.problems, "  ", problemObject);
    out << "\n}\n";
}

} // namespace saliscope::cli
