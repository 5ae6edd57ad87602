// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/results/json_text.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/results/json_scalar.h"

namespace saliscope::results
{

namespace
{

constexpr std::size_t deepest = 64;

/// Builds the value while the text is read; what is open is a stack of lists and objects.
class Builder final : public nlohmann::json_sax<nlohmann::json>
{
public:
    explicit Builder(const std::string& name)
        : m_name(name)
    {
    }

    JsonValue taken() { return std::move(m_root); }

    bool null() override { return add({}); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(number_integer_t value) override { return add(std::int64_t(value)); }
    bool number_unsigned(number_unsigned_t value) override
    {
        if (value > number_unsigned_t(std::numeric_limits<std::int64_t>::max()))
            return add(double(value));
        return add(std::int64_t(value));
    }
    bool number_float(number_float_t value, const string_t&) override { return add(value); }
    bool string(string_t& value) override { return add(std::move(value)); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open({JsonObject()}); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open({JsonList()}); }
    bool end_array() override { return close(); }
    bool key(string_t& name) override
    {
        m_key = std::move(name);
        return true;
    }
    bool parse_error(std::size_t position, const std::string&,
                     const nlohmann::detail::exception&) override
    {
        throw Error(ErrorKind::Damaged, m_name, say("it is no valid JSON at byte %1", position));
    }

private:
    JsonValue& place(JsonValue value)
    {
        if (m_open.empty())
            return m_root = std::move(value);
        auto& holder = m_open.back()->data;
        if (auto* list = std::get_if<JsonList>(&holder))
            return list->emplace_back(std::move(value));
        return std::get<JsonObject>(holder).emplace_back(std::move(m_key), std::move(value)).second;
    }
    bool add(JsonValue value)
    {
        place(std::move(value));
        return true;
    }
    bool open(JsonValue value)
    {
        if (m_open.size() >= deepest)
            throw Error(ErrorKind::Damaged, m_name, say("it is nested too deeply"));
        m_open.push_back(&place(std::move(value)));
        return true;
    }
    bool close()
    {
        m_open.pop_back();
        return true;
    }

    const std::string& m_name;
    JsonValue m_root;
    std::vector<JsonValue*> m_open; ///< only the innermost grows, so the others stay where they are
    std::string m_key;
};

class Writer final
{
public:
    std::string taken() { return std::move(m_text); }

    void write(const JsonValue& value)
    {
        std::visit([this](const auto& data) { add(data); }, value.data);
    }

private:
    void add(std::nullptr_t) { m_text += "null"; }
    void add(bool value) { m_text += value ? "true" : "false"; }
    void add(std::int64_t value) { m_text += std::to_string(value); }
    void add(double value) { m_text += std::isfinite(value) ? shortestNumber(value) : "null"; }
    void add(const std::string& value) { m_text += quotedJson(value); }
    void add(const JsonList& list)
    {
        m_text += '[';
        for (const JsonValue& value : list) {
            m_text += &value == &list.front() ? "" : ", ";
            write(value);
        }
        m_text += ']';
    }
    void add(const JsonObject& object)
    {
        m_text += '{';
        for (const auto& each : object) {
            m_text += &each == &object.front() ? "" : ", ";
            m_text += quotedJson(each.first) + ": ";
            write(each.second);
        }
        m_text += '}';
    }

    std::string m_text;
};

} // namespace

JsonValue parseJson(std::string_view text, const std::string& name)
{
    Builder builder(name);
    if (!nlohmann::json::sax_parse(text, &builder))
        throw Error(ErrorKind::Damaged, name, say("it is no valid JSON"));
    return builder.taken();
}

std::string compactJson(const JsonValue& value)
{
    Writer writer;
    writer.write(value);
    return writer.taken();
}

const JsonValue* member(const JsonObject& object, std::string_view name)
{
    const auto found = std::find_if(object.begin(), object.end(),
                                    [&](const auto& each) { return each.first == name; });
    return found == object.end() ? nullptr : &found->second;
}

} // namespace saliscope::results
