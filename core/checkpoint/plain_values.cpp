// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/checkpoint/plain_values.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "core/base/printable.h"

namespace saliscope::checkpoint
{

namespace
{

constexpr std::size_t maximalListLength = 16;
constexpr std::size_t maximalTextLength = 1000;
constexpr std::size_t maximalKeyLength = 200;

std::string numberText(double number)
{
    std::array<char, 32> buffer = {};
    const auto [end, code] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
    return {buffer.data(), end};
}

std::optional<std::string> scalarText(const PickleValue& value)
{
    switch (value.kind) {
    case ValueKind::None:
        return "null";
    case ValueKind::Boolean:
        return value.integer ? "true" : "false";
    case ValueKind::Integer:
        return std::to_string(value.integer);
    case ValueKind::Real:
        return numberText(value.real);
    case ValueKind::Text:
        return printable(value.text, maximalTextLength);
    default:
        return std::nullopt;
    }
}

/// The attributes found, and how much may still be looked at for them: a dictionary that others
/// share is looked at for each.
struct Attributes {
    std::map<std::string, std::string> found;
    std::size_t left = std::size_t(1) << 20; ///< items and bytes of text
    bool isFull() const { return found.size() >= maximalAttributes || left == 0; }
    void spend(std::size_t amount) { left -= std::min(left, amount); }
};

void addPlain(const PickleGraph& graph, const PickleValue& dictionary, const std::string& prefix,
              Attributes& attributes)
{
    for (std::size_t at = 0; at + 1 < dictionary.items.size(); at += 2) {
        const PickleValue& key = graph.item(dictionary, at);
        if (attributes.isFull())
            return;
        const PickleValue& value = graph.item(dictionary, at + 1);
        std::optional<std::string> text = plainText(graph, value);
        if (!text && !prefix.empty() && value.kind == ValueKind::Dictionary)
            text = value.items.empty() ? "{}" : "{…}"; // deeper than anybody looks
        attributes.spend(1 + (text ? text->size() + maximalKeyLength : 0));
        if (key.kind == ValueKind::Text && text)
            attributes.found[prefix + printable(key.text, maximalKeyLength)] = *text;
    }
}

/// What one can look into: a dictionary, or an object's state.
const PickleValue* inside(const PickleGraph& graph, const PickleValue& value)
{
    const bool hasState = value.kind == ValueKind::Call && value.items.size() > 2;
    const PickleValue& content = hasState ? graph.item(value, 2) : value;
    return content.kind == ValueKind::Dictionary ? &content : nullptr;
}

} // namespace

std::optional<std::string> plainText(const PickleGraph& graph, const PickleValue& value)
{
    const bool isList = value.kind == ValueKind::List || value.kind == ValueKind::Tuple ||
                        value.kind == ValueKind::Set;
    if (!isList)
        return scalarText(value);
    if (value.items.size() > maximalListLength)
        return std::nullopt;
    std::string text;
    for (const ValueId id : value.items) {
        const std::optional<std::string> part = scalarText(graph.value(id));
        if (!part)
            return std::nullopt;
        text += (text.empty() ? "" : ", ") + *part;
    }
    return "[" + text + "]";
}

std::optional<double> plainNumber(const PickleValue& value)
{
    if (value.kind == ValueKind::Real)
        return value.real;
    if (value.kind == ValueKind::Integer)
        return static_cast<double>(value.integer);
    return std::nullopt;
}

std::map<std::string, std::string> plainAttributes(const PickleGraph& graph,
                                                   const PickleValue& dictionary,
                                                   std::span<const std::string_view> except)
{
    Attributes attributes;
    addPlain(graph, dictionary, {}, attributes);
    for (const std::string_view key : except)
        attributes.found.erase(std::string(key));
    for (std::size_t at = 0; at + 1 < dictionary.items.size() && !attributes.isFull(); at += 2) {
        const PickleValue& key = graph.item(dictionary, at);
        const PickleValue& value = graph.item(dictionary, at + 1);
        attributes.spend(1);
        if (key.kind != ValueKind::Text ||
            std::find(except.begin(), except.end(), key.text) != except.end())
            continue;
        const PickleValue* content = inside(graph, value);
        const bool isForeign =
            value.kind == ValueKind::Call && graph.constructor(value) == Constructor::Unknown;
        if (!content && !isForeign)
            continue;
        attributes.spend(maximalKeyLength);
        const std::string name = printable(key.text, maximalKeyLength);
        if (isForeign)
            attributes.found[name] = printable(graph.nameOf(value));
        if (content)
            addPlain(graph, *content, name + ".", attributes);
    }
    return std::move(attributes.found);
}

} // namespace saliscope::checkpoint
