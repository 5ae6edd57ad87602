// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tasks/statistics_options.h"

namespace saliscope::tasks
{

namespace
{

void describeGroups(run::OptionList& list, results::StatisticsRequest& statistics)
{
    const Message share = say("Share of the picture that boxes cover.");
    list.add(&statistics.smallBelow, "--small-below",
             "Boxes that cover a smaller share of the padded picture are small",
             {.range = {0, 1}, .field = {say("Small boxes below"), share}});
    list.add(&statistics.largeFrom, "--large-from",
             "Boxes that cover at least this share are large, those between medium",
             {.range = {0, 1}, .field = {say("Large boxes from"), share}});
    list.add(&statistics.interval.resamples, "--resamples",
             "Bootstrap samples behind each interval",
             {.range = {100, 1000000},
              .type = "INT",
              .part = run::Part::None,
              .field = {say("Resamples"), say("Of the bootstrap behind the intervals.")}});
    list.add(&statistics.interval.seed, "--seed", "Seed of the bootstrap",
             {.part = run::Part::None, .field = {say("Seed"), say("Of all that is random.")}});
}

} // namespace

void describe(run::OptionList& list, StatisticsOptions& options)
{
    list.add(&options.results, "results,--result",
             "Results of completeness or interpretability: files, or folders that hold them; "
             "NAME=PATH says what to call them",
             {.type = "RESULT",
              .isRequired = true,
              .isOneWord = false,
              .part = run::Part::None,
              .field = {say("Scores in"),
                        say("folders or files, with a semicolon between; NAME=PATH gives a name"),
                        say("Folders of scores"), say("Name at least one folder of scores.")}});
    list.add(&options.scope.datamodule, "-d,--datamodule",
             "Where labels and boxes come from, when the results do not say",
             {.part = run::Part::None});
    list.add(&options.scope.datadir, "--datadir",
             "Folder of the images; otherwise as in saliscope.toml or mednet.toml",
             {.part = run::Part::None});
    list.add(&options.outputFolder, "-o,--output-folder", "Where the statistics go",
             {.writes = run::Writes::InFolder, .part = run::Part::Output});
    describe(list, options.plots, "-P,--plot,--no-plot{false}", true);
    describeGroups(list, options.statistics);
    list.add(&options.inputSize, "--input-size",
             "Width of the network's input, on which boxes of --datamodule are measured",
             {.range = {1, 8192},
              .part = run::Part::None,
              .field = {say("Input size"), say("Of the network, in pixels.")}});
}

} // namespace saliscope::tasks
