// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/checkpoint/printable.h"

namespace saliscope::checkpoint
{

namespace
{

/// Bytes of the first character of \p text, 0 when it is not printable UTF-8 (RFC 3629).
std::size_t characterLength(std::string_view text)
{
    const auto byte = [&](std::size_t index) -> unsigned {
        return index < text.size() ? static_cast<unsigned char>(text[index]) : 0U;
    };
    const auto follows = [&](std::size_t index) { return (byte(index) & 0xc0U) == 0x80U; };
    const unsigned first = byte(0);
    if (first < 0x80)
        return first >= 0x20 && first != 0x7f ? 1 : 0;
    if (first >= 0xc2 && first < 0xe0) // U+0080..U+009F are control characters too
        return follows(1) && (first != 0xc2 || byte(1) >= 0xa0) ? 2 : 0;
    if (first >= 0xe0 && first < 0xf0) {
        const bool shorter = first == 0xe0 && byte(1) < 0xa0;
        const bool surrogate = first == 0xed && byte(1) >= 0xa0;
        return follows(1) && follows(2) && !shorter && !surrogate ? 3 : 0;
    }
    if (first >= 0xf0 && first < 0xf5) {
        const bool shorter = first == 0xf0 && byte(1) < 0x90;
        const bool beyond = first == 0xf4 && byte(1) >= 0x90;
        return follows(1) && follows(2) && follows(3) && !shorter && !beyond ? 4 : 0;
    }
    return 0;
}

} // namespace

bool isPrintable(std::string_view text)
{
    while (!text.empty()) {
        const std::size_t length = characterLength(text);
        if (length == 0)
            return false;
        text.remove_prefix(length);
    }
    return true;
}

std::string printable(std::string_view text, std::size_t limit)
{
    std::string result;
    while (!text.empty()) {
        const std::size_t length = characterLength(text);
        const std::size_t taken = length == 0 ? 1 : length;
        if (result.size() + taken > limit)
            return result + "…";
        result += length == 0 ? "?" : text.substr(0, length);
        text.remove_prefix(taken);
    }
    return result;
}

} // namespace saliscope::checkpoint
