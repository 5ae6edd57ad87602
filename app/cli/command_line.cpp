// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cerrno>
#include <csignal>
#include <filesystem>
#include <iostream>
#include <system_error>

#include "app/cli/commands.h"
#include "app/cli/described_options.h"
#include "app/cli/option_words.h"
#include "app/cli/safe_output.h"
#include "app/jobs/job.h"
#include "app/jobs/paths.h"
#include "core/base/error.h"
#include "core/data/datamodule.h"

namespace saliscope::cli
{

namespace
{

constexpr const char* aboutSaliscope =
    "Saliency maps of medical image classifiers: where did the network look?\n"
    "For research, not for diagnosis.";

constexpr const char* exitCodes = "Exit codes: 0 all well; 1 some samples failed, the others are "
                                  "done; 2 wrong use or unreadable\n"
                                  "input; 3 memory, threads or room on the disk ran out, or the "
                                  "output folder went;\n130 cancelled.";

/// The one of \p names that begins with \p start; "" for none or several.
std::string completed(const std::string& start, std::initializer_list<const char*> names)
{
    std::string found;
    for (const std::string name : names) {
        if (start.empty() || !name.starts_with(start))
            continue;
        if (!found.empty())
            return {};
        found = name;
    }
    return found;
}

/// mednet's users type "classify saliency generate …", which it takes abbreviated too: "cl sal
/// gen".
std::vector<std::string> withoutMednetPrefix(std::vector<std::string> arguments)
{
    const auto is = [&](std::size_t index, const char* word) {
        return index < arguments.size() && !completed(arguments[index], {word}).empty();
    };
    const std::size_t before = arguments.size();
    if (is(1, "classify") && is(2, "saliency"))
        arguments.erase(arguments.begin() + 1, arguments.begin() + 3);
    for (const char* word : {"classify", "saliency"})
        if (arguments.size() > 1 && arguments[1] == word)
            arguments.erase(arguments.begin() + 1);
    if (arguments.size() == before || arguments.size() < 2)
        return arguments;
    const std::string command =
        completed(arguments[1], {"completeness", "generate", "interpretability", "view"});
    if (!command.empty())
        arguments[1] = command;
    return arguments;
}

/// A first word that is no command has to be something the window can open: a typing error in a
/// command would otherwise open it.
void requireKnownWord(const CLI::App& app, const std::vector<std::string>& words)
{
    if (words.empty() || words.front().starts_with("-"))
        return;
    for (const CLI::App* command : app.get_subcommands({}))
        if (command->get_name() == words.front())
            return;
    std::error_code code;
    if (std::filesystem::exists(words.front(), code))
        return;
    for (const data::DatamoduleEntry& entry : data::registeredDatamodules(jobs::resourceFolder()))
        if (entry.name == words.front())
            return;
    throw Error(
        ErrorKind::BadRequest, words.front(),
        say("there is no command, datamodule or file of this name; --help lists the commands"));
}

void addWindowOptions(CLI::App& app, WindowOptions& options)
{
    app.add_option("what", options.words,
                   "Without a command the window opens, with what is named here: `demo`, a "
                   "registered datamodule, pictures, a folder, split list, checkpoint or results")
        ->type_name("WHAT");
    app.add_option("-m,--model", options.model, "Architecture the window's checkpoint has to have");
    app.add_option("-d,--datamodule", options.datamodule, "Datamodule the window opens");
    app.add_option("-w,--weight", options.weight, "Checkpoint the window opens");
    app.add_option("--datadir", options.datadir, "Folder of the datamodule's images");
    app.add_option("--dicom-values", options.dicomValues,
                   "Values of grey DICOM pictures: window, full or stored")
        ->check(choiceCheck("--dicom-values", {"window", "full", "stored"}, false));
    run::OptionList frame;
    frame.add(&options.frame, "--frame", "Picture of files that hold several, from 1",
              {.range = {1, 1000000}});
    addDescribedOptions(app, frame);
    app.add_option("-x,--device", options.device, "What the window's networks run on");
}

/// What is printed is on its way then. \p code, or that of an output that takes no more; who has
/// closed it knows.
int afterOutput(int code, const SafeOutput& output)
{
    std::cout.flush();
    const int reason = output.failure();
    constexpr int brokenPipe = 128 + SIGPIPE; // as shells count it
    if (reason == EPIPE)
        return brokenPipe;
    if (reason == 0)
        return code;
    std::cerr << "Error: the output cannot be written: " << std::generic_category().message(reason)
              << '\n';
    return code == jobs::exitFine ? jobs::exitNoResources : code;
}

int runWords(const std::vector<std::string>& arguments, const WindowRunner& runWindow)
{
    CommandContext context;
    context.arguments = arguments;
    CLI::App app(aboutSaliscope, "saliscope");
    app.set_version_flag("--version", SALISCOPE_VERSION);
    app.footer(exitCodes);
    app.require_subcommand(0, 1);
    WindowOptions window;
    addWindowOptions(app, window);
    addJobs(app, context);
    addStore(app, context);
    addReports(app, context);
    addInspect(app, context);
    addNetwork(app, context);
    addModels(app, context);
    addDatamodules(app, context);
    addDevices(app, context);
    try {
        std::vector<std::string> words = withoutMednetPrefix(arguments);
        words.erase(words.begin());
        requireKnownWord(app, words);
        std::reverse(words.begin(), words.end()); // CLI11 takes them from the back
        app.parse(words);
        if (app.get_subcommands().empty())
            return runWindow(arguments, window);
        return context.exitCode;
    } catch (const CLI::Success& success) {
        return app.exit(success);
    } catch (const CLI::ParseError& error) {
        std::cerr << "Error: " << parseProblem(app, error).what() << '\n';
        return jobs::exitWrongUse;
    } catch (...) {
        const Error error = currentError();
        std::cerr << "Error: " << error.what() << '\n';
        return jobs::exitCodeOf(error);
    }
}

} // namespace

int runCommandLine(const std::vector<std::string>& arguments, const WindowRunner& runWindow)
{
    const SafeOutput output;
    return afterOutput(runWords(arguments, runWindow), output);
}

} // namespace saliscope::cli
