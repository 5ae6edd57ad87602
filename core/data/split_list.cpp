// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/split_list.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"

using json = nlohmann::ordered_json;

namespace saliscope::data
{

namespace
{

constexpr int highestClass = 65535;

/// Leaves the sample being read; the caller files it under problems.
[[noreturn]] void refuse(const Message& reason)
{
    throw Error(ErrorKind::Damaged, "", reason);
}

/// A value as JSON, shortened for a message.
std::string shown(const json& value)
{
    constexpr std::size_t longest = 60;
    const std::string text = value.is_structured() ? "a list" : value.dump(-1, ' ', true);
    return text.size() <= longest ? text : text.substr(0, longest) + "...";
}

/// A whole number between \p low and \p high.
int wholeNumber(const json& value, const Message& what, int low, int high)
{
    if (!value.is_number_integer())
        refuse(say("%1 is not a whole number", what));
    const bool fits = value.is_number_unsigned()
                          ? value.get<std::uint64_t>() <= std::uint64_t(high)
                          : value.get<std::int64_t>() >= low && value.get<std::int64_t>() <= high;
    const int number = fits ? value.get<int>() : 0;
    if (!fits || number < low)
        refuse(say("%1 is %2, not between %3 and %4", what, shown(value), low, high));
    return number;
}

std::vector<int> findingsList(const json& label, const LabelRules& rules)
{
    if (rules.findings.empty())
        refuse(say("its label is a list of names, but the order of findings is not known"));
    std::vector<int> values(rules.findings.size(), 0);
    for (const json& name : label) {
        const auto found = name.is_string()
                               ? std::find(rules.findings.begin(), rules.findings.end(),
                                           name.get_ref<const std::string&>())
                               : rules.findings.end();
        if (found == rules.findings.end())
            refuse(say("its label names an unknown finding: %1", shown(name)));
        values[std::size_t(found - rules.findings.begin())] = 1;
    }
    return values;
}

std::vector<int> listOf(const json& label, const LabelRules& rules)
{
    if (label.empty() ? !rules.findings.empty() : label.front().is_string())
        return findingsList(label, rules);
    std::vector<int> values;
    values.reserve(label.size());
    for (const json& value : label)
        values.push_back(wholeNumber(value, say("a value of its label list"), 0, 1));
    return values;
}

std::vector<int> oneHot(int index, int outputs)
{
    std::vector<int> values(std::size_t(outputs), 0);
    values[std::size_t(index)] = 1;
    return values;
}

Target listTarget(const json& label, LabelRules& rules)
{
    Target target{listOf(label, rules), true};
    if (target.values.empty())
        refuse(say("its label list is empty"));
    if (rules.isList.has_value() && !*rules.isList)
        refuse(say("its label is a list, unlike those before it"));
    if (rules.outputs != 0 && target.values.size() != std::size_t(rules.outputs))
        refuse(say("its label list has %1 values, not %2", target.values.size(), rules.outputs));
    rules.outputs = static_cast<int>(target.values.size());
    rules.isList = true;
    return target;
}

Target indexTarget(const json& label, LabelRules& rules)
{
    if (rules.isList.value_or(false))
        refuse(say("its label is no list, unlike those before it"));
    const int highest = rules.outputs == 0 ? highestClass : std::max(rules.outputs - 1, 1);
    const int index = wholeNumber(label, say("its label"), 0, highest);
    rules.isList = false;
    rules.highestLabel = std::max(rules.highestLabel, index);
    return rules.oneHot ? Target{oneHot(index, rules.outputs), true} : Target{{index}, false};
}

std::vector<Box> readBoxes(const json& list)
{
    constexpr int most = std::numeric_limits<int>::max() / 2;
    std::vector<Box> boxes;
    for (const json& entry : list) {
        if (!entry.is_array() || entry.size() != 5)
            refuse(say("a box of it is not a list of label, x, y, width and height"));
        boxes.push_back({wholeNumber(entry[0], say("the label of a box"), 0, most),
                         wholeNumber(entry[1], say("x of a box"), 0, most),
                         wholeNumber(entry[2], say("y of a box"), 0, most),
                         wholeNumber(entry[3], say("the width of a box"), 1, most),
                         wholeNumber(entry[4], say("the height of a box"), 1, most)});
    }
    return boxes;
}

void checkName(const std::string& name)
{
    try {
        joinInside("/", name);
    } catch (const Error& error) {
        refuse(error.detail());
    }
}

Sample readSample(const json& entry, LabelRules& rules)
{
    Sample sample;
    sample.name = entry[0].get_ref<const std::string&>();
    checkName(sample.name);
    // Boxes first: a sample refused for them must not decide how labels are read.
    if (entry.size() > 2 && entry[2].is_array() && !rules.ignoreBoxes)
        sample.boxes = readBoxes(entry[2]);
    if (entry.size() > 1 && !entry[1].is_null())
        sample.target =
            entry[1].is_array() ? listTarget(entry[1], rules) : indexTarget(entry[1], rules);
    return sample;
}

/// Receives a split list piece by piece; every sample is converted and dropped at once.
class ListReader final
{
public:
    ListReader(const std::string& name, std::uint16_t part, LabelRules& rules, Datamodule& into)
        : m_name(name)
        , m_part(part)
        , m_rules(rules)
        , m_into(into)
    {
    }

