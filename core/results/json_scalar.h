// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace saliscope::results
{

/// The shortest decimal that reads back as \p value, in the notation of Python's repr: fixed from
/// 1e-4 to below 1e16, always with a point or an exponent. \p value is finite.
std::string shortestNumber(double value);

/// A quoted JSON text in ASCII; what is no UTF-8 becomes U+FFFD.
std::string quotedJson(std::string_view text);

/// \p number with zeros added until it has \p decimals digits after the point. A number with an
/// exponent stays as it is; a zero with seven decimals or more becomes "0E-DECIMALS".
std::string withDecimals(const std::string& number, std::size_t decimals);

} // namespace saliscope::results
