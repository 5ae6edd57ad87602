// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/thread_waiting.h"

#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <unistd.h>

namespace saliscope::cli
{

void letThreadsSleep(char** arguments)
{
    if (std::getenv("OMP_WAIT_POLICY"))
        return;
    std::error_code code;
    // Not the link itself: the process would be called "exe".
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", code);
    if (!code && ::setenv("OMP_WAIT_POLICY", "passive", 1) == 0)
        ::execv(program.c_str(), arguments);
}

} // namespace saliscope::cli
