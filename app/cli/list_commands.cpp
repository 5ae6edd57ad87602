// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cmath>
#include <iostream>
#include <memory>
#include <optional>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/sandbox_option.h"
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

void listDevices()
{
    const auto engine = engine::openEngine();
    for (const engine::DeviceInfo& device : engine->devices())
        std::cout << device.name << "  " << device.description << '\n';
    const engine::ProcessorReport report = engine->processor();
    std::cout << "\nThe processor has ";
    for (const std::string& name : report.instructions)
        std::cout << name << (&name == &report.instructions.back() ? "" : ", ");
    std::cout << (report.instructions.empty() ? "no instructions for many numbers at once.\n"
                                              : ".\n")
              << "Matrix products: " << report.productLibrary << ", "
              << std::llround(report.gigaflops) << " GFLOP/s with " << report.threads
              << (report.threads == 1 ? " thread" : " threads") << " (float32, measured now)\n"
              << "Eigenvectors: " << report.blas << '\n';
    if (report.isReferenceBlas)
        Console({}).warning("the reference BLAS computes a hundred times as slowly as others; it "
                            "is used for the eigenvectors of eigencam and eigengradcam. Install "
                            "the package libopenblas0-openmp, or choose another BLAS with "
                            "\"update-alternatives --config libblas.so.3-x86_64-linux-gnu\".");
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

void addDevices(CLI::App& app, CommandContext&)
{
    addList(app, "devices", "List the devices networks can run on", listDevices, true);
}

} // namespace saliscope::cli
