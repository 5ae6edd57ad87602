// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cstdio>
#include <cstdlib>
#include <iostream>

#include "cli/commands.h"
#include "jobs/job.h"
#include "thread_waiting.h"
#include "window/run_window.h"

int main(int argc, char** argv)
{
    saliscope::letThreadsSleep(argv);
    const int code = saliscope::runCommandLine({argv, argv + argc}, saliscope::runWindow);
    if (code == saliscope::exitCancelled) {
        // Who cancels does not wait for LibTorch to take itself down, which takes 0.1 s.
        std::cout.flush();
        std::fflush(nullptr);
        std::quick_exit(code);
    }
    return code;
}
