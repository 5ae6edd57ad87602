// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checkpoint/archive_builder.h"
#include "core/checkpoint/checkpoint.h"
#include "fuzz_target.h"

using namespace saliscope;
using namespace saliscope::fuzz;

/// The bytes are the pickle of a torch file that is sound otherwise. Changed bytes of a whole file
/// hardly ever get this far, for the archive's checksum fails.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const std::string pickle(textOf(bytes, size));
    expectAnswerOrError([&] {
        checkpoint::parseCheckpoint(
            builder::torchFile(pickle, {std::string(64, 'a'), std::string(16, 'b')}), "fuzz");
    });
    return 0;
}
