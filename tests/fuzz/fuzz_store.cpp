// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/maps/map_source.h"
#include "core/maps/store_source.h"
#include "fuzz_target.h"

using namespace saliscope;
using namespace saliscope::fuzz;

/// The bytes are an HDF5 store of maps.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    static const std::filesystem::path path = scratchPath(".h5");
    put(path, textOf(bytes, size));
    expectAnswerOrError([] {
        const auto source = maps::openStoreSource(path);
        for (const maps::MapSet& set : source->sets())
            for (const std::string& key : source->keys(set))
                expectAnswerOrError([&] { source->read(set, key); });
    });
    return 0;
}
