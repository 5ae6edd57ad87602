// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <iostream>
#include <memory>
#include <optional>

#include "app/cli/commands.h"
#include "app/cli/sandbox_option.h"
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

/// A command that prints what \p list does; it writes nothing. The one that asks what the machine
/// can do also says what of the sandbox it cannot.
void addList(CLI::App& app, const char* name, const char* about, void (*list)(),
             bool asksDevices = false)
{
    const auto noSandbox = std::make_shared<bool>(false);
    CLI::App* command = app.add_subcommand(name, about);
    addSandboxOption(*command, *noSandbox);
    command->callback([=] {
        std::optional<Confinement> confinement;
        if (!*noSandbox)
            confinement.emplace(WritePermissions{.forGpu = asksDevices});
        list();
        if (asksDevices && confinement && !confinement->gaps().empty())
            std::cerr << confinement->gaps().text() << '\n';
    });
}

} // namespace

void addModels(CLI::App& app, CommandContext&)
{
    addList(app, "models", "List the network architectures", listModels);
}

void addDatamodules(CLI::App& app, CommandContext&)
{
    addList(app, "datamodules", "List the registered datamodules", listDatamodules);
}

void addDevices(CLI::App& app, CommandContext&)
{
    addList(app, "devices", "List the devices networks can run on", listDevices, true);
}

} // namespace saliscope::cli
