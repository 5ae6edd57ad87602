// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/message.h"

namespace saliscope::checkpoint
{

/// Raised by the pickle machine without knowing the file; unpickle() makes an Error of it.
struct PickleFault {
    enum Kind { Broken, Unsupported, TooLarge, Hostile } kind;
    Message detail;
};

/// Bytes of a pickle from front to back; never beyond the end.
class PickleInput final
{
public:
    explicit PickleInput(std::string_view bytes)
        : m_rest(bytes)
    {
    }

    std::size_t remaining() const { return m_rest.size(); }

    std::string_view take(std::uint64_t count)
    {
        if (count > m_rest.size())
            throw PickleFault{PickleFault::Broken, say("it ends in the middle of a value")};
        const std::string_view taken = m_rest.substr(0, count);
        m_rest.remove_prefix(count);
        return taken;
    }

    /// An unsigned little-endian number of \p count bytes, at most 8.
    std::uint64_t number(std::size_t count)
    {
        const std::string_view bytes = take(count);
        std::uint64_t result = 0;
        for (std::size_t i = 0; i < count; ++i)
            result |= std::uint64_t(static_cast<unsigned char>(bytes[i])) << (8 * i);
        return result;
    }

    /// Text that is preceded by its length in \p count bytes.
    std::string_view sized(std::size_t count) { return take(number(count)); }

    /// Text up to a line end, which is skipped.
    std::string_view line()
    {
        const std::size_t length = m_rest.find('\n');
        if (length == std::string_view::npos)
            throw PickleFault{PickleFault::Broken, say("it ends in the middle of a line")};
        const std::string_view taken = take(length);
        take(1);
        return taken;
    }

private:
    std::string_view m_rest;
};

} // namespace saliscope::checkpoint
