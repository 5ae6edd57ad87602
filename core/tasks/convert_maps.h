// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <vector>

#include "core/run/options.h"
#include "core/run/progress.h"
#include "core/run/selection.h"

namespace saliscope::tasks
{

/// Everything `saliscope convert` can be told.
struct ConvertOptions {
    static constexpr const char* command = "convert";
    std::filesystem::path from = {}; ///< folder or store of maps, or one set of it as PLACE:SET
    std::filesystem::path to = {};   ///< store (.h5, .hdf5) or folder
    bool overwrite = false;
};

void describe(run::OptionList& list, ConvertOptions& options);

struct ConvertReport {
    std::size_t total = 0;   ///< samples
    std::size_t written = 0; ///< of them
    std::size_t kept = 0;    ///< of them, those whose maps an earlier conversion had written
    std::size_t maps = 0;
    std::size_t missing = 0;                  ///< maps that records name but that are not there
    std::size_t hollow = 0;                   ///< maps left out of a store for being NaN throughout
    std::vector<run::SampleFailure> failures; ///< without split
    bool cancelled = false;
    bool startsOver = false; ///< an earlier conversion to this store was killed
};

/// Whether \p path is called as stores are: .h5 or .hdf5.
bool isStoreName(const std::filesystem::path& path);

/// Writes maps from one place (see openMapSource) to another: a store when it is called as one,
/// else a folder laid out as `generate` does. Records go along. Maps before post-processing become
/// final maps in a folder and in another store. A folder that holds nothing but what these maps
/// make was left by a conversion that did not end: it goes on. Damaged maps are failures of their
/// sample and the others go on. With \p most, no more than the first so many samples are written;
/// the report's total counts all. Throws Error as openMapSource() and writeStore(), and Mismatch
/// when the new place holds something that is not to be overwritten. Calls \p progress on the
/// calling thread.
ConvertReport convertMaps(const ConvertOptions& options, const run::ProgressCallback& progress,
                          std::stop_token stop, std::optional<std::size_t> most = {});

struct MergeReport {
    std::size_t samples = 0;
    std::size_t repeated = 0; ///< samples that several parts held; the last part counts
};

/// Makes one store of several, or of the journals killed runs left (.part), which may be \p to
/// itself and its journal. All have to be made with the same settings. Journals are left where they
/// are; with \p dryRun nothing is written. Throws Error as StoreParts and writeStore().
MergeReport mergeStores(const std::filesystem::path& to,
                        const std::vector<std::filesystem::path>& parts, bool dryRun = false);

} // namespace saliscope::tasks
