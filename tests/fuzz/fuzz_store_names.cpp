// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <cstdlib>
#include <set>
#include <vector>

#include "core/maps/map_chunk.h"
#include "core/maps/map_store.h"
#include "core/tasks/convert_maps.h"
#include "fuzz_target.h"

using namespace saliscope;
using namespace saliscope::fuzz;

namespace fs = std::filesystem;

namespace
{

std::vector<std::string> linesOf(std::string_view text)
{
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.size(), text.find('\n'));
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(text.size(), end + 1));
    }
    return lines;
}

/// Whether nothing is in \p folder but what is called so.
bool hasOnly(const fs::path& folder, const std::set<std::string>& names)
{
    return std::all_of(fs::directory_iterator(folder), fs::directory_iterator(),
                       [&](const fs::directory_entry& entry) {
                           return names.contains(entry.path().filename().string());
                       });
}

} // namespace

/// The bytes are the names in a store that is sound otherwise, one a line: of a set, an algorithm,
/// a layer, an output, a sample, and the sample's record. What is made of it as a folder stays in
/// that folder.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    static const fs::path place = scratchPath("");
    static const fs::path store = place / "maps.h5";
    fs::create_directories(place);
    std::vector<std::string> lines = linesOf(textOf(bytes, size));
    lines.resize(6);
    maps::StoreContent content;
    content.names = {lines[4]};
    content.sample = [&](const std::string& name, bool) {
        const Image map(1, 2, 2);
        const maps::StoredSet set{lines[0], lines[1], lines[2],
                                  lines[3], false,    maps::MapScaling::Positive,
                                  {2, 2},   {2, 2}};
        return maps::StoredSample{name, lines[5], {{set, maps::packMap(map)}}};
    };
    expectAnswerOrError([&] {
        maps::writeStore(store, content);
        tasks::convertMaps({store, place / "folder" / "inner", true}, {}, {});
    });
    for (const fs::path& folder : {place, place / "folder"})
        if (fs::exists(folder) && !hasOnly(folder, {"maps.h5", "folder", "inner"}))
            std::abort();
    fs::remove_all(place);
    return 0;
}
