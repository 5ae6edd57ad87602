// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <cmath>
#include <iostream>
#include <map>
#include <memory>
#include <optional>

#include "app/cli/commands.h"
#include "app/cli/described_options.h"
#include "app/cli/sample_list.h"
#include "app/cli/sandbox_option.h"
#include "app/jobs/paths.h"
#include "core/base/error.h"
#include "core/base/printable.h"
#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/onnx_model.h"
#include "core/checkpoint/other_formats.h"
#include "core/data/datamodule.h"
#include "core/engine/adapters.h"
#include "core/engine/checkpoint_model.h"
#include "core/engine/engine.h"
#include "core/engine/model_catalogue.h"
#include "core/engine/network_file.h"
#include "core/maps/hdf5_file.h"
#include "core/maps/map_journal.h"
#include "core/maps/map_store.h"
#include "core/maps/npy.h"
#include "core/pictures/dicom_directory.h"
#include "core/pictures/image_file.h"
#include "core/tasks/network_options.h"

namespace fs = std::filesystem;

namespace saliscope::cli
{

namespace
{

/// Everything `saliscope inspect` can be told.
struct InspectOptions {
    std::string what;
    std::optional<fs::path> datadir;
    tasks::NetworkOptions network; ///< how a network in a file is described
    bool tensors = false;
    bool samples = false;
    bool json = false;
    bool noSandbox = false;
};

bool isDescribed(const InspectOptions& options)
{
    return !(options.network.description == checkpoint::NetworkDescription()) ||
           options.network.explainAfterActivation;
}

Message onlyForNetworkFiles()
{
    return say("options that describe a network are for networks in ONNX files only here");
}

/// What comes from a file, on one line.
std::string shown(std::string_view text)
{
    return printable(text, wholeText);
}

std::string numberList(const std::vector<float>& values)
{
    std::string text;
    for (const float value : values)
        text += (text.empty() ? "" : ", ") + std::to_string(value);
    return text;
}

void printNormalizer(const checkpoint::Checkpoint& checkpoint)
{
    if (checkpoint.normalizer)
        std::cout << "Normalizer      mean " << numberList(checkpoint.normalizer->mean)
                  << "; standard deviation " << numberList(checkpoint.normalizer->std) << '\n';
    else
        std::cout << "Normalizer      none\n";
}

void inspectGraph(const checkpoint::OnnxModel& model)
{
    std::cout << "Written by      " << shown(model.producer) << '\n';
    for (const auto& [domain, version] : model.opsets)
        std::cout << "Operators of    " << (domain.empty() ? "ONNX" : shown(domain)) << ", version "
                  << version << '\n';
    for (const checkpoint::OnnxValue& input : model.graph.inputs)
        std::cout << "Input           " << shown(input.name) << "  "
                  << shown(checkpoint::shapeText(input)) << "  " << shown(input.elementType)
                  << '\n';
    for (const checkpoint::OnnxValue& output : model.graph.outputs)
        std::cout << "Output          " << shown(output.name) << "  "
                  << shown(checkpoint::shapeText(output)) << "  " << shown(output.elementType)
                  << '\n';
    std::map<std::string, int> counts;
    for (const checkpoint::OnnxNode& node : model.graph.nodes)
        ++counts[checkpoint::operatorName(node)];
    for (const auto& [op, count] : counts)
        std::cout << "Operator        " << shown(op) << " (" << count << ")\n";
}

void printDescription(const engine::Network& network)
{
    const checkpoint::NetworkDescription& described = network.model().described;
    std::cout << "Resizing        " << described.resize.value_or("") << ", "
              << (described.pad == "none" ? "stretched to a square\n" : "padded to a square\n")
              << "Outputs         " << network.outputs() << '\n';
    for (std::size_t i = 0; i < described.outputs.size(); ++i)
        std::cout << "Output " << i
                  << std::string(i < 10    ? 8
                                 : i < 100 ? 7
                                           : 6,
                                 ' ')
                  << shown(described.outputs[i]) << '\n';
    std::cout << "Activation      " << metrics::nameOf(network.model().activation) << '\n';
    if (described.tokens)
        std::cout << "Tokens          " << *described.tokens << '\n';
}

/// A network in an ONNX file: what it takes, what it is made of, where it can be explained.
void inspectNetwork(const checkpoint::Checkpoint& checkpoint, bool listTensors,
                    bool explainAfterActivation)
{
    std::cout << "Network         " << shown(checkpoint.path.string()) << " (ONNX)\n";
    inspectGraph(*checkpoint.onnx);
    engine::ModelInfo model = engine::modelOfFile(checkpoint);
    model.explainsAfterActivation = explainAfterActivation;
    const auto network = engine::openEngine()->load(model, checkpoint, "cpu");
    std::cout << "Sees            " << model.input.size << "×" << model.input.size
              << (model.input.channels == 1 ? ", grey\n" : ", colour\n");
    printNormalizer(checkpoint);
    printDescription(*network);
    std::cout << "Target layer    " << shown(network->model().targetLayer) << '\n';
    for (const engine::LayerInfo& layer : network->layers())
        std::cout << "Layer           " << shown(layer.name) << "  " << shown(layer.kind) << "  "
                  << checkpoint::shapeText(layer.shape) << '\n';
    for (const Message& note : network->notes())
        std::cout << "Note            " << note.text() << '\n';
    if (listTensors)
        for (const auto& [name, tensor] : checkpoint.onnx->graph.initialisers)
            std::cout << shown(name) << "  " << checkpoint::shapeText(tensor.shape) << "  "
                      << shown(tensor.storedType) << '\n';
}

/// The class of a module that was saved as a whole.
void printModule(const checkpoint::Checkpoint& checkpoint)
{
    if (const auto whole = checkpoint.modules.find(std::string());
        whole != checkpoint.modules.end())
        std::cout << "Class           " << shown(whole->second.className) << '\n';
}

/// A checkpoint of a network known by its name, and what is wrong with it for `generate`.
struct KnownCheckpoint {
    checkpoint::Checkpoint checkpoint;
    engine::ModelInfo model; ///< without a name: none known here
    std::vector<Message> notes;
    std::unique_ptr<engine::Network> network; ///< nullptr where it cannot be loaded
    std::optional<Error> problem;
};

KnownCheckpoint knownCheckpoint(checkpoint::Checkpoint read, const InspectOptions& options)
{
    KnownCheckpoint known;
    known.checkpoint = std::move(read);
    checkpoint::Checkpoint& checkpoint = known.checkpoint;
    try {
        if (engine::hasAdapters(checkpoint) || options.network.baseWeight)
            checkpoint = engine::readWithBase(checkpoint.path, options.network.baseWeight);
        known.notes = checkpoint.notes;
        const engine::ModelInfo* model = engine::recogniseModel(checkpoint);
        if (!model)
            return known;
        known.model = *model;
        known.model = engine::modelOfCheckpoint(*model, checkpoint);
        for (const Message& note : engine::notesOnCheckpoint(known.model, checkpoint))
            known.notes.push_back(note);
        known.network = engine::openEngine()->load(known.model, checkpoint, "cpu");
    } catch (const Error& error) {
        known.problem = error;
    }
    return known;
}

void printTensors(const checkpoint::Checkpoint& checkpoint)
{
    for (const auto& [name, array] : checkpoint.weights)
        std::cout << shown(name) << "  " << checkpoint::shapeText(array.shape) << "  "
                  << shown(array.storedType) << '\n';
}

/// What stands before the list of tensors.
void printKnown(const KnownCheckpoint& known)
{
    const checkpoint::Checkpoint& checkpoint = known.checkpoint;
    const engine::ModelInfo& model = known.model;
    std::size_t parameters = 0;
    for (const auto& [name, array] : checkpoint.weights)
        parameters += array.values.size();
    std::cout << "Checkpoint      " << shown(checkpoint.path.string()) << " ("
              << shown(checkpoint.format) << ")\n"
              << "Network         " << (model.name.empty() ? "not one known here" : model.name)
              << '\n'
              << "Tensors         " << checkpoint.weights.size() << " with " << parameters
              << " values\n";
    printModule(checkpoint);
    if (!checkpoint.normalizer && model.normalizer)
        std::cout << "Normalizer      none; that of its family is used: mean "
                  << numberList(model.normalizer->mean) << "; standard deviation "
                  << numberList(model.normalizer->std) << '\n';
    else
        printNormalizer(checkpoint);
    if (known.network)
        std::cout << "Outputs         " << known.network->outputs() << '\n'
                  << "Target layer    " << shown(known.network->model().targetLayer) << '\n';
    for (std::size_t index = 0; index < model.described.outputs.size(); ++index)
        std::cout << "Output          " << index << ": " << shown(model.described.outputs[index])
                  << '\n';
    if (!model.operatingPoints.empty())
        std::cout << "Operating points " << numberList(model.operatingPoints) << '\n';
}

/// What a training left in the file beside the tensors.
void printTraining(const checkpoint::Checkpoint& checkpoint)
{
    if (checkpoint.epoch)
        std::cout << "Epoch           " << *checkpoint.epoch << '\n';
    if (checkpoint.monitor && checkpoint.monitorValue)
        std::cout << "Best            " << shown(*checkpoint.monitor) << " = "
                  << *checkpoint.monitorValue << '\n';
    if (!checkpoint.lightningVersion.empty())
        std::cout << "Lightning       " << shown(checkpoint.lightningVersion) << '\n';
    if (checkpoint.modules.empty()) // its classes are what the network is made of
        for (const std::string& object : checkpoint.ignoredObjects)
            std::cout << "Left alone      " << shown(object) << '\n';
}

/// What \p path holds; at the end, as an error, why `generate` would refuse it.
void inspectCheckpoint(const fs::path& path, const InspectOptions& options)
{
    checkpoint::Checkpoint checkpoint = checkpoint::readCheckpoint(path);
    if (checkpoint.onnx) {
        if (options.network.baseWeight)
            throw Error(ErrorKind::BadRequest, path.string(),
                        say("it holds no adapters, so leave --base-weight out"));
        checkpoint::overrideDescription(checkpoint, options.network.description);
        return inspectNetwork(checkpoint, options.tensors, options.network.explainAfterActivation);
    }
    if (isDescribed(options))
        throw Error(ErrorKind::BadRequest, path.string(), onlyForNetworkFiles());
    const KnownCheckpoint known = knownCheckpoint(std::move(checkpoint), options);
    printKnown(known);
    printTraining(known.checkpoint);
    for (const Message& note : known.notes)
        std::cout << "Note            " << note.text() << '\n';
    if (options.tensors)
        printTensors(known.checkpoint);
    if (known.problem)
        throw Error(*known.problem);
}

void inspectMap(const fs::path& path)
{
    const Image map = maps::readNpy(path);
    const auto [low, high] = std::minmax_element(map.values.begin(), map.values.end());
    const auto zeros = std::count(map.values.begin(), map.values.end(), 0.0F);
    const auto broken = std::count_if(map.values.begin(), map.values.end(),
                                      [](float value) { return !std::isfinite(value); });
    std::cout << "Map             " << shown(path.string()) << '\n'
              << "Size            " << map.width << "×" << map.height << '\n'
              << "Range           " << *low << " to " << *high << '\n'
              << "Zeros           " << 100.0 * double(zeros) / double(map.values.size()) << " %\n";
    if (broken > 0)
        std::cout << "Not a number    " << broken << " pixels: the map has no meaning\n";
    else if (*low == *high)
        std::cout << "Constant        the map locates nothing\n";
}

void inspectSettings(const maps::StoreSettings& settings)
{
    for (const auto& [key, value] : settings)
        std::cout << "Setting         " << shown(key) << ": " << shown(value) << '\n';
}

void inspectStore(const fs::path& path)
{
    const maps::MapStore store(path);
    std::cout << "Store           " << shown(path.string()) << ", " << fs::file_size(path)
              << " bytes\n"
              << "Samples         " << store.names().size() << '\n';
    for (std::size_t index = 0; index < store.sets().size(); ++index) {
        const maps::StoredSet& set = store.sets()[index];
        std::size_t maps = 0;
        for (std::size_t row = 0; row < store.names().size(); ++row)
            maps += store.contains(index, row);
        std::cout << "Maps            " << shown(set.name) << ": " << maps << " of "
                  << set.size.width << "×" << set.size.height;
        if (set.isNative)
            std::cout << " before post-processing, for " << set.finalSize.width << "×"
                      << set.finalSize.height;
        std::cout << (set.scaling == maps::MapScaling::Signed ? ", signed\n" : "\n");
    }
    inspectSettings(store.settings());
}

void inspectJournal(const fs::path& path)
{
    const maps::MapJournal journal(path, maps::MapJournal::Use::Read);
    std::cout << "Journal         " << shown(path.string())
              << " of a store whose run has not ended\n"
              << "Samples         " << journal.names().size() << '\n';
    inspectSettings(journal.settings().value_or(maps::StoreSettings()));
}

void inspectDatamodule(const std::string& name, const std::optional<fs::path>& datadir)
{
    const data::Datamodule datamodule = data::openDatamodule(name, jobs::dataOptions(datadir));
    std::cout << "Datamodule      " << shown(datamodule.name) << ", " << datamodule.outputs
              << (datamodule.outputs == 1 ? " output\n" : " outputs\n");
    for (std::size_t i = 0; i < datamodule.findings.size(); ++i)
        std::cout << "Finding         " << i << ": " << shown(datamodule.findings[i]) << '\n';
    for (const data::DatabasePart& part : datamodule.parts)
        std::cout << "Database        " << shown(part.database) << " in "
                  << shown(part.folder.string()) << '\n';
    for (const data::Split& split : datamodule.splits) {
        const auto boxed =
            std::count_if(split.samples.begin(), split.samples.end(),
                          [](const data::Sample& sample) { return !sample.boxes.empty(); });
        std::cout << "Split           " << shown(split.name) << ": " << split.samples.size()
                  << " samples, " << boxed << " with boxes\n";
    }
    for (const data::SampleProblem& problem : datamodule.problems)
        std::cout << "Problem         " << shown(problem.split) << ", " << shown(problem.name)
                  << ": " << problem.reason.text() << '\n';
    for (const data::SampleNote& note : datamodule.notes)
        std::cout << "Note            " << shown(note.split) << ", " << shown(note.name) << ": "
                  << note.text.text() << '\n';
}

/// What decoding says of it, the first of several pictures.
void inspectPicture(const fs::path& path)
{
    const pictures::DecodedImage image = pictures::decodeImageFile(path);
    std::cout << "Picture         " << shown(path.string()) << '\n'
              << "Size            " << image.width << "×" << image.height << " pixels\n"
              << "Values          " << (image.channels == 1 ? "grey" : "colour") << ", "
              << image.bits << " bits\n";
    for (const Message& note : image.notes)
        std::cout << "Note            " << note.text() << '\n';
}

void inspect(const InspectOptions& options)
{
    const std::string& what = options.what;
    const std::optional<fs::path>& datadir = options.datadir;
    const fs::path path = what;
    const std::string extension = path.extension().string();
    const bool isFolder = fs::is_directory(path);
    if (checkpoint::isDescriptionFile(what) && fs::exists(path))
        return inspectCheckpoint(path, options);
    if (isDescribed(options) && extension != ".onnx")
        throw Error(ErrorKind::BadRequest, what, onlyForNetworkFiles());
    if (isFolder && !fs::exists(path / "train.meta.json") && !checkpoint::otherFolder(path))
        inspectDatamodule(what, datadir);
    else if (isFolder)
        inspectCheckpoint(checkpoint::chooseCheckpoint(path), options);
    else if (extension == ".npy")
        inspectMap(path);
    else if (maps::isHdf5File(path) || extension == ".h5" || extension == ".hdf5")
        inspectStore(path);
    else if (what.ends_with(".h5.part") || what.ends_with(".hdf5.part"))
        inspectJournal(path);
    else if (extension == ".json" || extension == ".bz2" || extension == ".csv" ||
             !fs::exists(path))
        inspectDatamodule(what, datadir);
    else if (pictures::isDicomDirectory(path))
        inspectDatamodule(what, datadir);
    else if (pictures::looksLikeImage(path))
        inspectPicture(path);
    else
        inspectCheckpoint(path, options);
}

} // namespace

void addInspect(CLI::App& app, CommandContext&)
{
    const auto options = std::make_shared<InspectOptions>();
    CLI::App* command =
        app.add_subcommand("inspect", "Say what a checkpoint, training folder, map, store of maps, "
                                      "split list or datamodule holds");
    command->add_option("FILE", options->what, "File, folder or registered name")->required();
    command->add_flag("--tensors", options->tensors, "List a checkpoint's tensors");
    CLI::Option* samples = command->add_flag(
        "--samples", options->samples, "List a datamodule's samples with their targets and boxes");
    command->add_flag("--json", options->json, "List them as JSON, boxes and files included")
        ->needs(samples);
    command->add_option("--datadir", options->datadir, "Folder of the datamodule's images");
    run::OptionList described;
    tasks::describeBaseWeight(described, options->network);
    tasks::describe(described, options->network.description);
    tasks::describeAfterActivation(described, options->network);
    addDescribedOptions(*command, described);
    addSandboxOption(*command, options->noSandbox);
    command->callback([options] {
        std::optional<Confinement> confinement;
        if (!options->noSandbox)
            confinement.emplace(WritePermissions());
        if (!options->samples)
            return inspect(*options);
        const data::Datamodule datamodule =
            data::openDatamodule(options->what, jobs::dataOptions(options->datadir));
        options->json ? writeSamplesAsJson(std::cout, datamodule)
                      : listSamples(std::cout, datamodule);
    });
}

} // namespace saliscope::cli
