// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"

namespace saliscope::run
{

/// Tells failures of samples from those of the machine, by which all samples behind would fail as
/// well. Hears of samples in their order: work in stages has one watch for each. Threads: one at a
/// time.
class FailureWatch final
{
public:
    void succeeded() { noted(false); }

    /// Throws \p error when there is no room to write or the place of the results is gone, and when
    /// memory is missing from the first sample on or for several in a row: one alone may be larger
    /// than the others.
    void failed(const Error& error)
    {
        constexpr int most = 2;
        const bool lacksMemory = error.kind() == ErrorKind::OutOfMemory;
        noted(lacksMemory);
        if (lacksMemory ? m_inRow > (m_hadEnough ? most : 0) : endsJob(error))
            throw error;
    }

private:
    void noted(bool lackedMemory)
    {
        m_inRow = lackedMemory ? m_inRow + 1 : 0;
        m_hadEnough = m_hadEnough || !lackedMemory;
    }

    bool m_hadEnough = false; ///< a sample that did not lack memory was there
    int m_inRow = 0;          ///< failures for want of memory
};

} // namespace saliscope::run
