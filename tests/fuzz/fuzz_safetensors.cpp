// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/checkpoint/checkpoint.h"
#include "fuzz_target.h"

using namespace saliscope;
using namespace saliscope::fuzz;

/// The bytes are the header of a safetensors file with 64 bytes of tensors. Changed bytes of a
/// whole file hardly ever have the right length at their start.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    std::string file;
    for (int byte = 0; byte < 8; ++byte)
        file += char(std::uint64_t(size) >> (8 * byte) & 0xff);
    file += textOf(bytes, size);
    file += std::string(64, 'a');
    expectAnswerOrError([&] { checkpoint::parseCheckpoint(file, "fuzz"); });
    return 0;
}
