// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cstddef>
#include <cstdint>

#include "checkpoint/archive_builder.h"
#include "core/base/error.h"
#include "core/checkpoint/checkpoint.h"

/// The bytes are the pickle of a torch file that is sound otherwise. Changed bytes of a whole file
/// hardly ever get this far, for the archive's checksum fails.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string pickle(reinterpret_cast<const char*>(data), size);
    try {
        saliscope::checkpoint::parseCheckpoint(
            builder::torchFile(pickle, {std::string(64, 'a'), std::string(16, 'b')}), "fuzz");
    } catch (const saliscope::Error&) {
        // An Error is what a broken file should give; anything else ends the run.
    }
    return 0;
}
