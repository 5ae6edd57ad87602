// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <iostream>
#include <memory>
#include <optional>

#include "app/cli/commands.h"
#include "app/cli/sandbox_option.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/printable.h"
#include "core/tasks/convert_maps.h"

namespace fs = std::filesystem;

namespace saliscope::cli
{

namespace
{

std::string samplesText(std::size_t count)
{
    return std::to_string(count) + (count == 1 ? " sample" : " samples");
}

struct MergeArguments {
    fs::path to;
    std::vector<fs::path> parts;
    bool dryRun = false;
    bool noSandbox = false;
};

} // namespace

void addStore(CLI::App& app, CommandContext&)
{
    CLI::App* group = app.add_subcommand("store", "Work on HDF5 stores of maps");
    group->require_subcommand(1);
    CLI::App* command = group->add_subcommand(
        "merge", "Make one store of several, or of the journals (.part) killed runs left");
    const auto arguments = std::make_shared<MergeArguments>();
    command->add_option("TO", arguments->to, "Store to be made; it is replaced")->required();
    command->add_option("PART", arguments->parts, "Stores and journals, all with the same settings")
        ->required();
    command->add_flag("--dry-run", arguments->dryRun,
                      "Only check that the parts fit, and count their samples");
    addSandboxOption(*command, arguments->noSandbox);
    command->callback([arguments] {
        WritePermissions permissions;
        if (!arguments->dryRun)
            permissions.folders.push_back(absolutePath(arguments->to).parent_path());
        std::optional<Confinement> confinement;
        if (!arguments->noSandbox)
            confinement.emplace(permissions);
        const tasks::MergeReport report =
            tasks::mergeStores(arguments->to, arguments->parts, arguments->dryRun);
        std::cerr << samplesText(report.samples) << (arguments->dryRun ? " for " : " in ")
                  << printable(arguments->to.string(), wholeText);
        if (report.repeated > 0)
            std::cerr << "; " << samplesText(report.repeated) << " were there more than once";
        std::cerr << ".\n";
    });
}

} // namespace saliscope::cli
