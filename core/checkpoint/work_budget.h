// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>

#include "core/checkpoint/byte_source.h"

namespace saliscope::checkpoint
{

/// What reading one file may cost: a multiple of its size and a floor for small ones, so that no
/// few bytes make much work. Everything that reads a checkpoint asks here before it allocates or
/// repeats. Threads: one at a time.
class WorkBudget final
{
public:
    /// \p source must outlive the budget.
    explicit WorkBudget(const ByteSource& source)
        : m_source(source)
        , m_memoryLeft(8 * source.size() + (std::uint64_t(160) << 20))
        , m_workLeft(64 * source.size() + (std::uint64_t(256) << 20))
    {
    }

    const std::string& file() const { return m_source.name(); }
    std::uint64_t fileBytes() const { return m_source.size(); }

    /// Asks for \p bytes that are kept until the file is read. Throws Error TooLarge.
    void takeMemory(std::uint64_t bytes) { take(m_memoryLeft, bytes); }
    /// Asks for so much work as copying \p bytes takes; a step of a program is 16. Throws likewise.
    void takeWork(std::uint64_t bytes) { take(m_workLeft, bytes); }
    void takeSteps(std::uint64_t steps) { take(m_workLeft, 16 * steps); }

    std::uint64_t memoryLeft() const { return m_memoryLeft; }

private:
    void take(std::uint64_t& left, std::uint64_t amount)
    {
        if (amount > left)
            fail();
        left -= amount;
    }
    [[noreturn]] void fail() const;

    const ByteSource& m_source;
    std::uint64_t m_memoryLeft;
    std::uint64_t m_workLeft;
};

} // namespace saliscope::checkpoint
