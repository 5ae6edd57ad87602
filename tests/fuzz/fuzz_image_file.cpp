// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pictures/image_file.h"
#include "fuzz_target.h"

using namespace saliscope;
using namespace saliscope::fuzz;

/// The bytes are a whole picture.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    expectAnswerOrError([&] { pictures::decodeImage(textOf(bytes, size), "fuzz"); });
    return 0;
}
