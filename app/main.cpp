// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands.h"
#include "window/run_window.h"

int main(int argc, char** argv)
{
    return saliscope::runCommandLine({argv, argv + argc}, saliscope::runWindow);
}
