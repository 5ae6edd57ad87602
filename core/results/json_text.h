// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

#include "core/results/json_value.h"

namespace saliscope::results
{

/// Reads JSON of anybody. Whole numbers that do not fit 64 bits become doubles; of members with the
/// same name all are kept. Throws Error Damaged with the place of the fault, or when it is nested
/// deeper than 64 levels; \p name is for the message.
JsonValue parseJson(std::string_view text, const std::string& name);

/// \p value on one line, ASCII only, members in their order. For files that may be large.
std::string compactJson(const JsonValue& value);

/// The member called \p name, or null.
const JsonValue* member(const JsonObject& object, std::string_view name);

} // namespace saliscope::results
