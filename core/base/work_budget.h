// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

namespace saliscope
{

/// What reading one file may cost: a multiple of its size and a floor for small ones, so that no
/// few bytes make much work. Who reads what others wrote asks here before it allocates or repeats.
/// Threads: one at a time.
class WorkBudget final
{
public:
    /// \p file names it in errors; it holds \p bytes.
    WorkBudget(std::string file, std::uint64_t bytes)
        : m_file(std::move(file))
        , m_fileBytes(bytes)
        , m_memoryLeft(std::max(8 * bytes, bytes + (std::uint64_t(160) << 20)))
        , m_workLeft(64 * bytes + (std::uint64_t(256) << 20))
    {
    }

    const std::string& file() const { return m_file; }
    std::uint64_t fileBytes() const { return m_fileBytes; }

    /// Asks for \p bytes that are kept until the file is read. Throws Error TooLarge.
    void takeMemory(std::uint64_t bytes) { take(m_memoryLeft, bytes); }
    /// Asks for so much work as copying \p bytes takes; a step of a program is 16. Throws likewise.
    void takeWork(std::uint64_t bytes) { take(m_workLeft, bytes); }
    void takeSteps(std::uint64_t steps) { take(m_workLeft, 16 * steps); }

    /// What was taken and is free again.
    void returnMemory(std::uint64_t bytes) { m_memoryLeft += bytes; }

    std::uint64_t memoryLeft() const { return m_memoryLeft; }

private:
    void take(std::uint64_t& left, std::uint64_t amount)
    {
        if (amount > left)
            fail();
        left -= amount;
    }
    [[noreturn]] void fail() const;

    std::string m_file;
    std::uint64_t m_fileBytes;
    std::uint64_t m_memoryLeft;
    std::uint64_t m_workLeft;
};

} // namespace saliscope
