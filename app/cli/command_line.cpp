// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <iostream>

#include "base/error.h"
#include "cli/commands.h"
#include "jobs/job.h"

namespace saliscope
{

namespace
{

constexpr const char* about =
    "Saliency maps of medical image classifiers: where did the network look?\n"
    "For research, not for diagnosis.";

constexpr const char* exitCodes = "Exit codes: 0 all well; 1 some samples failed, the others are "
                                  "done; 2 wrong use or unreadable\n"
                                  "input; 130 cancelled.";

/// mednet's users type "classify saliency generate …".
std::vector<std::string> withoutMednetPrefix(std::vector<std::string> arguments)
{
    for (const char* word : {"classify", "saliency"})
        if (arguments.size() > 1 && arguments[1] == word)
            arguments.erase(arguments.begin() + 1);
    return arguments;
}

/// CLI11 would only say that a command is missing.
void requireKnownCommand(const CLI::App& app, const std::vector<std::string>& words)
{
    if (words.empty() || words.front().starts_with("-"))
        return;
    for (const CLI::App* command : app.get_subcommands({}))
        if (command->get_name() == words.front())
            return;
    throw Error(ErrorKind::BadRequest, words.front(),
                "there is no command of this name; --help lists them");
}

} // namespace

int runCommandLine(const std::vector<std::string>& arguments)
{
    CommandContext context;
    context.arguments = arguments;
    CLI::App app(about, "saliscope");
    app.set_version_flag("--version", SALISCOPE_VERSION);
    app.footer(exitCodes);
    app.require_subcommand(1);
    addGenerate(app, context);
    addView(app, context);
    addInterpretability(app, context);
    addCompleteness(app, context);
    addReport(app, context);
    addStatistics(app, context);
    addSweep(app, context);
    addInspect(app, context);
    addModels(app, context);
    addDatamodules(app, context);
    addDevices(app, context);
    try {
        std::vector<std::string> words = withoutMednetPrefix(arguments);
        words.erase(words.begin());
        requireKnownCommand(app, words);
        std::reverse(words.begin(), words.end()); // CLI11 takes them from the back
        app.parse(words);
        return context.exitCode;
    } catch (const CLI::Success& success) {
        return app.exit(success);
    } catch (const CLI::ParseError& error) {
        app.exit(error);
        return exitWrongUse;
    } catch (const Error& error) {
        std::cerr << "Error: " << error.what() << '\n';
        return error.kind() == ErrorKind::Cancelled ? exitCancelled : exitWrongUse;
    } catch (const std::exception& error) {
        std::cerr << "Error: " << error.what() << '\n';
        return exitWrongUse;
    }
}

} // namespace saliscope
