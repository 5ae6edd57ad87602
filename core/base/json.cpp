// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/json_entries.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <unordered_set>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/work_budget.h"

using nlohmann::ordered_json;

namespace saliscope
{

namespace
{

using Object = ordered_json::object_t;

constexpr std::size_t deepest = 64;
constexpr std::size_t mostValues = std::size_t(1) << 25;
constexpr std::size_t longestEntry = 100000; ///< values
constexpr std::size_t bytesOfContainer = 64; ///< with what allocating it takes
constexpr std::size_t bytesOfString = 64;    ///< likewise, beside its bytes
constexpr std::size_t searched = 16; ///< members of an object that are looked through one by one

[[noreturn]] void fail(const JsonSource& source, ErrorKind kind, const Message& detail)
{
    throw Error(kind, source.subject,
                source.line == 0 ? detail : say("line %1: %2", source.line, detail));
}

/// \p text with null for NaN and infinities, which Python writes but JSON does not have; empty when
/// it has none.
std::string withoutNonFinite(std::string_view text)
{
    constexpr std::array<std::string_view, 3> words = {"-Infinity", "Infinity", "NaN"};
    if (text.find(words[1]) == std::string_view::npos &&
        text.find(words[2]) == std::string_view::npos)
        return {};
    std::string out;
    out.reserve(text.size());
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view rest = text.substr(i);
        const auto word = std::find_if(words.begin(), words.end(), [&](std::string_view candidate) {
            return rest.starts_with(candidate);
        });
        if (!quoted && word != words.end()) {
            out += "null";
            i += word->size() - 1;
            continue;
        }
        out += text[i];
        if (text[i] == '"')
            quoted = !quoted;
        else if (quoted && text[i] == '\\' && i + 1 < text.size())
            out += text[++i];
    }
    return out;
}

/// Finds members of an object that grows, whose own search is linear. It holds no names.
class MemberIndex final
{
public:
    explicit MemberIndex(Object& object)
        : m_object(object)
        , m_places(0, ByName{&object}, ByName{&object})
    {
        for (std::uint32_t place = 0; place < object.size(); ++place)
            m_places.insert(place);
    }

    ordered_json* find(std::string_view name)
    {
        const auto found = m_places.find(name);
        return found == m_places.end() ? nullptr : &m_object.data()[*found].second;
    }

    void addLast() { m_places.insert(std::uint32_t(m_object.size() - 1)); }

private:
    /// Hashes and compares places by the names there.
    struct ByName {
        using is_transparent = void;
        const Object* object;

        std::string_view name(std::uint32_t place) const { return object->data()[place].first; }
        static std::string_view name(std::string_view name) { return name; }
        std::size_t operator()(auto one) const { return std::hash<std::string_view>()(name(one)); }
        bool operator()(auto one, auto other) const { return name(one) == name(other); }
    };

    Object& m_object;
    std::unordered_set<std::uint32_t, ByName, ByName> m_places;
};

/// Builds the value from what the parser finds, which needs no recursion, so that deep nesting
/// cannot exhaust the stack.
class TreeBuilder final
{
public:
    // What the parser wants to be named.
    using number_integer_t = ordered_json::number_integer_t;
    using number_unsigned_t = ordered_json::number_unsigned_t;
    using number_float_t = ordered_json::number_float_t;
    using string_t = ordered_json::string_t;
    using binary_t = ordered_json::binary_t;

    TreeBuilder(std::string_view text, const JsonSource& source, const JsonLists* lists,
                const JsonEntries* entries = nullptr)
        : m_text(text)
        , m_source(source)
        , m_lists(lists)
        , m_entries(entries)
        , m_budget(source.subject, text.size())
    {
    }

    ordered_json taken() { return std::move(m_root); }

    bool null() { return add(nullptr); }
    bool boolean(bool value) { return add(value); }
    bool number_integer(number_integer_t value) { return add(value); }
    bool number_unsigned(number_unsigned_t value) { return add(value); }
    bool number_float(number_float_t value, const string_t&) { return add(value); }
    bool string(string_t& value)
    {
        pay(value.size() + bytesOfString);
        return add(std::move(value));
    }
    bool binary(binary_t&) { return false; }
    bool start_object(std::size_t)
    {
        pay(bytesOfContainer);
        return open(ordered_json::object());
    }
    bool end_object() { return close(); }
    bool start_array(std::size_t)
    {
        pay(bytesOfContainer);
        return open(ordered_json::array());
    }
    bool end_array()
    {
        m_open.back().value->get_ref<ordered_json::array_t&>().shrink_to_fit(); // most are short
        return close();
    }
    bool key(string_t& name)
    {
        m_key = std::move(name);
        pay(m_key.size() + sizeof(string_t));
        if (m_lists != nullptr && m_open.size() == 1)
            m_lists->begin(m_key);
        if (m_entries != nullptr && m_open.size() == 1)
            m_inEntries = m_key == m_entries->member;
        return true;
    }
    bool parse_error(std::size_t position, const std::string&,
                     const nlohmann::detail::exception&) const
    {
        if (m_source.line != 0)
            fail(m_source, ErrorKind::Damaged, say("it is no valid JSON"));
        if (m_text.find_first_not_of(" \t\r\n") == std::string_view::npos)
            fail(m_source, ErrorKind::Damaged, say("it is empty"));
        const std::string_view before = m_text.substr(0, position == 0 ? 0 : position - 1);
        fail(m_source, ErrorKind::Damaged,
             say("it is no valid JSON at line %1",
                 1 + std::count(before.begin(), before.end(), '\n')));
    }

private:
    struct Open {
        ordered_json* value = nullptr;
        std::optional<MemberIndex> members = {}; ///< of an object with many
    };

