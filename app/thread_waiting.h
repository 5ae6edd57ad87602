// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace saliscope::cli
{

/// Has OpenMP's threads sleep while they wait, unless the user says otherwise by OMP_WAIT_POLICY:
/// spinning, they take the cores from those that decode and write. OpenMP reads that variable when
/// it is loaded, which Qt's libraries do before main(), so the program is started once more with
/// it. Call it first in main; returns only where there is nothing to do. \p arguments are main's.
void letThreadsSleep(char** arguments);

} // namespace saliscope::cli
