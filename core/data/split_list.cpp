// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/split_list.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <limits>
#include <unordered_map>
#include <unordered_set>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"

namespace fs = std::filesystem;
using json = nlohmann::ordered_json;

namespace saliscope::data
{

namespace
{

constexpr int highestClass = 65535;
constexpr std::size_t mostSplits = 10000;
constexpr std::size_t mostNotes = 1000;
constexpr std::size_t bytesOfNote = 300;
constexpr std::size_t workOfFinding = 8; ///< of comparing a name with one, in bytes copied

/// Leaves the sample being read; the caller files it under problems.
[[noreturn]] void refuse(const Message& reason)
{
    throw Error(ErrorKind::Damaged, "", reason);
}

/// A value as JSON, shortened for a message.
std::string shown(const json& value)
{
    constexpr std::size_t longest = 60;
    const bool nested = value.is_object() || (value.is_array() && value.size() > 8);
    std::string text = nested ? "a list" : value.dump(-1, ' ', true);
    if (text.size() > longest)
        text.replace(longest, std::string::npos, "...");
    return text;
}

/// The number when it is whole; also as pandas writes it, with a point.
std::optional<std::int64_t> wholeOf(const json& value)
{
    constexpr double exact = 9007199254740992; // 2^53: whole numbers above are no longer exact
    if (value.is_boolean())
        return value.get<bool>() ? 1 : 0;
    if (value.is_number_unsigned())
        return static_cast<std::int64_t>(std::min(
            value.get<std::uint64_t>(), std::uint64_t(std::numeric_limits<std::int64_t>::max())));
    if (value.is_number_integer())
        return value.get<std::int64_t>();
    if (!value.is_number_float())
        return std::nullopt;
    const double number = value.get<double>();
    if (number != std::trunc(number) || std::abs(number) > exact)
        return std::nullopt;
    return static_cast<std::int64_t>(number);
}

/// A whole number between \p low and \p high.
int wholeNumber(const json& value, const Message& what, int low, int high)
{
    const std::optional<std::int64_t> number = wholeOf(value);
    if (!number)
        refuse(say("%1 is not a whole number", what));
    if (*number < low || *number > high)
        refuse(say("%1 is %2, not between %3 and %4", what, shown(value), low, high));
    return static_cast<int>(*number);
}

std::vector<int> findingsList(const json& label, const LabelRules& rules)
{
    if (rules.findings.empty())
        refuse(say("its label is a list of names, but the order of findings is not known"));
    std::vector<int> values(rules.findings.size(), 0);
    for (const json& name : label) {
        if (rules.budget != nullptr)
            rules.budget->takeWork(workOfFinding * rules.findings.size());
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

/// What is odd about one sample; more than a few notes say no more.
class Notes final
{
public:
    void add(Message note)
    {
        constexpr std::size_t most = 4;
        if (m_notes.size() < most)
            m_notes.push_back(std::move(note));
    }
    std::vector<Message> take() { return std::move(m_notes); }

private:
    std::vector<Message> m_notes;
};

/// The whole pixels from \p start over \p length, as truncated edges; none from \p begin on when
/// nothing is left.
struct Extent {
    int begin = 0;
    int end = 0;
    bool changed = false; ///< an edge was no whole number, or lay before the picture
};

Extent extentOf(double start, double length)
{
    constexpr int half = std::numeric_limits<int>::max() / 2;
    constexpr double most = half;
    const double begin = std::clamp(std::floor(start), 0., most);
    const double end = std::clamp(std::floor(start + length), 0., most);
    return {static_cast<int>(begin), static_cast<int>(end),
            begin != start || end != start + length};
}

std::optional<Box> readBox(const json& entry, Notes& notes)
{
    if (!entry.is_array() || entry.size() != 5) {
        notes.add(say("A box is left out: it is not a list of label, x, y, width and height."));
        return std::nullopt;
    }
    const std::string text = shown(entry);
    if (!std::all_of(entry.begin(), entry.end(), [](const json& v) { return v.is_number(); })) {
        notes.add(say("The box %1 is left out: not all of its values are numbers.", text));
        return std::nullopt;
    }
    const std::optional<std::int64_t> label = wholeOf(entry[0]);
    if (!label || *label < 0 || *label > highestClass) {
        notes.add(say("The box %1 is left out: its label is not a class.", text));
        return std::nullopt;
    }
    const Extent x = extentOf(entry[1].get<double>(), entry[3].get<double>());
    const Extent y = extentOf(entry[2].get<double>(), entry[4].get<double>());
    if (x.begin >= x.end || y.begin >= y.end) {
        notes.add(say("The box %1 is left out: it covers no pixel.", text));
        return std::nullopt;
    }
    const Box box{static_cast<int>(*label), x.begin, y.begin, x.end - x.begin, y.end - y.begin};
    if (x.changed || y.changed)
        notes.add(say("The box %1 is cut to whole pixels of the picture: x %2, y %3, width %4, "
                      "height %5.",
                      text, box.x, box.y, box.width, box.height));
    return box;
}

std::vector<Box> readBoxes(const json& list, Notes& notes)
{
    std::vector<Box> boxes;
    for (const json& entry : list)
        if (const std::optional<Box> box = readBox(entry, notes))
            boxes.push_back(*box);
    return boxes;
}

/// As paths are read: "./a//b.png" is "a/b.png".
std::string plainName(const std::string& name)
{
    if (name.find("//") == std::string::npos && !name.starts_with("./") &&
        name.find("/./") == std::string::npos)
        return name;
    std::string plain = name.starts_with('/') ? "/" : "";
    for (const fs::path& part : fs::path(name))
        if (!part.empty() && part != "." && part != "/")
            plain += (plain.empty() || plain.back() == '/' ? "" : "/") + part.string();
    return plain;
}

void checkName(const std::string& name)
{
    try {
        joinInside("/", name);
    } catch (const Error& error) {
        refuse(error.detail());
    }
}

Target readTarget(const json& label, LabelRules& rules, Notes& notes)
{
    if (label.is_null())
        return {};
    if (!label.is_array())
        return indexTarget(label, rules);
    if (std::any_of(label.begin(), label.end(), [](const json& v) { return v.is_null(); })) {
        notes.add(say("Its label counts as unknown, because a value of the list is unknown."));
        return {};
    }
    return listTarget(label, rules);
}

Sample readSample(const json& entry, LabelRules& rules, Notes& notes)
{
    Sample sample;
    sample.name = plainName(entry[0].get_ref<const std::string&>());
    checkName(sample.name);
    if (entry.size() > 1)
        sample.target = readTarget(entry[1], rules, notes);
    if (entry.size() > 2 && entry[2].is_array() && !rules.ignoreBoxes)
        sample.boxes = readBoxes(entry[2], notes);
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
        for (std::size_t i = 0; i < into.splits.size(); ++i)
            m_splits.emplace(into.splits[i].name, i);
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
        if (!m_seen.insert(name).second)
            fail(say("two of its splits have the same name"));
        const auto [found, isNew] = m_splits.try_emplace(name, m_into.splits.size());
        m_split = found->second;
        if (isNew)
            m_into.splits.push_back({name, {}});
        if (m_into.splits.size() > mostSplits)
            throw Error(ErrorKind::TooLarge, m_name, say("it has more than %1 splits", mostSplits));
        m_entry = 0;
    }

    void addEntry(const json& entry)
    {
        ++m_entry;
        if (++m_entries > m_rules.mostEntries)
            throw Error(ErrorKind::TooLarge, m_name,
                        say("it has more entries than a list of its size should"));
        Split& split = m_into.splits[m_split];
        const bool named = entry.is_array() && !entry.empty() && entry[0].is_string();
        if (!named) {
            take(bytesOfNote);
            m_into.problems.push_back({split.name, "entry " + std::to_string(m_entry),
                                       say("it is not a list that begins with a file name")});
            return;
        }
        try {
            Notes notes;
            Sample sample = readSample(entry, m_rules, notes);
            sample.part = m_part;
            take(3 * sizeof(Sample) / 2 +
                 sample.name.size() + // a vector that grows has room to spare
                 sample.target.values.size() * sizeof(int) + sample.boxes.size() * sizeof(Box));
            for (Message& note : notes.take())
                addNote({split.name, sample.name, std::move(note)});
            split.samples.push_back(std::move(sample));
        } catch (const Error& error) {
            if (error.kind() == ErrorKind::TooLarge)
                throw;
            take(bytesOfNote);
            m_into.problems.push_back({split.name, entry[0].get<std::string>(), error.detail()});
        }
    }

    void take(std::size_t bytes)
    {
        if (m_rules.budget != nullptr)
            m_rules.budget->takeMemory(bytes);
    }

    void addNote(SampleNote note)
    {
        if (m_into.notes.size() < mostNotes)
            m_into.notes.push_back(std::move(note));
        else if (m_into.notes.size() == mostNotes)
            m_into.notes.push_back(
                {note.split, note.name, say("This entry is odd and perhaps others behind it.")});
    }

    const std::string& m_name;
    std::uint16_t m_part;
    LabelRules& m_rules;
    Datamodule& m_into;
    std::unordered_map<std::string, std::size_t> m_splits; ///< index by name
    std::unordered_set<std::string> m_seen;
    std::size_t m_split = 0;
    std::size_t m_entry = 0;   ///< in its split
    std::size_t m_entries = 0; ///< in all
};

} // namespace

void appendSplitList(std::string_view text, const std::string& name, std::uint16_t part,
                     LabelRules& rules, Datamodule& into)
{
    ListReader(name, part, rules, into).read(text);
}

} // namespace saliscope::data
