// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace saliscope::engine
{

/// Processors LibTorch may use: OMP_NUM_THREADS where the user set it, else all this process has.
int availableProcessors();

/// While it lives, LibTorch's parallel work started by this thread uses \p count threads; others
/// are not touched. Destroy on the same thread.
class ThreadCount final
{
public:
    explicit ThreadCount(int count);
    ~ThreadCount();
    ThreadCount(const ThreadCount&) = delete;
    ThreadCount& operator=(const ThreadCount&) = delete;

private:
    int m_before;
};

} // namespace saliscope::engine
