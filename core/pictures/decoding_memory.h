// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

namespace saliscope::pictures
{

/// What all threads may hold together of decoded pictures.
constexpr std::uint64_t mostDecodedBytes = std::uint64_t(1) << 30;

/// A share of it, given back by the destructor. A thread takes one at a time.
class DecodingMemory final
{
public:
    /// Waits until there is room for \p bytes, or nobody else holds any: a picture that is larger
    /// than all that may be held is decoded alone.
    explicit DecodingMemory(std::uint64_t bytes);
    ~DecodingMemory();
    DecodingMemory(const DecodingMemory&) = delete;
    DecodingMemory& operator=(const DecodingMemory&) = delete;

private:
    const std::uint64_t m_bytes;
};

} // namespace saliscope::pictures
