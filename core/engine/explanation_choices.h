// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include "core/engine/explanation.h"
#include "core/run/choices.h"

namespace saliscope::engine
{

/// What command lines, files and forms call the choices of an ExplainRequest.
std::vector<run::NamedChoice<Evidence>> choicesOf(Evidence);
std::vector<run::NamedChoice<AblationRule>> choicesOf(AblationRule);
std::vector<run::NamedChoice<FullGradScaling>> choicesOf(FullGradScaling);

} // namespace saliscope::engine
