// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/report_options.h"

#include "core/render/colormap.h"

namespace saliscope::report
{

namespace
{

std::vector<run::Choice> colormapChoices()
{
    std::vector<run::Choice> choices;
    for (const render::Colormap& colormap : render::colormaps())
        choices.push_back({std::string(colormap.name), {}});
    return choices;
}

/// Each in its own words.
std::vector<run::Choice> languageChoices()
{
    std::vector<run::Choice> choices;
    for (const auto& [code, name] :
         {std::pair("en", "English"), std::pair("fr", "Français"), std::pair("de", "Deutsch")})
        choices.push_back({code, verbatim(name)});
    return choices;
}

} // namespace

void describe(run::OptionList& list, ReportOptions& options)
{
    describe(list, options.scope);
    describe(list, options.network, tasks::NetworkUse::OneOutput);
    list.add(&options.outputFolder, "-o,--output-folder", "Where the reports go",
             {.writes = run::Writes::InFolder});
    list.add(&options.maps, "--map",
             "ALGORITHM or ALGORITHM:LAYER; may be repeated, instead of -s and --target-layer");
    list.add(&options.samples, "--sample",
             "A case to report on, by its name; may be repeated. Default: all together");
    list.add(&options.session, "--session",
             "A session's file: its notes, tags and edited boxes go into the reports, and without "
             "--map those of cases show what its panes show");
    list.add(&options.road, "--road", "Score by ROAD too, which takes far longer",
             {.field = {say("ROAD"), say("Score by ROAD too, which takes far longer.")}});
    list.add(&options.pdf, "--pdf", "Write each report as PDF as well",
             {.field = {say("PDF"), say("Write the report as PDF as well.")}});
    list.add(&options.language, "--language",
             "Of the reports: en, fr or de; numbers are written as in that language",
             {.choices = languageChoices(),
              .isOpen = true,
              .field = {say("Language"),
                        say("Of the report; numbers are written as in that language.")}});
    tasks::describeThreshold(list, options.measures.threshold, false);
    list.add(&options.colormap, "--colormap", "Colours of the maps",
             {.choices = colormapChoices(),
              .isOpen = true,
              .field = {say("Colours"), say("The colour map.")}});
}

} // namespace saliscope::report
