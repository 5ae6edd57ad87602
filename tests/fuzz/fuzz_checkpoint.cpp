// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cstddef>
#include <cstdint>

#include "core/base/error.h"
#include "core/checkpoint/checkpoint.h"

/// The bytes are a whole file: ZIP archive or safetensors.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    try {
        saliscope::checkpoint::parseCheckpoint({reinterpret_cast<const char*>(data), size}, "fuzz");
    } catch (const saliscope::Error&) {
        // An Error is what a broken file should give; anything else ends the run.
    }
    return 0;
}