    /// For what stays in memory; the entries of lists do not.
    void pay(std::size_t bytes)
    {
        if (m_lists != nullptr)
            return;
        const bool isEntry = m_inEntries && m_open.size() >= 2;
        const std::size_t paid = m_entries != nullptr && !isEntry ? 2 * bytes : bytes;
        m_budget.takeMemory(paid);
        if (isEntry)
            m_entryBytes += paid;
    }

    ordered_json& place(ordered_json value)
    {
        if (++m_values > mostValues)
            fail(m_source, ErrorKind::TooLarge, say("it holds too many values"));
        pay(2 * sizeof(ordered_json)); // lists that grow keep room ahead
        if (m_open.empty())
            return m_root = std::move(value);
        Open& open = m_open.back();
        if (open.value->is_array())
            return open.value->emplace_back(std::move(value));
        return member(open) = std::move(value);
    }

    /// The member called m_key, which is added when it is not there.
    ordered_json& member(Open& open)
    {
        auto& object = open.value->get_ref<Object&>();
        if (object.size() < searched) {
            const auto found = std::find_if(object.begin(), object.end(),
                                            [&](const auto& each) { return each.first == m_key; });
            if (found != object.end())
                return found->second;
        } else {
            if (!open.members)
                open.members.emplace(object);
            if (ordered_json* found = open.members->find(m_key))
                return *found;
        }
        ordered_json& added = object.emplace_back(std::move(m_key), nullptr).second;
        if (open.members)
            open.members->addLast();
        return added;
    }

    void requireLists(bool opensObject, bool opensList) const
    {
        if (m_lists != nullptr &&
            ((m_open.empty() && !opensObject) || (m_open.size() == 1 && !opensList)))
            fail(m_source, ErrorKind::UnknownFormat, m_lists->otherwise);
    }

    bool add(ordered_json value)
    {
        requireLists(false, false);
        place(std::move(value));
        return finished();
    }

    bool open(ordered_json value)
    {
        requireLists(value.is_object(), value.is_array());
        if (m_open.size() >= deepest)
            fail(m_source, ErrorKind::Damaged, say("it is nested too deeply"));
        // Only the innermost value grows, so that the others stay where they are.
        m_open.push_back({&place(std::move(value)), {}});
        return true;
    }

    bool close()
    {
        m_open.pop_back();
        return finished();
    }

    /// Hands an entry of a list on as soon as it is complete.
    bool finished()
    {
        if (m_inEntries && m_open.size() == 2 && m_open.back().value->is_object())
            handOut();
        if (m_lists == nullptr)
            return true;
        if (m_open.size() > 2 && m_values > longestEntry)
            fail(m_source, ErrorKind::Damaged, say("an entry is too long"));
        if (m_open.size() == 2) {
            ordered_json& list = *m_open.back().value;
            m_lists->take(list.back());
            list.clear();
            m_values = 0;
        }
        return true;
    }

    void handOut()
    {
        auto& object = m_open.back().value->get_ref<Object&>();
        const std::size_t bytes = std::exchange(m_entryBytes, 0);
        const std::size_t made = m_entries->take(object.back().first, object.back().second, bytes);
        object.clear();
        m_budget.returnMemory(bytes);
        m_budget.takeMemory(made);
    }

    const std::string_view m_text;
    const JsonSource& m_source;
    const JsonLists* const m_lists;
    const JsonEntries* const m_entries;
    bool m_inEntries = false;     ///< the member of the outermost object is theirs
    std::size_t m_entryBytes = 0; ///< paid for the entry at hand
    ordered_json m_root;
    std::vector<Open> m_open;
    std::string m_key;
    std::size_t m_values = 0; ///< in all, or of an entry
    WorkBudget m_budget;
};

ordered_json parsed(std::string_view text, const JsonSource& source, const JsonLists* lists,
                    const JsonEntries* entries = nullptr)
{
    const std::string plain = withoutNonFinite(text);
    const std::string_view read = plain.empty() ? text : plain;
    TreeBuilder builder(read, source, lists, entries);
    if (!ordered_json::sax_parse(read, &builder))
        fail(source, ErrorKind::Damaged, say("it is no valid JSON"));
    return builder.taken();
}

bool isKnown(const std::string& name, std::initializer_list<std::string_view> known)
{
    return std::find(known.begin(), known.end(), name) != known.end();
}

} // namespace

