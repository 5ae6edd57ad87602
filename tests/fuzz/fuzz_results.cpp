// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>

#include <unistd.h>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/maps/hdf5_file.h"
#include "core/maps/map_source.h"
#include "core/maps/map_store.h"
#include "core/maps/npy.h"
#include "core/maps/store_source.h"
#include "core/maps/stored_maps.h"
#include "core/results/results.h"
#include "core/session/reading.h"
#include "core/session/session.h"
#include "core/session/view_file.h"
#include "core/session/work_list.h"

using namespace saliscope;
using namespace saliscope::maps;
using namespace saliscope::results;
using namespace saliscope::session;

namespace
{

/// Runs \p read; an Error is what a broken file should give, anything else ends the fuzzer.
template <typename Read>
void expectAnswerOrError(const Read& read)
{
    try {
        read();
    } catch (const Error&) {
        return;
    }
}

void readMaps(const std::filesystem::path& path)
{
    const auto source = openStoreSource(path);
    for (const MapSet& set : source->sets())
        for (const std::string& key : source->keys(set))
            expectAnswerOrError([&] { source->read(set, key); });
}

void readJson(std::string_view text, const std::filesystem::path& path)
{
    expectAnswerOrError([&] { parseSession(text, "/", "fuzz"); });
    expectAnswerOrError([&] { parseView(text, "/", "fuzz"); });
    expectAnswerOrError([&] { loadReadings(path); });
    expectAnswerOrError([&] {
        const nlohmann::ordered_json lists = parseJson(text, {"fuzz"});
        workListsOf(JsonNode(lists, {"fuzz"}));
    });
    expectAnswerOrError([&] { storeSettings(text); });
    for (const ResultShape shape : {ResultShape::Completeness, ResultShape::Interpretability})
        expectAnswerOrError([&] { readResults(path, shape); });
}

} // namespace

/// What the window and the commands open besides images and checkpoints: maps, stores, results,
/// sessions, readings, work lists and the views that exported files carry.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const std::filesystem::path path = "/dev/shm/fuzz-" + std::to_string(getpid());
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    std::ofstream(path, std::ios::binary | std::ios::trunc) << text;
    if (isHdf5File(path))
        expectAnswerOrError([] { readMaps(path); });
    else if (text.starts_with("\x93NUMPY"))
        expectAnswerOrError([] { readNpy(path); });
    else if (text.starts_with('{') || text.starts_with('['))
        readJson(text, path);
    else
        expectAnswerOrError([] { readView(path); });
    return 0;
}
