// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/printable.h"

#include <array>
#include <cstdint>
#include <cstdio>

namespace saliscope
{

namespace
{

struct Character {
    std::size_t length = 1;    ///< bytes
    std::uint32_t code = 0;    ///< a code point, or the byte
    bool isWellFormed = false; ///< UTF-8 (RFC 3629)
};

/// The first character of \p text, which is not empty.
Character firstOf(std::string_view text)
{
    const auto byte = [&](std::size_t index) -> std::uint32_t {
        return index < text.size() ? static_cast<unsigned char>(text[index]) : 0U;
    };
    const auto follows = [&](std::size_t index) { return (byte(index) & 0xc0U) == 0x80U; };
    const std::uint32_t first = byte(0);
    if (first < 0x80)
        return {1, first, true};
    if (first >= 0xc2 && first < 0xe0 && follows(1))
        return {2, (first & 0x1fU) << 6U | (byte(1) & 0x3fU), true};
    if (first >= 0xe0 && first < 0xf0 && follows(1) && follows(2)) {
        const std::uint32_t code =
            (first & 0xfU) << 12U | (byte(1) & 0x3fU) << 6U | (byte(2) & 0x3fU);
        if (code >= 0x800 && (code < 0xd800 || code > 0xdfff))
            return {3, code, true};
    }
    if (first >= 0xf0 && first < 0xf5 && follows(1) && follows(2) && follows(3)) {
        const std::uint32_t code = (first & 0x7U) << 18U | (byte(1) & 0x3fU) << 12U |
                                   (byte(2) & 0x3fU) << 6U | (byte(3) & 0x3fU);
        if (code >= 0x10000 && code <= 0x10ffff)
            return {4, code, true};
    }
    return {1, first, false};
}

/// Joiners (U+200C, U+200D) stay: some scripts need them.
bool isSign(const Character& character)
{
    const std::uint32_t code = character.code;
    const bool isControl = code < 0x20 || (code >= 0x7f && code < 0xa0);
    const bool isSeparator = code == 0x2028 || code == 0x2029;
    const bool reorders = code == 0x061c || code == 0x200e || code == 0x200f ||
                          (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
    const bool isMark = code == 0xfeff || (code >= 0xfff9 && code <= 0xfffb);
    return character.isWellFormed && !isControl && !isSeparator && !reorders && !isMark;
}

std::string escaped(const Character& character)
{
    std::array<char, 16> text = {};
    std::snprintf(text.data(), text.size(), character.isWellFormed ? "\\u%04x" : "\\x%02x",
                  static_cast<unsigned>(character.code));
    return text.data();
}

/// Bytes of plain ASCII \p text begins with: most of all texts.
std::size_t plainBytes(std::string_view text)
{
    std::size_t count = 0;
    while (count < text.size() && text[count] >= 0x20 && text[count] < 0x7f)
        ++count;
    return count;
}

bool isLayout(const Character& character)
{
    return character.code == '\n' || character.code == '\t';
}

} // namespace

bool isPrintable(std::string_view text)
{
    while (!text.empty()) {
        const Character character = firstOf(text);
        if (!isSign(character))
            return false;
        text.remove_prefix(character.length);
    }
    return true;
}

std::string printable(std::string_view text, std::size_t limit)
{
    std::string result;
    while (!text.empty()) {
        const Character character = firstOf(text);
        const std::string sign =
            isSign(character) ? std::string(text.substr(0, character.length)) : escaped(character);
        if (sign.size() > limit - result.size())
            return result + "…";
        result += sign;
        text.remove_prefix(character.length);
    }
    return result;
}

std::string printableLines(std::string_view text)
{
    std::string result;
    while (!text.empty()) {
        const std::size_t plain = plainBytes(text);
        result += text.substr(0, plain);
        text.remove_prefix(plain);
        if (text.empty())
            break;
        const Character character = firstOf(text);
        result += isSign(character) || isLayout(character)
                      ? std::string(text.substr(0, character.length))
                      : escaped(character);
        text.remove_prefix(character.length);
    }
    return result;
}

} // namespace saliscope
