// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <malloc.h>

#include "cli/commands.h"

int main(int argc, char** argv)
{
    // A network asks for the same large tensors for every sample. Given back to the system each
    // time, as is the default, they cost 5 % of densenet's time in page faults.
    ::mallopt(M_MMAP_THRESHOLD, 1 << 30);
    ::mallopt(M_TRIM_THRESHOLD, 1 << 30);
    return saliscope::runCommandLine({argv, argv + argc});
}
