// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <numeric>
#include <optional>
#include <string>
#include <vector>

#include "core/checkpoint/network_description.h"
#include "core/engine/engine.h"
#include "core/road/road_pass.h"
#include "core/run/options.h"
#include "core/run/run_record.h"

namespace saliscope::tasks
{

/// Of several outputs: what --target-class takes beside the name or index of one.
inline constexpr const char* highestOutput = "highest";
inline constexpr const char* allOutputs = "all";

/// Options of the tasks that run a network.
struct NetworkOptions {
    std::optional<std::filesystem::path> weight = {}; ///< none: the datamodule's default checkpoint
    /// Of the weights that a checkpoint of adapters changes.
    std::optional<std::filesystem::path> baseWeight = {};
    bool operatingPoints = true; ///< where a checkpoint holds some, probabilities are calibrated
    std::string device = "cpu";
    std::vector<std::string> algorithms = {"gradcam"}; ///< as parseAlgorithms() takes them
    std::string targetLayer = {};                      ///< empty: the network's usual one
    std::string targetClass = highestOutput;           ///< of several outputs; see above
    std::optional<std::string> contrast = {};          ///< the output subtracted from it
    checkpoint::NetworkDescription description = {};   ///< goes before what files say of a network
    bool explainAfterActivation = false;               ///< of networks in files
    bool positiveOnly = false;                         ///< for one output: without label 0
    int parallel = -1;                                 ///< see workerThreads()
    bool cacheSamples = false;                         ///< without effect
    std::uint64_t seed = 0;
};

/// What a task asks of the network.
enum class NetworkUse {
    Maps,       ///< of one layer and the outputs asked for
    OneOutput,  ///< the same of the output with the highest score: forms do not ask for outputs
    EveryLayer, ///< neither layer, output nor label are chosen here
};

void describe(run::OptionList& list, NetworkOptions& network, NetworkUse use);

/// What a record keeps of a network and what is explained by it, beside the options of a task.
run::RunRecord::Settings explanationSettings(const engine::Network& network,
                                             const std::string& checkpointSha256,
                                             const std::vector<engine::Algorithm>& algorithms,
                                             const std::string& targetLayer,
                                             const std::string& targetClass);

/// What --target-class of \p network means for a network: all outputs, or one of them; neither: the
/// one with the highest score. Throws as engine::parseOutput().
struct OutputChoice {
    bool all = false;
    std::optional<int> one;
};
OutputChoice outputChoice(const NetworkOptions& options, const engine::Network& network);

/// What --contrast means for a network: the output that is subtracted from the chosen \p output;
/// none where the option is not given. Throws Error BadRequest unless both are named and differ.
std::optional<int> contrastChoice(const NetworkOptions& options, const engine::Network& network,
                                  std::optional<int> output);
/// The option itself, for tasks whose maps may be of a difference.
void describeContrast(run::OptionList& list, NetworkOptions& network);

/// The label of samples that show the output called \p name of those called \p outputs. Throws as
/// engine::parseOutputName().
int labelOf(const std::vector<std::string>& outputs, const std::string& name);

/// What a record keeps of it: "all", "highest", "3".
template <typename Request>
std::string targetClassText(const Request& request)
{
    if (request.output)
        return std::to_string(*request.output);
    return request.allOutputs ? allOutputs : highestOutput;
}

/// The outputs \p request is about, of a network with so many; empty: that with the highest score.
template <typename Request>
std::vector<int> chosenOutputs(const Request& request, int outputs)
{
    if (request.output)
        return {*request.output};
    std::vector<int> all(request.allOutputs ? std::size_t(outputs) : 0);
    std::iota(all.begin(), all.end(), 0);
    return all;
}

/// How \p options, which the command line offers, describe a network.
void describe(run::OptionList& list, checkpoint::NetworkDescription& description);
void describeAfterActivation(run::OptionList& list, NetworkOptions& network);
void describeBaseWeight(run::OptionList& list, NetworkOptions& network);
/// Those of them that tell how a network sees pictures, for commands that do not run it.
void describeInput(run::OptionList& list, checkpoint::NetworkDescription& description);

/// Fills in what \p request (with algorithms, allOutputs, output, selection, decoders and
/// checkpointSha256 beside its scope and network) says of \p network. Throws Error BadRequest, also
/// for algorithms that cannot explain it.
template <typename Request>
void resolve(Request& request, const engine::Network& network, const std::string& checkpointSha256)
{
    const bool single = network.outputs() == 1;
    request.algorithms = engine::algorithmsFor(network, request.network.algorithms);
    const OutputChoice choice = outputChoice(request.network, network);
    request.allOutputs = choice.all && !single;
    request.output = single ? std::nullopt : choice.one;
    request.selection =
        run::selectionOptions(request.scope, request.network.positiveOnly && single);
    request.decoders = run::workerThreads(request.network.parallel);
    request.checkpointSha256 = checkpointSha256;
}

/// --overwrite of a task that resumes; \p made is what it makes: "maps", "scores", "pictures".
void describeOverwrite(run::OptionList& list, bool& overwrite, const std::string& made,
                       bool isInForm = false);

/// --input-folder of a task that works on maps that exist.
void describeMaps(run::OptionList& list, std::filesystem::path& folder);

/// What maps are scored against boxes by; in place of the label a name can be given.
void describeTargetLabel(run::OptionList& list, int& label, std::string& name, const char* help);
void describeBoxLabel(run::OptionList& list, std::optional<int>& label, const char* help,
                      bool isInForm = false);
void describeThreshold(run::OptionList& list, double& threshold, bool isInForm);

/// How ROAD takes pixels away. With \p onlyWithRoad the help says that --road has to be given, and
/// no form shows it; results depend on it when it \p isUsed.
void describe(run::OptionList& list, road::RoadOptions& road, double& noise,
              bool onlyWithRoad = false, bool isUsed = true);

} // namespace saliscope::tasks
