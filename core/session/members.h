// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/results/json_value.h"

namespace saliscope::session
{

/// The members of an object in a file of ours, taken one by one with their types and ranges
/// checked. What is absent keeps its default. All throw Error Damaged, without a subject, when a
/// member is there but not as it should be.
class Members final
{
public:
    /// \p place says where in the file, for messages: "panes.display".
    Members(const results::JsonValue& value, std::string place);

    bool has(std::string_view name);
    std::string text(std::string_view name, std::string otherwise = {});
    bool flag(std::string_view name, bool otherwise);
    double number(std::string_view name, double otherwise, double low, double high);
    int whole(std::string_view name, int otherwise, int low, int high);
    /// The index of the text among \p names.
    int choice(std::string_view name, int otherwise, const std::vector<std::string>& names);
    const results::JsonList& list(std::string_view name);              ///< empty when absent
    std::vector<std::string> texts(std::string_view name);             ///< likewise
    std::map<std::string, std::string> textMap(std::string_view name); ///< likewise
    const results::JsonValue* value(std::string_view name);            ///< null when absent
    /// The members of an object inside, of an empty one when it is absent.
    Members inside(std::string_view name);

    const std::string& place() const { return m_place; }
    /// What was not asked for, as JSON; empty when that is nothing.
    std::string rest() const;

    [[noreturn]] void refuse(std::string_view name) const;

private:
    const results::JsonObject* m_object = nullptr;
    std::string m_place;
    std::set<std::string, std::less<>> m_asked;
};

/// Texts of \p value, and its numbers in order: for lists inside lists. Throw as Members.
std::string textOf(const results::JsonValue& value, const char* what);
std::vector<double> numbersOf(const results::JsonValue& value, std::size_t count, const char* what);

} // namespace saliscope::session
