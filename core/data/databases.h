// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>
#include <string_view>

#include "core/data/datamodule.h"

namespace saliscope::data
{

/// What is known about a public database.
struct Database {
    std::string_view name;
    std::string_view settingsKey; ///< its key in mednet.toml where that differs from the name
    Loader loader;
    std::span<const std::string_view> findings; ///< meaning of names in label lists, in order
};

/// What DatabasePart::database is for pictures that belong to no database of a name.
constexpr const char* unnamedDatabase = "images";

/// The database of that name; null for one we know nothing about (pictures are used as stored).
const Database* findDatabase(std::string_view name);

/// The name of the database whose folder a settings file states under \p settingsKey: usually the
/// same word.
std::string_view databaseOfKey(std::string_view settingsKey);

} // namespace saliscope::data
