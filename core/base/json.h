// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <initializer_list>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/base/message.h"

namespace saliscope
{

/// Where JSON comes from, for messages.
struct JsonSource {
    std::string subject;  ///< the file
    std::size_t line = 0; ///< from 1, where each line of the file is a value of its own
};

/// Reads JSON that anybody may have written, without recursion. NaN and the infinities, which
/// Python writes, become null; of members with the same name the last one counts. Throws Error
/// Damaged that names the line, also when lists and objects are nested deeper than 64 levels (a
/// file like that exhausts the stack of who walks through the value), and TooLarge when there are
/// more than 2^25 values, or these take more memory than WorkBudget has for a text of this length.
nlohmann::ordered_json parseJson(std::string_view text, const JsonSource& source);

/// parseJson() of a whole file. Throws also as readFile().
nlohmann::ordered_json readJson(const std::filesystem::path& path, std::uint64_t limit);

/// What readJsonLists() calls.
struct JsonLists {
    std::function<void(const std::string& name)> begin; ///< a list begins
    std::function<void(const nlohmann::ordered_json& entry)> take;
    Message otherwise; ///< a clause for a text that is no object of lists
};

/// Reads {"name": [entry, …], …} without keeping more than one entry in memory. Throws as
/// parseJson(), UnknownFormat when the text is something else, and what \p lists throws.
void readJsonLists(std::string_view text, const JsonSource& source, const JsonLists& lists);

/// \p value on one line in UTF-8, as the records of runs have it. Bytes that are no UTF-8, which
/// names of files may have, become U+FFFD; numbers that are not finite become null.
std::string jsonLine(const nlohmann::ordered_json& value);

/// The value, or null when there is none.
nlohmann::ordered_json orNull(const std::optional<double>& value);
nlohmann::ordered_json orNull(const std::optional<int>& value);
nlohmann::ordered_json orNull(const std::optional<std::string>& value);

/// Adds a member that \p object does not have yet. Unlike operator[] it does not search, so it is
/// for objects with very many members.
void addMember(nlohmann::ordered_json& object, std::string name, nlohmann::ordered_json value);

/// A value that was read, with its place in the file. Everything asked of it is checked: what is
/// missing, of another type or out of range throws Error Damaged that names the member. The value
/// has to outlive it.
class JsonNode final
{
public:
    JsonNode(const nlohmann::ordered_json& value, JsonSource source, std::string place = {});

    const nlohmann::ordered_json& value() const { return *m_value; }
    /// "panes.choices[2].layer"; empty for the whole.
    const std::string& place() const { return m_place; }
    bool isNull() const;

    std::string text() const;
    bool flag() const;
    /// A finite number.
    double number(double low = std::numeric_limits<double>::lowest(),
                  double high = std::numeric_limits<double>::max()) const;
    int whole(int low, int high) const; ///< also when it is written with a point: 3.0
    std::uint64_t natural(std::uint64_t high) const;
    std::size_t choice(const std::vector<std::string>& names) const; ///< the text's index
    std::vector<JsonNode> items() const;                             ///< of a list
    std::vector<std::string> texts() const;
    std::vector<float> floats() const;                    ///< null is NaN, as it is written
    std::vector<double> numbers(std::size_t count) const; ///< finite
    std::map<std::string, std::string> textMap() const;   ///< an object of texts
    std::vector<std::pair<std::string, JsonNode>> members() const; ///< of an object

    bool has(std::string_view name) const;
    JsonNode at(std::string_view name) const;
    std::optional<JsonNode> find(std::string_view name) const;
    /// The member as an object; an empty one when it is absent.
    JsonNode inside(std::string_view name) const;

    // Members that may be absent.
    std::string text(std::string_view name, const std::string& otherwise) const;
    bool flag(std::string_view name, bool otherwise) const;
    double number(std::string_view name, double otherwise, double low, double high) const;
    int whole(std::string_view name, int otherwise, int low, int high) const;
    std::size_t choice(std::string_view name, std::size_t otherwise,
                       const std::vector<std::string>& names) const;
    std::vector<JsonNode> items(std::string_view name) const;
    std::vector<std::string> texts(std::string_view name) const;
    std::map<std::string, std::string> textMap(std::string_view name) const;

    /// The members that are not among \p known, in their order.
    nlohmann::ordered_json rest(std::initializer_list<std::string_view> known) const;
    /// Throws Error Damaged when there are any.
    void refuseOthers(std::initializer_list<std::string_view> known) const;

    /// Throws Error Damaged: this value is not as it should be.
    [[noreturn]] void refuse() const;
    /// Throws Error Damaged with \p detail, a clause that says what is wrong.
    [[noreturn]] void refuse(const Message& detail) const;

private:
    JsonNode(const nlohmann::ordered_json& value, const JsonNode& parent, std::string place);
    void requireObject() const;
    std::string placeOf(std::string_view name) const;
    Message name() const;

    const nlohmann::ordered_json* m_value;
    std::shared_ptr<const JsonSource> m_source;
    std::string m_place;
};

} // namespace saliscope
