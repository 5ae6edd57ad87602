// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <iostream>
#include <memory>
#include <optional>

#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/interrupt.h"
#include "app/cli/sandbox_option.h"
#include "app/jobs/job.h"
#include "app/jobs/paths.h"
#include "core/base/printable.h"
#include "core/results/json_layout.h"
#include "core/tasks/check_data.h"

namespace fs = std::filesystem;
using nlohmann::ordered_json;

namespace saliscope::cli
{

namespace
{

/// How many findings of a kind are printed.
constexpr std::size_t mostPrinted = 10;

struct FaultName {
    const char* heading;
    const char* key; ///< in JSON
};
constexpr FaultName faultNames[] = {{"Missing", "missing"},
                                    {"Unusable", "unusable"},
                                    {"Odd encoding", "odd-encoding"},
                                    {"Duplicate", "duplicate"},
                                    {"Surplus", "surplus"}};
static_assert(std::size(faultNames) == tasks::dataFaults);

struct CheckArguments {
    std::string datamodule;
    std::optional<fs::path> datadir;
    tasks::DataCheckOptions options = {.threads = run::workerThreads(0)};
    bool json = false;
    bool quiet = false;
    bool noSandbox = false;
};

std::string shownName(const std::string& text)
{
    return printable(text, wholeText);
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

void printFinding(const tasks::DataFinding& finding)
{
    std::cout << "  " << (finding.split.empty() ? "" : shownName(finding.split) + "  ")
              << shownName(finding.name);
    if (!finding.reason.empty())
        std::cout << ": " << finding.reason.text();
    std::cout << '\n';
}

void printFindings(const tasks::DataCheck& check, std::size_t fault)
{
    std::size_t printed = 0;
    for (const tasks::DataFinding& finding : check.findings)
        if (std::size_t(finding.fault) == fault && printed < mostPrinted) {
            printFinding(finding);
            ++printed;
        }
}

void printCheck(const data::Datamodule& datamodule, const tasks::DataCheck& check)
{
    std::cout << "Datamodule      " << shownName(datamodule.name) << ": " << check.samples
              << " pictures\n";
    for (const data::DatabasePart& part : datamodule.parts)
        std::cout << "Database        " << shownName(part.database) << " in "
                  << shownName(part.folder.string()) << '\n';
    for (const auto& [encoding, count] : check.encodings)
        std::cout << "Encoding        " << encoding << ": " << count << '\n';
    const auto counts = check.counts();
    for (std::size_t fault = 0; fault < counts.size(); ++fault) {
        std::cout << faultNames[fault].heading
                  << std::string(16 - std::string_view(faultNames[fault].heading).size(), ' ')
                  << counts[fault] << (counts[fault] > mostPrinted ? ", the first ten:\n" : "\n");
        printFindings(check, fault);
    }
    for (const Message& advice : check.advice)
        std::cout << advice.text() << '\n';
}

ordered_json findingsJson(const tasks::DataCheck& check, std::size_t fault)
{
    ordered_json list = ordered_json::array();
    for (const tasks::DataFinding& finding : check.findings)
        if (std::size_t(finding.fault) == fault) {
            ordered_json& item = list.emplace_back(ordered_json::object());
            if (!finding.split.empty())
                item["split"] = finding.split;
            item["name"] = finding.name;
            if (!finding.reason.empty())
                item["reason"] = finding.reason.text();
        }
    return list;
}

void printJson(const data::Datamodule& datamodule, const tasks::DataCheck& check)
{
    ordered_json document = {{"datamodule", datamodule.name},
                             {"database-split", datamodule.splitName}};
    document["databases"] = ordered_json::array();
    for (const data::DatabasePart& part : datamodule.parts)
        document["databases"].push_back(
            {{"name", part.database}, {"folder", part.folder.string()}});
    document["samples"] = check.samples;
    document["checked"] = check.checked;
    document["encodings"] = check.encodings;
    for (std::size_t fault = 0; fault < tasks::dataFaults; ++fault)
        document[faultNames[fault].key] = findingsJson(check, fault);
    document["advice"] = ordered_json::array();
    for (const Message& advice : check.advice)
        document["advice"].push_back(advice.text());
    std::cout << results::jsonText(document);
}

int checkFiles(const CheckArguments& arguments)
{
    Interrupt interrupt;
    std::optional<Confinement> confinement;
    if (!arguments.noSandbox)
        confinement.emplace(WritePermissions());
    Console console({arguments.quiet, 0, {}});
    console.setCounted({"picture", "pictures"});
    const data::Datamodule datamodule =
        data::openDatamodule(arguments.datamodule, jobs::dataOptions(arguments.datadir));
    const tasks::DataCheck check = tasks::checkData(
        datamodule, arguments.options,
        [&](const run::TaskProgress& progress) { console.progress(progress); }, interrupt.token());
    console.finish();
    arguments.json ? printJson(datamodule, check) : printCheck(datamodule, check);
    if (check.cancelled)
        return jobs::exitCancelled;
    return check.isComplete() ? jobs::exitFine : jobs::exitSomeFailed;
}

void addCheck(CLI::App& datamodules, CommandContext& context)
{
    CLI::App* command = datamodules.add_subcommand(
        "check", "Compare what a datamodule lists with the files on disk: missing, unusable, oddly "
                 "encoded, duplicate and surplus ones");
    const auto arguments = std::make_shared<CheckArguments>();
    command
        ->add_option("DATAMODULE", arguments->datamodule, "Registered name, split list or folder")
        ->required();
    command->add_option("--datadir", arguments->datadir, "Folder of the datamodule's images");
    command->add_flag("--names-only", arguments->options.opensNone,
                      "Only look whether the files are there; open none");
    command->add_flag("--json", arguments->json, "Print everything that was found, as JSON");
    command->add_flag("-q,--quiet", arguments->quiet, "Show no progress");
    addSandboxOption(*command, arguments->noSandbox);
    command->callback([&context, arguments] { context.exitCode = checkFiles(*arguments); });
}

} // namespace

void addDatamodules(CLI::App& app, CommandContext& context)
{
    const auto noSandbox = std::make_shared<bool>(false);
    CLI::App* command = app.add_subcommand(
        "datamodules", "List the registered datamodules, or check the files of one");
    addSandboxOption(*command, *noSandbox);
    addCheck(*command, context);
    command->callback([=] {
        if (!command->get_subcommands().empty())
            return;
        std::optional<Confinement> confinement;
        if (!*noSandbox)
            confinement.emplace(WritePermissions());
        listDatamodules();
    });
}

} // namespace saliscope::cli
