// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <cmath>
#include <iostream>
#include <memory>

#include "base/error.h"
#include "checkpoint/checkpoint.h"
#include "cli/commands.h"
#include "data/datamodule.h"
#include "engine/model_catalogue.h"
#include "jobs/paths.h"
#include "store/npy.h"

namespace fs = std::filesystem;

namespace saliscope
{

namespace
{

std::string numberList(const std::vector<float>& values)
{
    std::string text;
    for (const float value : values)
        text += (text.empty() ? "" : ", ") + std::to_string(value);
    return text;
}

std::string shapeText(const NamedArray& array)
{
    std::string text;
    for (const std::int64_t extent : array.shape)
        text += (text.empty() ? "" : "×") + std::to_string(extent);
    return text.empty() ? "scalar" : text;
}

void inspectCheckpoint(const fs::path& path, bool listTensors)
{
    const Checkpoint checkpoint = readCheckpoint(path);
    std::size_t parameters = 0;
    for (const auto& [name, array] : checkpoint.weights)
        parameters += array.values.size();
    const ModelInfo* model = recogniseModel(checkpoint);
    std::cout << "Checkpoint      " << path.string() << " (" << checkpoint.format << ")\n"
              << "Network         " << (model ? model->name : "not one known here") << '\n'
              << "Tensors         " << checkpoint.weights.size() << " with " << parameters
              << " values\n";
    if (checkpoint.normalizer)
        std::cout << "Normalizer      mean " << numberList(checkpoint.normalizer->mean)
                  << "; standard deviation " << numberList(checkpoint.normalizer->std) << '\n';
    else
        std::cout << "Normalizer      none\n";
    if (checkpoint.epoch)
        std::cout << "Epoch           " << *checkpoint.epoch << '\n';
    if (checkpoint.monitor && checkpoint.monitorValue)
        std::cout << "Best            " << *checkpoint.monitor << " = " << *checkpoint.monitorValue
                  << '\n';
    if (!checkpoint.lightningVersion.empty())
        std::cout << "Lightning       " << checkpoint.lightningVersion << '\n';
    for (const std::string& object : checkpoint.ignoredObjects)
        std::cout << "Left alone      " << object << '\n';
    if (listTensors)
        for (const auto& [name, array] : checkpoint.weights)
            std::cout << name << "  " << shapeText(array) << "  " << array.storedType << '\n';
}

void inspectMap(const fs::path& path)
{
    const Image map = readNpy(path);
    const auto [low, high] = std::minmax_element(map.values.begin(), map.values.end());
    const auto zeros = std::count(map.values.begin(), map.values.end(), 0.0F);
    const auto broken = std::count_if(map.values.begin(), map.values.end(),
                                      [](float value) { return !std::isfinite(value); });
    std::cout << "Map             " << path.string() << '\n'
              << "Size            " << map.width << "×" << map.height << '\n'
              << "Range           " << *low << " to " << *high << '\n'
              << "Zeros           " << 100.0 * double(zeros) / double(map.values.size()) << " %\n";
    if (broken > 0)
        std::cout << "Not a number    " << broken << " pixels: the map has no meaning\n";
    else if (*low == *high)
        std::cout << "Constant        the map says nothing about places\n";
}

void inspectDatamodule(const std::string& name)
{
    const Datamodule datamodule = openDatamodule(name, dataOptions(std::nullopt));
    std::cout << "Datamodule      " << datamodule.name << ", " << datamodule.outputs
              << (datamodule.outputs == 1 ? " output\n" : " outputs\n");
    for (const DatabasePart& part : datamodule.parts)
        std::cout << "Database        " << part.database << " in " << part.folder.string() << '\n';
    for (const Split& split : datamodule.splits) {
        const auto boxed =
            std::count_if(split.samples.begin(), split.samples.end(),
                          [](const Sample& sample) { return !sample.boxes.empty(); });
        std::cout << "Split           " << split.name << ": " << split.samples.size()
                  << " samples, " << boxed << " with boxes\n";
    }
    for (const SampleProblem& problem : datamodule.problems)
        std::cout << "Problem         " << problem.split << ", " << problem.name << ": "
                  << problem.reason << '\n';
}

void inspect(const std::string& what, bool listTensors)
{
    const fs::path path = what;
    const std::string extension = path.extension().string();
    if (fs::is_directory(path) && !fs::exists(path / "train.meta.json"))
        inspectDatamodule(what);
    else if (fs::is_directory(path))
        inspectCheckpoint(chooseCheckpoint(path), listTensors);
    else if (extension == ".npy")
        inspectMap(path);
    else if (extension == ".json" || extension == ".bz2" || !fs::exists(path))
        inspectDatamodule(what);
    else
        inspectCheckpoint(path, listTensors);
}

} // namespace

void addInspect(CLI::App& app, CommandContext&)
{
    struct Options {
        std::string what;
        bool tensors = false;
    };
    const auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand(
        "inspect", "Say what a checkpoint, training folder, map, split list or datamodule holds");
    command->add_option("FILE", options->what, "File, folder or registered name")->required();
    command->add_flag("--tensors", options->tensors, "List a checkpoint's tensors");
    command->callback([options] { inspect(options->what, options->tensors); });
}

} // namespace saliscope
