// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tasks/network_options.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include "core/base/error.h"
#include "core/engine/model_catalogue.h"
#include "core/engine/output_names.h"
#include "core/session/map_name.h"

namespace saliscope::tasks
{

namespace
{

std::vector<run::Choice> algorithmChoices(NetworkUse use)
{
    std::vector<run::Choice> choices;
    for (const engine::AlgorithmInfo& info : engine::algorithms())
        if (use != NetworkUse::EveryLayer || info.usesTargetLayer)
            choices.push_back({info.name, session::algorithmTitle(info.algorithm)});
    return choices;
}

void describeTarget(run::OptionList& list, NetworkOptions& network, NetworkUse use)
{
    const run::Field outputs = {say("Outputs"), say("For networks of several outputs.")};
    list.add(&network.targetLayer, "--target-layer",
             "Layer to explain instead of the network's usual one",
             {.part = run::Part::Target,
              .field = {say("Layer"), say("The layer whose activation is explained.")}});
    list.add(
        &network.targetClass, "-C,--target-class",
        "For several outputs: highest (the one with the highest score), all, or one of them by "
        "its name or index",
        {.choices = {{highestOutput, say("the one with the highest score")},
                     {allOutputs, say("all")}},
         .isOpen = true,
         .ignoresCase = true,
         .part = run::Part::Target,
         .field = use == NetworkUse::Maps ? outputs : run::Field()});
    list.add(&network.positiveOnly, "-z,--positive-only,-Z{false},--no-positive-only{false}",
             "For one output: leave out samples with label 0",
             {.part = run::Part::Labels,
              .field = {say("Leave out cases with label 0"), say("For networks of one output.")}});
}

} // namespace

int labelOf(const std::vector<std::string>& outputs, const std::string& name)
{
    const int output = engine::parseOutputName(outputs, name);
    return outputs.size() == 1 ? 1 : output; // labels of a single output are 0 and 1
}

OutputChoice outputChoice(const NetworkOptions& options, const engine::Network& network)
{
    std::string word = options.targetClass;
    std::transform(word.begin(), word.end(), word.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    if (word == highestOutput)
        return {};
    if (word == allOutputs)
        return {true, {}};
    return {false, engine::parseOutput(network, options.targetClass)};
}

std::optional<int> contrastChoice(const NetworkOptions& options, const engine::Network& network,
                                  std::optional<int> output)
{
    if (!options.contrast)
        return std::nullopt;
    const int contrast =
        network.outputs() == 1 ? 0 : engine::parseOutput(network, *options.contrast);
    const std::vector<std::string>& names = network.model().described.outputs;
    engine::checkContrast(output.value_or(-1), contrast, network.outputs(), names);
    if (!output)
        throw Error(ErrorKind::BadRequest, "--contrast " + *options.contrast,
                    say("name with --target-class the one output it is subtracted from"));
    return contrast;
}

void describeContrast(run::OptionList& list, NetworkOptions& network)
{
    list.add(&network.contrast, "--contrast",
             "Explain what speaks for the output of --target-class rather than for this one: the "
             "difference of their values before activation",
             {.type = "OUTPUT",
              .showsDefault = false,
              .part = run::Part::Target,
              .field = {say("Minus output"),
                        say("Its value is subtracted: the maps show what speaks for the one rather "
                            "than for the other.")}});
}

void describeInput(run::OptionList& list, checkpoint::NetworkDescription& description)
{
    const auto add = [&](run::OptionValue value, const char* names, const char* help,
                         const char* type, std::vector<run::Choice> choices = {}) {
        list.add(std::move(value), names, help,
                 {.choices = std::move(choices),
                  .type = type,
                  .showsDefault = false,
                  .part = run::Part::None});
    };
    const auto choices = [](const std::vector<std::string>& names) {
        std::vector<run::Choice> result;
        for (const std::string& name : names)
            result.push_back({name, {}});
        return result;
    };
    add(&description.inputSize, "--input-size",
        "Of a network in a file: pixels of the square it sees", "PIXELS");
    add(&description.inputChannels, "--input-channels", "Likewise: 1 for grey, 3 for colours",
        "1|3");
    add(&description.resize, "--resize",
        "How pictures are made as large as a network in a file wants", nullptr,
        choices(checkpoint::resizeNames()));
    add(&description.pad, "--pad",
        "How they become a square: by zeros beside them, or (none) by stretching", nullptr,
        choices(checkpoint::padNames()));
}

void describe(run::OptionList& list, checkpoint::NetworkDescription& description)
{
    describeInput(list, description);
    const auto addList = [&](run::OptionValue value, const char* names, const char* help,
                             const char* type) {
        list.add(std::move(value), names, help,
                 {.type = type, .separator = ',', .showsDefault = false, .part = run::Part::None});
    };
    addList(&description.inputRange, "--input-range",
            "What black and white are for a network in a file: 0,1 or 0,255", "LOW,HIGH");
    addList(&description.mean, "--mean",
            "What it wants subtracted then; one number, or one for each channel", "NUMBERS");
    addList(&description.std, "--std", "And what it wants the rest divided by", "NUMBERS");
    addList(&description.outputs, "--outputs", "Names of the network's outputs, in their order",
            "A,B");
    std::vector<run::Choice> activations;
    for (const std::string& name : checkpoint::activationNames())
        activations.push_back({name, {}});
    list.add(&description.activation, "--activation", "What makes probabilities of its outputs",
             {.choices = activations, .showsDefault = false, .part = run::Part::None});
    list.add(&description.tokens, "--tokens",
             "Of a transformer in a file: side of the square of tokens (or ROWSxCOLUMNS), and how "
             "many stand before them",
             {.type = "GRID,PREFIX", .showsDefault = false, .part = run::Part::None});
}

void describeAfterActivation(run::OptionList& list, NetworkOptions& network)
{
    list.add(&network.explainAfterActivation, "--explain-after-activation",
             "Where a network in a file ends in Softmax, Sigmoid or LogSoftmax: explain the value "
             "after that, instead of before",
             {.part = run::Part::None});
}

void describeBaseWeight(run::OptionList& list, NetworkOptions& network)
{
    list.add(&network.baseWeight, "--base-weight",
             "For a checkpoint of LoRA adapters: the file of the weights they change",
             {.part = run::Part::None});
}

void describe(run::OptionList& list, NetworkOptions& network, NetworkUse use)
{
    list.add(&network.weight, "-w,--weight",
             "Checkpoint (.ckpt, .pth, .pt, .safetensors) or training folder, of which the best, "
             "else the "
             "latest checkpoint is taken",
             {.part = run::Part::None});
    describeBaseWeight(list, network);
    list.add(
        &network.operatingPoints, "--operating-points,--no-operating-points{false}",
        "Calibrate probabilities by the operating points a checkpoint of TorchXRayVision holds",
        {.part = run::Part::None});
    list.add(&network.device, "-x,--device", "cpu, cuda or cuda:N", {.part = run::Part::None});
    list.add(&network.algorithms, "-s,--saliency-map-algorithm",
             "Algorithm, several by repeating the option, or all",
             {.choices = algorithmChoices(use),
              .isOpen = true,
              .part = run::Part::None,
              .field = {say("Algorithms"), say("Several share one pass through the network.")}});
    if (use != NetworkUse::EveryLayer)
        describeTarget(list, network, use);
    describe(list, network.description);
    describeAfterActivation(list, network);
    run::describeThreads(list, network.parallel, "-P,--parallel",
                         "Threads that decode images ahead; 0 for one per core");
    list.add(&network.cacheSamples, "--cache-samples,--no-cache-samples{false}",
             "Accepted for mednet's sake; every sample is read once here",
             {.part = run::Part::None});
    list.add(&network.seed, "--seed", "Seed of all that is random",
             {.part = run::Part::Seed,
              .setting = {"seed"},
              .field = {say("Seed"), say("Of all that is random.")}});
}

run::RunRecord::Settings explanationSettings(const engine::Network& network,
                                             const std::string& checkpointSha256,
                                             const std::vector<engine::Algorithm>& algorithms,
                                             const std::string& targetLayer,
                                             const std::string& targetClass)
{
    std::string names;
    for (const engine::Algorithm algorithm : algorithms)
        names += (names.empty() ? "" : " ") + std::string(engine::algorithmInfo(algorithm).name);
    run::RunRecord::Settings settings = {{"model", engine::shortName(network.model())},
                                         {"checkpoint", checkpointSha256},
                                         {"algorithms", names},
                                         {"target-layer", engine::layerName(network, targetLayer)},
                                         {"target-class", targetClass}};
    settings.merge(engine::describedSettings(network.model()));
    if (!network.model().operatingPoints.empty())
        settings.emplace("operating-points", "used");
    return settings;
}

void describeOverwrite(run::OptionList& list, bool& overwrite, const std::string& made,
                       bool isInForm)
{
    const run::Field field = {
        say("Start anew"),
        say("Otherwise what an earlier run of the same settings finished is kept.")};
    list.add(&overwrite, "--overwrite,--resume{false}",
             "Start anew; the default, --resume, keeps " + made + " that are finished",
             {.part = run::Part::None, .field = isInForm ? field : run::Field()});
}

void describeMaps(run::OptionList& list, std::filesystem::path& folder)
{
    list.add(&folder, "-i,--input-folder", "Folder or store of maps, or one set of it as PLACE:SET",
             {.field = {say("Maps in"), say("a folder that Generate maps has written"),
                        say("Folder of maps"),
                        say("Name the folder of maps; Run → Generate maps writes one.")}});
}

void describeTargetLabel(run::OptionList& list, int& label, std::string& name, const char* help)
{
    list.add(&label, "-t,--target-label", help,
             {.name = &name,
              .type = "LABEL",
              .setting = {"target-label"},
              .field = {say("Label"), say("Cases with this label are scored.")}});
}

void describeBoxLabel(run::OptionList& list, std::optional<int>& label, const char* help,
                      bool isInForm)
{
    const run::Field field = {say("Label of the boxes"),
                              say("Use boxes with this label only. Empty: all.")};
    list.add(&label, "--box-label", help,
             {.setting = {"box-label", label ? std::to_string(*label) : "any"},
              .field = isInForm ? field : run::Field()});
}

void describeThreshold(run::OptionList& list, double& threshold, bool isInForm)
{
    const run::Field field = {say("Threshold"),
                              say("Share of the map's maximum above which a pixel counts.")};
    list.add(&threshold, "--threshold",
             "Share of the map's maximum above which a pixel counts for the overlap",
             {.range = {0, 1}, .setting = {"threshold"}, .field = isInForm ? field : run::Field()});
}

void describe(run::OptionList& list, road::RoadOptions& road, double& noise, bool onlyWithRoad,
              bool isUsed)
{
    const auto setting = [&](const char* key) {
        return isUsed ? run::Setting{key} : run::Setting();
    };
    const auto field = [&](Message title, Message tip) {
        return onlyWithRoad ? run::Field() : run::Field{std::move(title), std::move(tip)};
    };
    list.add(&road.percentiles, "-e,--percentile",
             onlyWithRoad ? "For --road: percentile up to which pixels are kept; can be repeated"
                          : "Percentile up to which pixels are kept; can be repeated",
             {.range = {0, 100},
              .isWhole = !onlyWithRoad,
              .setting = setting("percentiles"),
              .field = field(say("Percentiles"), say("Up to which share of the pixels is kept, 0 "
                                                     "to 100, with blanks between."))});
    list.add(&noise, "--noise",
             onlyWithRoad
                 ? "For --road: standard deviation of the noise added to imputed pixels (0..1)"
                 : "Standard deviation of the noise added to imputed pixels (0..1)",
             {.range = {0, 1},
              .part = run::Part::Detail,
              .setting = setting("noise"),
              .field = field(say("Noise"),
                             say("Standard deviation of what is added to imputed pixels."))});
    list.add(road.ties, "--ties",
             onlyWithRoad
                 ? "For --road: remove equal map values together as the reference does, or by rank"
                 : "Remove equal map values together as the reference does, or by rank",
             {.setting = setting("ties"),
              .field = field(say("Equal values"), say("As mednet does, or told apart by rank."))});
}

} // namespace saliscope::tasks
