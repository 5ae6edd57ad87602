// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <iostream>

#include "app/cli/commands.h"
#include "app/jobs/paths.h"
#include "core/engine/engine.h"
#include "core/engine/model_catalogue.h"

namespace saliscope::cli
{

namespace
{

void listModels()
{
    for (const engine::ModelInfo& model : engine::models()) {
        const std::string others = engine::otherNamesOf(model);
        std::cout << model.name << "  " << model.title
                  << (others.empty() ? "" : " (also called " + others + ")") << ", input "
                  << model.input.size << "×" << model.input.size
                  << (model.input.channels == 1 ? " grey" : " colour") << ", target layer "
                  << model.targetLayer << '\n';
    }
}

void listDatamodules()
{
    for (const data::DatamoduleEntry& entry : data::registeredDatamodules(jobs::resourceFolder())) {
        std::cout << entry.name << "  ";
        for (std::size_t index = 0; index < entry.databases.size(); ++index)
            std::cout << (index ? "+" : "") << entry.databases[index];
        std::cout << ", " << entry.outputs << (entry.outputs == 1 ? " output\n" : " outputs\n");
    }
}

void listDevices()
{
    const auto engine = engine::openEngine();
    for (const engine::DeviceInfo& device : engine->devices())
        std::cout << device.name << "  " << device.description << '\n';
}

} // namespace

void addModels(CLI::App& app, CommandContext&)
{
    app.add_subcommand("models", "List the network architectures")->callback(listModels);
}

void addDatamodules(CLI::App& app, CommandContext&)
{
    app.add_subcommand("datamodules", "List the registered datamodules")->callback(listDatamodules);
}

void addDevices(CLI::App& app, CommandContext&)
{
    app.add_subcommand("devices", "List the devices networks can run on")->callback(listDevices);
}

} // namespace saliscope::cli
