// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/checkpoint/constructors.h"

namespace saliscope::checkpoint
{

/// Position of a value in PickleGraph::values.
using ValueId = std::uint32_t;

enum class ValueKind : std::uint8_t {
    None,
    Boolean,     ///< integer is 0 or 1
    Integer,     ///< integer
    LongInteger, ///< does not fit 64 bits; its value is not kept
    Real,        ///< real
    Text,        ///< text, UTF-8 as far as the file is honest
    Bytes,       ///< text
    List,        ///< items
    Tuple,       ///< items
    Set,         ///< items
    Dictionary,  ///< items: key, value, key, value …
    Global,      ///< text is "module.name", known says what it means
    Call,        ///< items: callee, argument tuple and, when set, state
    Persistent,  ///< items: what identifies a storage
};

/// One value of a pickle. Values refer to each other by position, so cycles and deep nesting cost
/// nothing and nothing is destroyed recursively.
struct PickleValue {
    ValueKind kind = ValueKind::None;
    KnownName known = {};
    std::int64_t integer = 0;
    double real = 0;
    std::string_view text = {};
    std::vector<ValueId> items = {};
};

/// What a pickle describes. Texts point into the pickle's bytes, which must outlive the graph.
/// Movable only: names are referred to by address.
struct PickleGraph {
    PickleGraph() = default;
    PickleGraph(PickleGraph&&) = default;
    PickleGraph& operator=(PickleGraph&&) = default;

    std::vector<PickleValue> values;
    ValueId root = 0;
    std::set<std::string, std::less<>> names;   ///< every "module.name" referred to
    std::vector<std::string_view> unknownNames; ///< those that were made inert, in file order

    const PickleValue& value(ValueId id) const { return values[id]; }
    const PickleValue& item(const PickleValue& container, std::size_t index) const
    {
        return values[container.items[index]];
    }
    /// The last value stored under \p key, or nullptr.
    const PickleValue* find(const PickleValue& dictionary, std::string_view key) const
    {
        for (std::size_t at = dictionary.items.size(); at >= 2; at -= 2) {
            const PickleValue& candidate = item(dictionary, at - 2);
            if (candidate.kind == ValueKind::Text && candidate.text == key)
                return &item(dictionary, at - 1);
        }
        return nullptr;
    }
    /// The constructor called, Unknown for everything that is not a call of a known name.
    Constructor constructor(const PickleValue& value) const
    {
        if (value.kind != ValueKind::Call || item(value, 0).kind != ValueKind::Global)
            return Constructor::Unknown;
        return item(value, 0).known.constructor;
    }
    /// "module.name" behind a global or a call, or of what returned the callee.
    std::string_view nameOf(const PickleValue& value) const
    {
        const PickleValue* named = &value;
        for (int depth = 0; depth < 16 && named->kind == ValueKind::Call; ++depth)
            named = &item(*named, 0);
        return named->kind == ValueKind::Global ? named->text : std::string_view("an object");
    }
};

} // namespace saliscope::checkpoint
