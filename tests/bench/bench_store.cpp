// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes and reads maps as a store and as .npy files, and prints times, sizes and memory:
//   bench_store FOLDER [COUNT [MAPS]]
// FOLDER receives the files, which are removed again. MAPS is a folder of real maps that are taken
// over and over until there are COUNT (1000); without it they are made up: smooth, half of each
// zero.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <functional>
#include <numeric>
#include <random>
#include <string>
#include <sys/resource.h>
#include <vector>

#include "core/maps/final_map.h"
#include "core/maps/map_chunk.h"
#include "core/maps/map_journal.h"
#include "core/maps/map_source.h"
#include "core/maps/npy.h"
#include "core/maps/store_parts.h"

using namespace saliscope;
using namespace saliscope::maps;
namespace fs = std::filesystem;

namespace
{

constexpr int mapSize = 512;
constexpr std::size_t differentMaps = 20; ///< made up; more would be memory, not work

struct Maps {
    std::vector<Image> final;
    std::vector<Image> raw; ///< as many, or none
    std::size_t count = 1000;

    const Image& operator[](std::size_t index) const { return final[index % final.size()]; }
};

Maps madeUp()
{
    std::mt19937 random(1);
    std::normal_distribution<float> normal;
    Maps maps;
    for (std::size_t i = 0; i < differentMaps; ++i) {
        Image cells(1, 7, 7);
        std::generate(cells.values.begin(), cells.values.end(), [&] { return normal(random); });
        maps.final.push_back(finalMap(cells, mapSize, mapSize));
        maps.raw.push_back(std::move(cells));
    }
    return maps;
}

Maps realMaps(const fs::path& folder)
{
    Maps maps;
    const auto source = openMapSource(folder);
    for (const MapSet& set : source->sets())
        for (const std::string& key : source->keys(set))
            maps.final.push_back(source->read(set, key));
    return maps;
}

double peakMegabytes()
{
    struct rusage usage = {};
    ::getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024;
}

void measure(const char* what, std::size_t count, const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    const std::clock_t processorStart = std::clock();
    work();
    const double processor = 1e3 * double(std::clock() - processorStart) / CLOCKS_PER_SEC;
    const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - start;
    std::printf("%-28s %8.2f ms a map, %8.2f ms of processor, peak %5.0f MB\n", what,
                wall.count() / double(count), processor / double(count), peakMegabytes());
}

std::uintmax_t bytesIn(const fs::path& folder)
{
    std::uintmax_t bytes = 0;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder))
        bytes += entry.file_size();
    return bytes;
}

void printSize(const char* what, std::uintmax_t bytes, std::size_t count)
{
    std::printf("%-28s %8.1f MB, %.1f KB a map\n", what, double(bytes) / 1e6,
                double(bytes) / 1e3 / double(count));
}

std::string nameOf(std::size_t index)
{
    return std::to_string(100000 + index);
}

StoredSample sampleOf(const Image& map, std::size_t index, bool isNative)
{
    StoredSet set;
    set.algorithm = "gradcam";
    set.layer = "fc14";
    set.name = storedSetName(set.algorithm, set.layer, "");
    set.isNative = isNative;
    set.size = {map.width, map.height};
    set.finalSize = {mapSize, mapSize};
    return {nameOf(index), {}, {{set, packMap(map)}}};
}

/// As `generate --store` does: sample by sample into a journal, which becomes the store.
void writeAsStore(const fs::path& path, const std::vector<Image>& maps, std::size_t count,
                  bool isNative)
{
    MapJournal journal(journalPath(path), MapJournal::Use::Append);
    journal.begin({{"values", isNative ? "native" : "final"}});
    for (std::size_t i = 0; i < count; ++i)
        journal.append(sampleOf(maps[i % maps.size()], i, isNative));
    StoreParts parts;
    parts.add(journal);
    writeStore(path, parts.content());
    journal.remove();
}

void readAll(const fs::path& place, const std::vector<std::size_t>& order)
{
    const auto source = openMapSource(place);
    for (const std::size_t index : order)
        source->read(source->sets().front(), nameOf(index));
}

void compareWithFiles(const Maps& maps, const fs::path& folder)
{
    std::vector<std::size_t> order(maps.count);
    std::iota(order.begin(), order.end(), 0);
    const fs::path store = folder / "maps.h5";
    measure("write the store", maps.count,
            [&] { writeAsStore(store, maps.final, maps.count, false); });
    printSize("the store", fs::file_size(store), maps.count);
    measure("read the store", maps.count, [&] { readAll(store, order); });
    std::shuffle(order.begin(), order.end(), std::mt19937(1));
    measure("read it in any order", maps.count, [&] { readAll(store, order); });
    const fs::path files = folder / "files";
    measure("write .npy files", maps.count, [&] {
        for (std::size_t i = 0; i < maps.count; ++i)
            writeNpy(files / (nameOf(i) + ".npy"), maps[i]);
    });
    printSize("the .npy files", bytesIn(files), maps.count);
    measure("read .npy files", maps.count, [&] { readAll(files, order); });
    fs::remove(store);
    fs::remove_all(files);
    if (maps.raw.empty())
        return;
    measure("write a --native store", maps.count,
            [&] { writeAsStore(store, maps.raw, maps.count, true); });
    printSize("the --native store", fs::file_size(store), maps.count);
    measure("read it, enlarged", maps.count, [&] { readAll(store, order); });
    fs::remove(store);
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2 || argc > 4) {
        std::fprintf(stderr, "usage: bench_store FOLDER [COUNT [MAPS]]\n");
        return 2;
    }
    Maps maps = argc > 3 ? realMaps(argv[3]) : madeUp();
    if (argc > 2)
        maps.count = std::stoul(argv[2]);
    compareWithFiles(maps, argv[1]);
    return 0;
}
