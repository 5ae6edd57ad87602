// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <vector>

#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/number_reader.h"

namespace saliscope::checkpoint
{

/// What a checkpoint holds under "normalizer": a Normalize of torchvision, or several in a Compose
/// or Sequential, which become one. Throws Error Unsafe naming any other transform, Damaged, and as
/// NumberReader.
Normalizer readNormalizer(const PickleGraph& graph, NumberReader& numbers, const PickleValue& value,
                          const std::string& file);

} // namespace saliscope::checkpoint
