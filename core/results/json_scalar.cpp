// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/results/json_scalar.h"

#include <array>
#include <charconv>
#include <cstdint>

namespace saliscope::results
{

namespace
{

struct CodePoint {
    std::uint32_t value = 0xfffd;
    std::size_t bytes = 1;
};

/// The code point \p text starts with; U+FFFD of one byte when that is not valid UTF-8.
CodePoint decodeUtf8(std::string_view text)
{
    const auto lead = static_cast<unsigned char>(text.front());
    if (lead < 0x80)
        return {lead, 1};
    const std::size_t bytes = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || text.size() < bytes)
        return {};
    std::uint32_t value = lead & (0xffU >> (bytes + 1));
    for (std::size_t i = 1; i < bytes; ++i) {
        const auto next = static_cast<unsigned char>(text[i]);
        if ((next & 0xc0) != 0x80)
            return {};
        value = value << 6 | (next & 0x3fU);
    }
    constexpr std::array<std::uint32_t, 5> smallest = {0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = value >= 0xd800 && value < 0xe000;
    if (value < smallest[bytes] || value > 0x10ffff || surrogate)
        return {};
    return {value, bytes};
}

void appendEscape(std::string& out, std::uint32_t unit)
{
    constexpr std::string_view digits = "0123456789abcdef";
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4)
        out += digits[unit >> shift & 0xf];
}

void appendCodePoint(std::string& out, std::uint32_t value)
{
    constexpr std::string_view special = "\"\\\n\r\t\f\b";
    constexpr std::string_view letters = "\"\\nrtfb";
    const std::size_t known = value < 0x80 ? special.find(char(value)) : std::string_view::npos;
    if (known != std::string_view::npos) {
        out += '\\';
        out += letters[known];
    } else if (value >= 0x20 && value < 0x7f) {
        out += static_cast<char>(value);
    } else if (value < 0x10000) {
        appendEscape(out, value);
    } else {
        appendEscape(out, 0xd800 + ((value - 0x10000) >> 10));
        appendEscape(out, 0xdc00 + ((value - 0x10000) & 0x3ff));
    }
}

} // namespace

std::string shortestNumber(double value)
{
    std::array<char, 32> buffer;
    char* const start = buffer.data();
    char* const limit = start + buffer.size();
    std::string scientific(start,
                           std::to_chars(start, limit, value, std::chars_format::scientific).ptr);
    const int exponent = std::stoi(scientific.substr(scientific.find('e') + 1));
    if (exponent < -4 || exponent >= 16)
        return scientific;
    const std::string fixed(start,
                            std::to_chars(start, limit, value, std::chars_format::fixed).ptr);
    return fixed.find('.') == std::string::npos ? fixed + ".0" : fixed;
}

std::string quotedJson(std::string_view text)
{
    std::string out = "\"";
    while (!text.empty()) {
        const CodePoint point = decodeUtf8(text);
        appendCodePoint(out, point.value);
        text.remove_prefix(point.bytes);
    }
    return out + '"';
}

std::string withDecimals(const std::string& number, std::size_t decimals)
{
    // Python's decimal numbers hold 28 digits; beyond, mednet's files keep the number as it is.
    constexpr std::size_t mostDigits = 28;
    constexpr std::size_t longestZero = 6;
    if (decimals == 0 || number.find_first_not_of("-.0123456789") != std::string::npos)
        return number;
    const bool zero = number.find_first_not_of("-.0") == std::string::npos;
    if (zero && decimals > longestZero)
        return (number.front() == '-' ? "-0E-" : "0E-") + std::to_string(decimals);
    const std::size_t point = std::min(number.find('.'), number.size());
    const std::size_t present = number.size() - std::min(point + 1, number.size());
    std::string padded = number + (point == number.size() ? "." : "");
    padded.append(decimals - present, '0');
    const std::size_t first = padded.find_first_not_of("-.0");
    if (!zero && padded.size() - first - (first < point ? 1 : 0) > mostDigits)
        return number;
    return padded;
}

} // namespace saliscope::results
