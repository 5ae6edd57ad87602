// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/unicode_form.h"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <string>

#include <utf8proc.h>

namespace fs = std::filesystem;

namespace saliscope::data
{

namespace
{

/// \p name as it is when it is no UTF-8.
std::string inForm(const std::string& name, utf8proc_option_t form)
{
    utf8proc_uint8_t* bytes = nullptr;
    const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | form);
    const utf8proc_ssize_t length =
        utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(name.data()),
                     static_cast<utf8proc_ssize_t>(name.size()), &bytes, options);
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(bytes, std::free);
    if (length < 0)
        return name;
    return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length)};
}

} // namespace

bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::optional<fs::path> findInAnyForm(const fs::path& folder, std::string_view name)
{
    std::error_code code;
    if (fs::path plain = folder / name; fs::exists(plain, code))
        return plain;
    if (isAscii(name))
        return std::nullopt;
    fs::path found = folder;
    for (const fs::path& part : fs::path(name)) {
        fs::path next = found / part;
        for (const utf8proc_option_t form : {UTF8PROC_COMPOSE, UTF8PROC_DECOMPOSE})
            if (!fs::exists(next, code))
                next = found / inForm(part.string(), form);
        if (!fs::exists(next, code))
            return std::nullopt;
        found = std::move(next);
    }
    return found;
}

} // namespace saliscope::data