ordered_json parseJson(std::string_view text, const JsonSource& source)
{
    return parsed(text, source, nullptr);
}

ordered_json readJson(const std::filesystem::path& path, std::uint64_t limit)
{
    return parseJson(readFile(path, limit), {path.string()});
}

ordered_json parseJsonEntries(std::string_view text, const JsonSource& source,
                              const JsonEntries& entries)
{
    return parsed(text, source, nullptr, &entries);
}

void readJsonLists(std::string_view text, const JsonSource& source, const JsonLists& lists)
{
    parsed(text, source, &lists);
}

std::string jsonLine(const ordered_json& value)
{
    return value.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

ordered_json orNull(const std::optional<double>& value)
{
    return value ? ordered_json(*value) : ordered_json();
}

ordered_json orNull(const std::optional<int>& value)
{
    return value ? ordered_json(*value) : ordered_json();
}

ordered_json orNull(const std::optional<std::string>& value)
{
    return value ? ordered_json(*value) : ordered_json();
}

void addMember(ordered_json& object, std::string name, ordered_json value)
{
    object.get_ref<Object&>().emplace_back(std::move(name), std::move(value));
}

JsonNode::JsonNode(const ordered_json& value, JsonSource source, std::string place)
    : m_value(&value)
    , m_source(std::make_shared<const JsonSource>(std::move(source)))
    , m_place(std::move(place))
{
}

JsonNode::JsonNode(const ordered_json& value, const JsonNode& parent, std::string place)
    : m_value(&value)
    , m_source(parent.m_source)
    , m_place(std::move(place))
{
}

void JsonNode::refuse(const Message& detail) const
{
    fail(*m_source, ErrorKind::Damaged, detail);
}

void JsonNode::refuse() const
{
    refuse(say("%1 is not as it should be", name()));
}

Message JsonNode::name() const
{
    return m_place.empty() ? say("what it holds") : say("\"%1\"", m_place);
}

std::string JsonNode::placeOf(std::string_view name) const
{
    return (m_place.empty() ? std::string() : m_place + '.').append(name);
}

bool JsonNode::isNull() const
{
    return m_value->is_null();
}

std::string JsonNode::text() const
{
    if (!m_value->is_string())
        refuse(say("%1 is not a text", name()));
    return m_value->get_ref<const std::string&>();
}

bool JsonNode::flag() const
{
    if (!m_value->is_boolean())
        refuse(say("%1 is neither true nor false", name()));
    return m_value->get<bool>();
}

double JsonNode::number(double low, double high) const
{
    if (!m_value->is_number())
        refuse(say("%1 is not a number", name()));
    const auto value = m_value->get<double>();
    if (!(value >= low && value <= high))
        refuse(say("%1 is out of range", name()));
    return value;
}

int JsonNode::whole(int low, int high) const
{
    if (!m_value->is_number() || std::trunc(m_value->get<double>()) != m_value->get<double>())
        refuse(say("%1 is not a whole number", name()));
    return static_cast<int>(number(low, high));
}

std::uint64_t JsonNode::natural(std::uint64_t high) const
{
    if (!m_value->is_number_unsigned())
        refuse(say("%1 is not a whole number", name()));
    if (m_value->get<std::uint64_t>() > high)
        refuse(say("%1 is out of range", name()));
    return m_value->get<std::uint64_t>();
}

std::size_t JsonNode::choice(const std::vector<std::string>& names) const
{
    const auto found = std::find(names.begin(), names.end(), text());
    if (found == names.end())
        refuse(say("%1 is a word that nobody knows", name()));
    return static_cast<std::size_t>(found - names.begin());
}

std::vector<JsonNode> JsonNode::items() const
{
    if (!m_value->is_array())
        refuse(say("%1 is not a list", name()));
    std::vector<JsonNode> nodes;
    nodes.reserve(m_value->size());
    for (const ordered_json& each : *m_value)
        nodes.push_back({each, *this, m_place + '[' + std::to_string(nodes.size()) + ']'});
    return nodes;
}

std::vector<std::string> JsonNode::texts() const
{
    if (!m_value->is_array())
        refuse(say("%1 is not a list", name()));
    std::vector<std::string> texts;
    texts.reserve(m_value->size());
    for (const ordered_json& each : *m_value)
        if (each.is_string())
            texts.push_back(each.get_ref<const std::string&>());
        else
            JsonNode(each, *this, m_place + '[' + std::to_string(texts.size()) + ']').text();
    return texts;
}

std::vector<float> JsonNode::floats() const
{
    if (!m_value->is_array())
        refuse(say("%1 is not a list", name()));
    std::vector<float> numbers;
    numbers.reserve(m_value->size());
    for (const ordered_json& each : *m_value) {
        if (!each.is_number() && !each.is_null())
            refuse(say("%1 is not a list of numbers", name()));
        const double number = each.is_null() ? std::nan("") : each.get<double>();
        if (std::abs(number) > double(std::numeric_limits<float>::max()))
            refuse(say("%1 is out of range", name()));
        numbers.push_back(static_cast<float>(number));
    }
    return numbers;
}

std::vector<double> JsonNode::numbers(std::size_t count) const
{
    if (!m_value->is_array() || m_value->size() != count)
        refuse(say("%1 is not a list of %2 numbers", name(), count));
    std::vector<double> numbers;
    for (const JsonNode& item : items())
        numbers.push_back(item.number());
    return numbers;
}

std::map<std::string, std::string> JsonNode::textMap() const
{
    std::map<std::string, std::string> texts;
    for (const auto& [name, member] : members())
        texts[name] = member.text();
    return texts;
}

void JsonNode::requireObject() const
{
    if (!m_value->is_object())
        refuse(say("%1 is not an object", name()));
}

std::vector<std::pair<std::string, JsonNode>> JsonNode::members() const
{
    requireObject();
    std::vector<std::pair<std::string, JsonNode>> nodes;
    nodes.reserve(m_value->size());
    for (const auto& [name, member] : m_value->get_ref<const Object&>())
        nodes.emplace_back(name, JsonNode(member, *this, placeOf(name)));
    return nodes;
}

bool JsonNode::has(std::string_view name) const
{
    return find(name).has_value();
}

std::optional<JsonNode> JsonNode::find(std::string_view name) const
{
    requireObject();
    for (const auto& [key, member] : m_value->get_ref<const Object&>())
        if (key == name)
            return JsonNode(member, *this, placeOf(name));
    return std::nullopt;
}

JsonNode JsonNode::at(std::string_view name) const
{
    std::optional<JsonNode> found = find(name);
    if (!found)
        refuse(say("\"%1\" is missing", placeOf(name)));
    return *std::move(found);
}

JsonNode JsonNode::inside(std::string_view name) const
{
    static const ordered_json none = ordered_json::object();
    std::optional<JsonNode> found = find(name);
    if (!found)
        return {none, *this, placeOf(name)};
    found->requireObject();
    return *std::move(found);
}

std::string JsonNode::text(std::string_view name, const std::string& otherwise) const
{
    const std::optional<JsonNode> found = find(name);
    return found ? found->text() : otherwise;
}

bool JsonNode::flag(std::string_view name, bool otherwise) const
{
    const std::optional<JsonNode> found = find(name);
    return found ? found->flag() : otherwise;
}

double JsonNode::number(std::string_view name, double otherwise, double low, double high) const
{
    const std::optional<JsonNode> found = find(name);
    return found ? found->number(low, high) : otherwise;
}

int JsonNode::whole(std::string_view name, int otherwise, int low, int high) const
{
    const std::optional<JsonNode> found = find(name);
    return found ? found->whole(low, high) : otherwise;
}

std::size_t JsonNode::choice(std::string_view name, std::size_t otherwise,
                             const std::vector<std::string>& names) const
{
    const std::optional<JsonNode> found = find(name);
    return found ? found->choice(names) : otherwise;
}

std::vector<JsonNode> JsonNode::items(std::string_view name) const
{
    const std::optional<JsonNode> found = find(name);
    return found ? found->items() : std::vector<JsonNode>();
}

std::vector<std::string> JsonNode::texts(std::string_view name) const
{
    const std::optional<JsonNode> found = find(name);
    return found ? found->texts() : std::vector<std::string>();
}

std::map<std::string, std::string> JsonNode::textMap(std::string_view name) const
{
    const std::optional<JsonNode> found = find(name);
    return found ? found->textMap() : std::map<std::string, std::string>();
}

ordered_json JsonNode::rest(std::initializer_list<std::string_view> known) const
{
    requireObject();
    ordered_json unknown = ordered_json::object();
    for (const auto& [name, member] : m_value->get_ref<const Object&>())
        if (!isKnown(name, known))
            addMember(unknown, name, member);
    return unknown;
}

void JsonNode::refuseOthers(std::initializer_list<std::string_view> known) const
{
    for (const auto& [name, member] : members())
        if (!isKnown(name, known))
            refuse(say("it has an unknown member \"%1\"", placeOf(name)));
}

} // namespace saliscope
