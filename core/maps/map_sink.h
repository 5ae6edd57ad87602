// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/relative_path.h"
#include "core/engine/engine.h"
#include "core/maps/map_record.h"
#include "core/run/progress.h"
#include "core/run/run_record.h"
#include "core/run/selection.h"

namespace saliscope::maps
{

/// Where maps are to go, and what is to be known of them there.
struct MapOutput {
    std::vector<engine::Algorithm> algorithms; ///< several: a folder for each
    bool allOutputs = false;                   ///< of the network: each, instead of the highest
    std::filesystem::path folder;
    std::optional<std::filesystem::path> store; ///< an HDF5 file instead of the folder
    bool native = false;    ///< store the low-resolution maps before post-processing
    bool isSigned = false;  ///< negative values are evidence against the output
    bool overwrite = false; ///< false: what an earlier run finished is kept
    run::Shard shard;
    run::RunRecord::Settings settings; ///< all that the maps depend on beside the samples
};

/// Where a shard's store lies: "maps.shard-1-of-3.h5" beside "maps.h5", or \p store itself.
std::filesystem::path storePath(const std::filesystem::path& store, const run::Shard& shard);

/// What folders and stores call the output that \p map explains: "" for a network of one output.
std::string outputPart(const engine::SaliencyMap& map, const MapOutput& output, int outputs);

/// Where a map goes, relative to the output folder. Throws Error Unsafe.
RelativePath mapFile(const data::Sample& sample, const engine::SaliencyMap& map,
                     const MapOutput& output, int outputs);

/// Where `generate` puts its maps: a folder or a store. Threads: one at a time, but write() may run
/// on another thread than the rest.
class MapSink
{
public:
    virtual ~MapSink() = default;

    /// The line of JSON of a sample whose maps an earlier run finished, else "", also where that
    /// line is damaged.
    virtual std::string finishedLine(const data::Sample& sample) = 0;
    /// Those lines, and others that do not even name a sample.
    virtual std::vector<JsonSource> damagedLines() const { return {}; }

    /// Takes back that \p sample is finished, as its maps no longer fit; where they are not made
    /// anew, finish() removes them.
    virtual void forget(const data::Sample& sample) = 0;

    /// Keeps the maps of a sample and its line: \p notes on its picture, and what this is,
    /// included. Throws Error CannotWrite, Unsafe, OutputGone, and Mismatch when a map or the
    /// network's answer is not a number.
    virtual SampleOutcome write(const run::SelectedSample& selected,
                                const engine::Explanation& explanation,
                                const std::vector<Message>& notes,
                                const data::SampleOrigin& origin) = 0;

    /// Called when the run was not cancelled: all that is finished becomes what readers expect.
    virtual void finish(const run::Selection& selection) = 0;
};

/// The sink \p output names. Throws Error Mismatch (results made with other settings, or not by
/// this program, are there), Unreadable, CannotWrite.
std::unique_ptr<MapSink> openMapSink(const engine::Network& network, const MapOutput& output,
                                     const run::Selection& selection);

std::unique_ptr<MapSink> openFolderSink(const engine::Network& network, const MapOutput& output,
                                        const run::Selection& selection);
std::unique_ptr<MapSink> openStoreSink(const engine::Network& network, const MapOutput& output);

/// In English, as records hold them.
std::vector<std::string> textsOf(const std::vector<Message>& notes);

/// Names of algorithms in \p explanation whose map is not a number, else "".
std::string namesOfNonFinite(const engine::Explanation& explanation);

} // namespace saliscope::maps
