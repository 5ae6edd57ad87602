// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Times ROAD's imputation, MoRF and LeRF at 20, 40, 60 and 80 percent:
//   bench_road [WIDTH HEIGHT IMAGE MAP RESULT]
// IMAGE and MAP are files of float32; RESULT receives the eight imputed images without noise.
// Without arguments, a made-up image and map of 512 x 512. road_reference.py does the whole
// comparison with grad-cam.

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <string>
#include <thread>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/road/road.h"

using namespace saliscope;
using namespace saliscope::road;

namespace
{

constexpr std::array<double, 4> percentiles = {20, 40, 60, 80};
constexpr int repetitions = 20;

struct Milliseconds {
    double wall = 1e30;
    double processor = 1e30; ///< of all threads together; hardly disturbed by other processes
};

template <class Function>
Milliseconds best(Function function)
{
    Milliseconds result;
    for (int i = 0; i < repetitions; ++i) {
        const auto start = std::chrono::steady_clock::now();
        const std::clock_t processorStart = std::clock();
        function();
        const std::clock_t processorEnd = std::clock();
        const std::chrono::duration<double, std::milli> spent =
            std::chrono::steady_clock::now() - start;
        result.wall = std::min(result.wall, spent.count());
        result.processor = std::min(result.processor,
                                    1e3 * double(processorEnd - processorStart) / CLOCKS_PER_SEC);
    }
    return result;
}

Image readPlane(const char* path, int width, int height)
{
    Image image(1, height, width);
    const std::string bytes = readFile(path);
    if (bytes.size() != image.values.size() * sizeof(float))
        throw Error(ErrorKind::Mismatch, path, verbatim("it is not of the given size"));
    std::memcpy(image.values.data(), bytes.data(), bytes.size());
    return image;
}

Image madeUpImage(bool map)
{
    Image image(1, 512, 512);
    for (int y = 0; y < 512; ++y) {
        for (int x = 0; x < 512; ++x) {
            const double blob = std::exp(-((x - 180) * (x - 180) + (y - 300) * (y - 300)) / 2e4);
            const double texture = 0.5 + 0.2 * std::sin(x * 0.11) * std::cos(y * 0.07 + x * 0.02);
            image.values[std::size_t(y) * 512 + std::size_t(x)] = float(map ? blob : texture);
        }
    }
    return image;
}

struct Bench {
    const Image& image;
    std::vector<RoadMask> masks;
    std::vector<ImputationJob> jobs;
    std::vector<float> results;

    Bench(const Image& picture, const Image& map)
        : image(picture)
        , masks(roadMasks(map, percentiles, Ties::Reference))
        , results(masks.size() * picture.values.size())
    {
        for (const RoadMask& mask : masks)
            jobs.push_back({&mask.mask, roadNoiseKey(0, "bench", mask.percentile, mask.order)});
    }
    Milliseconds time(std::size_t threads, float noise)
    {
        std::vector<ImputationWorkspace> workspaces(threads);
        const ImputationOptions options = {1e-4f, noise, 30};
        return best([&] { imputeBatch(image, jobs, options, workspaces, results); });
    }
    Milliseconds time(const ImputationJob& job)
    {
        ImputationWorkspace workspace;
        const std::span<float> result(results.data(), image.values.size());
        return best([&] {
            impute(image, *job.mask, {1e-4f, 0.0f, 30}, job.noiseKey, workspace, result);
        });
    }
};

void print(const std::string& what, const Milliseconds& time)
{
    std::printf("%s: %.2f ms (processor %.2f ms)\n", what.c_str(), time.wall, time.processor);
}

void scoreMasks(const Image& image, const Image& map, const char* resultFile)
{
    Bench bench(image, map);
    for (std::size_t i = 0; i < bench.masks.size(); ++i) {
        const RoadMask& mask = bench.masks[i];
        const bool morf = mask.order == RemovalOrder::MostRelevantFirst;
        std::printf("%s %.0f: removed %.4f%s, %.2f ms\n", morf ? "MoRF" : "LeRF", mask.percentile,
                    mask.removedFraction, mask.degenerate ? " (degenerate)" : "",
                    bench.time(bench.jobs[i]).wall);
    }
    const std::size_t cores = std::max(1u, std::thread::hardware_concurrency());
    print("masks from the map", best([&] { roadMasks(map, percentiles, Ties::Reference); }));
    print("all, 1 thread, noise 0.01", bench.time(1, 0.01f));
    print("all, " + std::to_string(cores) + " threads", bench.time(cores, 0.0f));
    print("all, 1 thread", bench.time(1, 0.0f));
    if (resultFile != nullptr)
        writeFileAtomically(resultFile, {{reinterpret_cast<const char*>(bench.results.data()),
                                          bench.results.size() * sizeof(float)}});
}

} // namespace

int main(int argc, char** argv)
{
    try {
        if (argc == 1) {
            scoreMasks(madeUpImage(false), madeUpImage(true), nullptr);
            return 0;
        }
        if (argc != 6) {
            std::fprintf(stderr, "usage: bench_road [WIDTH HEIGHT IMAGE MAP RESULT]\n");
            return 2;
        }
        const int width = std::stoi(argv[1]);
        const int height = std::stoi(argv[2]);
        scoreMasks(readPlane(argv[3], width, height), readPlane(argv[4], width, height), argv[5]);
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bench_road: %s\n", error.what());
        return 1;
    }
}
