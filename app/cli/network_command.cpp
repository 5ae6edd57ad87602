// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <iostream>
#include <memory>
#include <optional>

#include "app/cli/commands.h"
#include "app/cli/described_options.h"
#include "app/jobs/loaded_network.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/write_protection.h"
#include "core/engine/model_catalogue.h"
#include "core/engine/network_file.h"

namespace fs = std::filesystem;

namespace saliscope::cli
{

namespace
{

constexpr int mostOutputsNamed = 200; ///< a list of more is no help to who edits it

struct DescribeOptions {
    std::string network;
    std::optional<fs::path> output;
    tasks::NetworkOptions told;
};

/// All that is known of \p network, so that it only has to be changed where it is wrong.
checkpoint::NetworkDescription wholeDescription(const engine::Network& network)
{
    checkpoint::NetworkDescription description = network.model().described;
    if (description.outputs.empty() && network.outputs() <= mostOutputsNamed)
        for (int output = 0; output < network.outputs(); ++output)
            description.outputs.push_back(std::to_string(output));
    return description;
}

void describeFile(const DescribeOptions& options)
{
    if (!engine::isNetworkFile(options.network))
        throw Error(ErrorKind::BadRequest, options.network,
                    say("only networks in ONNX files (.onnx) can be described"));
    const jobs::LoadedNetwork loaded = jobs::loadNetwork(options.network, options.told, {}, {});
    const checkpoint::NetworkDescription description = wholeDescription(*loaded.network);
    const fs::path network = loaded.checkpoint.path;
    if (!options.output) {
        std::cout << checkpoint::descriptionText(description, network.filename());
        return;
    }
    if (!checkpoint::isDescriptionFile(options.output->string()))
        throw Error(ErrorKind::BadRequest, options.output->string(),
                    say("a description is found by its name, which has to end in .network.json"));
    const WriteProtection protection([&](const WriteProtection::Add& add) { add(network); });
    const fs::path folder = fs::absolute(*options.output).parent_path();
    keepBackup(*options.output);
    writeFileAtomically(*options.output,
                        {checkpoint::descriptionText(
                            description, fs::absolute(network).lexically_relative(folder))});
}

} // namespace

void addNetwork(CLI::App& app, CommandContext&)
{
    CLI::App* network = app.add_subcommand("network", "Say what a network in a file takes");
    network->require_subcommand(1);
    const auto options = std::make_shared<DescribeOptions>();
    CLI::App* command = network->add_subcommand(
        "describe", "Write the description of a network in an ONNX file: all that is known and "
                    "the defaults, to be edited");
    command->add_option("NETWORK", options->network, "The file (.onnx)")->required();
    command->add_option("-o,--output", options->output, "Where it goes, instead of being printed")
        ->type_name("FILE.network.json");
    run::OptionList told;
    tasks::describe(told, options->told.description);
    addDescribedOptions(*command, told);
    command->callback([options] { describeFile(*options); });
}

} // namespace saliscope::cli