    void read(std::string_view text)
    {
        JsonLists lists;
        lists.begin = [this](const std::string& name) { beginSplit(name); };
        lists.take = [this](const json& entry) { addEntry(entry); };
        lists.otherwise = say("it is no split list: an object whose values are lists of samples");
        readJsonLists(text, {m_name}, lists);
    }

private:
    [[noreturn]] void fail(const Message& detail) const
    {
        throw Error(ErrorKind::Damaged, m_name, detail);
    }

    void beginSplit(const std::string& name)
    {
        if (std::find(m_seen.begin(), m_seen.end(), name) != m_seen.end())
            fail(say("two of its splits have the same name"));
        m_seen.push_back(name);
        const auto found = std::find_if(m_into.splits.begin(), m_into.splits.end(),
                                        [&](const Split& split) { return split.name == name; });
        m_split = static_cast<std::size_t>(found - m_into.splits.begin());
        if (found == m_into.splits.end())
            m_into.splits.push_back({name, {}});
        m_entry = 0;
    }

    void addEntry(const json& entry)
    {
        ++m_entry;
        Split& split = m_into.splits[m_split];
        const bool named = entry.is_array() && !entry.empty() && entry[0].is_string();
        if (!named) {
            m_into.problems.push_back({split.name, "entry " + std::to_string(m_entry),
                                       say("it is not a list that begins with a file name")});
            return;
        }
        try {
            Sample sample = readSample(entry, m_rules);
            sample.part = m_part;
            split.samples.push_back(std::move(sample));
        } catch (const Error& error) {
            m_into.problems.push_back({split.name, entry[0].get<std::string>(), error.detail()});
        }
    }

    const std::string& m_name;
    std::uint16_t m_part;
    LabelRules& m_rules;
    Datamodule& m_into;
    std::vector<std::string> m_seen;
    std::size_t m_split = 0;
    std::size_t m_entry = 0;
};

/// A name without its extension: what result files are named after.
std::string_view resultName(std::string_view name)
{
    const std::size_t dot = name.rfind('.');
    const std::size_t slash = name.rfind('/');
    const std::size_t first = slash == std::string_view::npos ? 0 : slash + 1;
    return dot == std::string_view::npos || dot <= first ? name : name.substr(0, dot);
}

} // namespace

void appendSplitList(std::string_view text, const std::string& name, std::uint16_t part,
                     LabelRules& rules, Datamodule& into)
{
    ListReader(name, part, rules, into).read(text);
}

void separateDuplicates(Datamodule& datamodule)
{
    std::unordered_map<std::string, std::string> first;
    for (Split& split : datamodule.splits) {
        const auto isDuplicate = [&](const Sample& sample) {
            const auto [found, added] =
                first.try_emplace(std::string(resultName(sample.name)), sample.name);
            if (!added)
                datamodule.problems.push_back(
                    {split.name, sample.name,
                     found->second == sample.name
                         ? say("the same name is listed before")
                         : say("its results would overwrite those of %1", found->second)});
            return !added;
        };
        std::erase_if(split.samples, isDuplicate);
    }
}

} // namespace saliscope::data
