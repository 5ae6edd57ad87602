// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace saliscope::results
{

struct JsonValue;
using JsonList = std::vector<JsonValue>;
/// Members in the order they are written; the caller keeps names unique.
using JsonObject = std::vector<std::pair<std::string, JsonValue>>;

/// What a JSON file of ours can hold. Texts are UTF-8; a number that is not finite is written null.
struct JsonValue {
    std::variant<std::nullptr_t, bool, std::int64_t, double, std::string, JsonList, JsonObject>
        data;

    JsonValue(std::nullptr_t = nullptr) {}
    JsonValue(bool value)
        : data(value)
    {
    }
    JsonValue(int value)
        : data(std::int64_t(value))
    {
    }
    JsonValue(std::int64_t value)
        : data(value)
    {
    }
    JsonValue(double value)
        : data(value)
    {
    }
    JsonValue(const char* value)
        : data(std::string(value))
    {
    }
    JsonValue(std::string value)
        : data(std::move(value))
    {
    }
    JsonValue(JsonList value)
        : data(std::move(value))
    {
    }
    JsonValue(JsonObject value)
        : data(std::move(value))
    {
    }
    JsonValue(std::optional<double> value)
    {
        if (value)
            data = *value;
    }
};

/// \p value in the layout of mednet's JSON files (compact-json 1.8, lines of at most 88 characters,
/// steps of 2), ASCII only, with a final newline. Lists of lists that are alike become tables, so
/// rows line up. Lists of objects are never laid out as a table, which is the only difference.
std::string jsonText(const JsonValue& value);

/// Writes jsonText(\p value) atomically; an existing file becomes "PATH~" first. Throws Error
/// CannotWrite.
void writeJson(const std::filesystem::path& path, const JsonValue& value);

} // namespace saliscope::results
