// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/write_protection.h"
#include "core/data/datamodule.h"

namespace saliscope::data
{

/// Names every file \p datamodule is made of: pictures, split lists, its own checkpoint. Names
/// that lead out of their folder are left out, as no picture is read from there.
void listDataFiles(const Datamodule& datamodule, const WriteProtection::Add& add);

} // namespace saliscope::data
