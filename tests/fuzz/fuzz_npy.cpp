// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/maps/npy.h"
#include "fuzz_target.h"

using namespace saliscope;
using namespace saliscope::fuzz;

/// The bytes are a map.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    static const std::filesystem::path path = scratchPath(".npy");
    put(path, textOf(bytes, size));
    expectAnswerOrError([] { maps::readNpy(path); });
    return 0;
}
