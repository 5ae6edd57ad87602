// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include <unistd.h>

#include "core/base/error.h"

namespace saliscope::fuzz
{

/// Runs \p read; an Error is what a broken file should give, anything else ends the fuzzer.
template <typename Read>
void expectAnswerOrError(const Read& read)
{
    try {
        read();
    } catch (const Error&) {
        return;
    }
}

inline std::string_view textOf(const std::uint8_t* bytes, std::size_t size)
{
    return {reinterpret_cast<const char*>(bytes), size};
}

/// A place in memory for what is read by path, or written; each process has its own.
inline std::filesystem::path scratchPath(const std::string& suffix)
{
    return "/dev/shm/saliscope-fuzz-" + std::to_string(::getpid()) + suffix;
}

/// Puts \p text there.
inline void put(const std::filesystem::path& path, std::string_view text)
{
    std::ofstream(path, std::ios::binary | std::ios::trunc) << text;
}

} // namespace saliscope::fuzz
