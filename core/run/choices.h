// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/message.h"

namespace saliscope::run
{

/// A value of an enumeration, what the command line and files call it, and what people read.
/// Beside an enumeration a function `choicesOf(Enum)` returns the list of its values.
template <typename Enum>
struct NamedChoice {
    Enum value;
    const char* name;
    std::optional<MessageTemplate<0>> title = {}; ///< none: no face shows more than the name
};

/// The name of \p value.
template <typename Enum>
std::string nameOf(Enum value)
{
    for (const NamedChoice<Enum>& choice : choicesOf(value))
        if (choice.value == value)
            return choice.name;
    return {};
}

/// The names of all values, in order.
template <typename Enum>
std::vector<std::string> namesOf()
{
    std::vector<std::string> names;
    for (const NamedChoice<Enum>& choice : choicesOf(Enum()))
        names.emplace_back(choice.name);
    return names;
}

/// Throws Error BadRequest that names the choices in \p names.
[[noreturn]] void refuseChoice(std::string_view name, const std::vector<std::string>& names);

/// The value called \p name. Throws Error BadRequest for a name that is none.
template <typename Enum>
Enum valueNamed(std::string_view name)
{
    for (const NamedChoice<Enum>& choice : choicesOf(Enum()))
        if (name == choice.name)
            return choice.value;
    refuseChoice(name, namesOf<Enum>());
}

} // namespace saliscope::run
