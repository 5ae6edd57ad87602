// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/members.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/error.h"
#include "core/results/json_text.h"

namespace saliscope::session
{

namespace
{

[[noreturn]] void refusePlace(const std::string& place)
{
    throw Error(ErrorKind::Damaged, {}, say("\"%1\" is not as it should be", place));
}

std::optional<double> numberIn(const results::JsonValue& value)
{
    if (const auto* whole = std::get_if<std::int64_t>(&value.data))
        return double(*whole);
    if (const auto* number = std::get_if<double>(&value.data))
        return *number;
    return std::nullopt;
}

} // namespace

Members::Members(const results::JsonValue& value, std::string place)
    : m_object(std::get_if<results::JsonObject>(&value.data))
    , m_place(std::move(place))
{
    if (m_object == nullptr)
        refusePlace(m_place);
}

void Members::refuse(std::string_view name) const
{
    refusePlace((m_place.empty() ? "" : m_place + ".") + std::string(name));
}

const results::JsonValue* Members::value(std::string_view name)
{
    m_asked.emplace(name);
    return results::member(*m_object, name);
}

bool Members::has(std::string_view name)
{
    return value(name) != nullptr;
}

std::string Members::text(std::string_view name, std::string otherwise)
{
    const results::JsonValue* found = value(name);
    if (found == nullptr)
        return otherwise;
    const auto* result = std::get_if<std::string>(&found->data);
    if (result == nullptr)
        refuse(name);
    return *result;
}

bool Members::flag(std::string_view name, bool otherwise)
{
    const results::JsonValue* found = value(name);
    if (found == nullptr)
        return otherwise;
    const bool* result = std::get_if<bool>(&found->data);
    if (result == nullptr)
        refuse(name);
    return *result;
}

double Members::number(std::string_view name, double otherwise, double low, double high)
{
    const results::JsonValue* found = value(name);
    if (found == nullptr)
        return otherwise;
    const std::optional<double> result = numberIn(*found);
    if (!result || !(*result >= low && *result <= high))
        refuse(name);
    return *result;
}

int Members::whole(std::string_view name, int otherwise, int low, int high)
{
    const double result = number(name, otherwise, low, high);
    if (result != std::floor(result))
        refuse(name);
    return static_cast<int>(result);
}

int Members::choice(std::string_view name, int otherwise, const std::vector<std::string>& names)
{
    const std::string wanted = text(name, names.at(std::size_t(otherwise)));
    const auto found = std::find(names.begin(), names.end(), wanted);
    if (found == names.end())
        refuse(name);
    return static_cast<int>(found - names.begin());
}

const results::JsonList& Members::list(std::string_view name)
{
    static const results::JsonList none;
    const results::JsonValue* found = value(name);
    if (found == nullptr)
        return none;
    const auto* result = std::get_if<results::JsonList>(&found->data);
    if (result == nullptr)
        refuse(name);
    return *result;
}

std::vector<std::string> Members::texts(std::string_view name)
{
    std::vector<std::string> result;
    for (const results::JsonValue& each : list(name))
        result.push_back(textOf(each, std::string(name).c_str()));
    return result;
}

std::map<std::string, std::string> Members::textMap(std::string_view name)
{
    std::map<std::string, std::string> result;
    const results::JsonValue* found = value(name);
    if (found == nullptr)
        return result;
    const auto* object = std::get_if<results::JsonObject>(&found->data);
    if (object == nullptr)
        refuse(name);
    for (const auto& [key, each] : *object)
        result.emplace(key, textOf(each, std::string(name).c_str()));
    return result;
}

Members Members::inside(std::string_view name)
{
    static const results::JsonValue none{results::JsonObject()};
    const results::JsonValue* found = value(name);
    return {found == nullptr ? none : *found,
            (m_place.empty() ? "" : m_place + ".") + std::string(name)};
}

std::string Members::rest() const
{
    results::JsonObject unknown;
    for (const auto& each : *m_object)
        if (!m_asked.contains(each.first))
            unknown.push_back(each);
    return unknown.empty() ? "" : results::compactJson(std::move(unknown));
}

std::string textOf(const results::JsonValue& value, const char* what)
{
    const auto* text = std::get_if<std::string>(&value.data);
    if (text == nullptr)
        refusePlace(what);
    return *text;
}

std::vector<double> numbersOf(const results::JsonValue& value, std::size_t count, const char* what)
{
    const auto* list = std::get_if<results::JsonList>(&value.data);
    if (list == nullptr || list->size() != count)
        refusePlace(what);
    std::vector<double> numbers;
    for (const results::JsonValue& each : *list) {
        const std::optional<double> number = numberIn(each);
        if (!number || !std::isfinite(*number))
            refusePlace(what);
        numbers.push_back(*number);
    }
    return numbers;
}

} // namespace saliscope::session
