// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/models/thread_count.h"

#include <ATen/Parallel.h>
#include <algorithm>
#include <cstdlib>
#include <omp.h>

namespace saliscope::engine
{

int availableProcessors()
{
    const char* wanted = std::getenv("OMP_NUM_THREADS");
    return wanted ? std::max(1, std::atoi(wanted)) : omp_get_num_procs();
}

ThreadCount::ThreadCount(int count)
    : m_before(at::get_num_threads()) // LibTorch sets its own number at a thread's first call
{
    omp_set_num_threads(count);
}

ThreadCount::~ThreadCount()
{
    omp_set_num_threads(m_before);
}

} // namespace saliscope::engine
