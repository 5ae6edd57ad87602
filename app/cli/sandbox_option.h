// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <CLI/CLI.hpp>

#include "app/cli/described_options.h"
#include "core/base/sandbox.h"
#include "core/run/options.h"

namespace saliscope::cli
{

/// Adds --no-sandbox.
void addSandboxOption(CLI::App& command, bool& isOff);

/// What the command of a job may write, by the description of its options. \p writesResults is
/// false where it only estimates or lists something.
WritePermissions permissionsOf(const run::OptionList& options, const CommonArguments& common,
                               bool writesResults);

} // namespace saliscope::cli
