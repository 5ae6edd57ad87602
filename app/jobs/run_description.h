// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "app/jobs/job.h"
#include "app/jobs/loaded_network.h"
#include "core/data/datamodule.h"
#include "core/run/options.h"
#include "core/run/remade.h"
#include "core/session/view_provenance.h"

namespace saliscope::jobs
{

/// Parts of the .meta.json files every job writes.
nlohmann::ordered_json failureList(const std::vector<run::SampleFailure>& failures);

/// engine, device, model, its parts ("model-summary": name, kind, parameters) and their sum, and
/// checkpoint.
void describeNetwork(nlohmann::ordered_json& object, const LoadedNetwork& loaded);

/// datamodule, database-name (of the database, as in mednet's files), database-split and where each
/// database's pictures and list came from.
void describeDatamodule(nlohmann::ordered_json& object, const data::Datamodule& datamodule);

/// What \p options says of the parts from \p first to \p last, part by part in its order.
void describeOptions(nlohmann::ordered_json& object, const run::OptionList& options,
                     run::Part first, run::Part last);

/// The window that shows what a job made: the cases of \p scope, the checkpoint where a network
/// ran, \p maps in the panes.
session::ViewProvenance runView(const run::DataScope& scope, const LoadedNetwork* loaded,
                                std::vector<session::MapChoice> maps);

/// \p algorithms at \p layer, for panes.
std::vector<session::MapChoice> mapChoices(const std::vector<engine::Algorithm>& algorithms,
                                           const std::string& layer);

/// \p input without the set it names, if it is PLACE:SET.
std::filesystem::path placeOf(const std::filesystem::path& input);

/// The same of a job that worked on \p input, a folder or store of maps (or one set of it) or a
/// file of scores: the checkpoint and panes of those that made it, where they say so, else its
/// maps.
session::ViewProvenance runView(const run::DataScope& scope, const std::filesystem::path& input);

/// \p view as it is behind the plot of \p kind with \p column.
session::ViewProvenance plotView(session::ViewProvenance view, const std::string& kind,
                                 const std::string& column);

/// \p path as a record has it.
session::SessionResults openedResults(const std::filesystem::path& path);

/// Adds \p view to what is written about \p file, unless there are no cases to be opened.
void describeView(nlohmann::ordered_json& object, const session::ViewProvenance& view,
                  const std::filesystem::path& file);

/// A text, or null where there is none.
nlohmann::ordered_json optionalText(const std::optional<std::string>& text);

/// Adds what \p remade says, and nothing when all results of an earlier run fit.
void tellOfRemade(JobOutcome& outcome, const run::Remade& remade);

/// Adds a warning when maps at \p input were made from other pictures than those they are used
/// with: \p ofOtherPictures of those a task read, or else, where their records say nothing of each,
/// as foreignOrigin() says.
void warnOfForeignMaps(JobOutcome& outcome, const std::filesystem::path& input,
                       const data::Datamodule& datamodule, std::size_t ofOtherPictures);

/// The sentences about splits that were left out.
std::vector<Message> skippedSplitWarnings(const std::vector<std::string>& splits);

/// What outcomes are summed up as: \p made ("12 of 20 samples scored"), and what \p outcome has
/// kept from an earlier run and what failed.
Message summaryOf(const JobOutcome& outcome, Message made);

} // namespace saliscope::jobs
