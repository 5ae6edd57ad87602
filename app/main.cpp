// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands.h"
#include "thread_waiting.h"
#include "window/run_window.h"

int main(int argc, char** argv)
{
    saliscope::letThreadsSleep(argv);
    return saliscope::runCommandLine({argv, argv + argc}, saliscope::runWindow);
}
