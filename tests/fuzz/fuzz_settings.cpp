// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/datamodule.h"
#include "fuzz_target.h"

using namespace saliscope;
using namespace saliscope::fuzz;

/// The bytes are a mednet.toml.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    static const std::filesystem::path path = scratchPath(".toml");
    put(path, textOf(bytes, size));
    expectAnswerOrError([] {
        data::DataOptions options;
        data::readDataSettings(path, options);
    });
    return 0;
}
