// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cstdio>
#include <cstdlib>
#include <iostream>

#include "app/cli/commands.h"
#include "app/jobs/job.h"
#include "app/last_words.h"
#include "app/window/shell/run_window.h"

/// The whole program; the executable looks for it by this name (main.cpp).
extern "C" int saliscopeMain(int argc, char** argv)
{
    saliscope::cli::endWithLastWords();
    const int code =
        saliscope::cli::runCommandLine({argv, argv + argc}, saliscope::window::runWindow);
    if (code == saliscope::jobs::exitCancelled) {
        // Who cancels does not wait for LibTorch to take itself down, which takes 0.1 s.
        std::cout.flush();
        std::fflush(nullptr);
        std::quick_exit(code);
    }
    return code;
}
