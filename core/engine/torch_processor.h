// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/processor_report.h"

namespace saliscope::engine
{

/// Looks at the processor and measures it for 0.2 s. Throws Error OutOfMemory.
ProcessorReport measureProcessor();

} // namespace saliscope::engine
