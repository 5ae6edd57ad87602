// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <ios>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/data/picture_origin.h"
#include "core/run/run_record.h"

namespace saliscope::maps
{

struct MapOutcome;
struct SampleOutcome;

/// What `generate` noted about a map it wrote.
struct MapNote {
    std::string algorithm;
    std::string layer;
    int output = 0;
    int outputs = 1;        ///< of the network
    float evidenceSign = 1; ///< -1: the map shows evidence against the output
    float logit = 0;        ///< of that output
    bool isSigned = false;  ///< negative values are evidence against what the map shows
    std::optional<data::SampleOrigin> origin = {}; ///< none where nobody noted it
    double probability = 0;                        ///< of that output
    std::string outputName = {};                   ///< what people call it: its name, or its index
    float rawMaximum = 0;                          ///< of the map before it was scaled
    std::optional<int> contrast = {};              ///< the output that was subtracted from it
    std::string contrastName = {};                 ///< likewise
};

/// The note on one map of a sample, of a run with \p settings. Throws std::out_of_range for an
/// output it has no logit of.
MapNote noteOn(const MapOutcome& map, const SampleOutcome& sample,
               const run::RunRecord::Settings& settings);

/// The notes on the maps in a folder, as far as there are any: mednet leaves none. Thread-safe.
class MapNotes final
{
public:
    /// Finds generation*.jsonl in \p folder, or else in the nearest of the two folders above it,
    /// which may be those of an algorithm and an output, and reads the settings of the run.
    explicit MapNotes(const std::filesystem::path& folder);

    /// The note on a map's file, or null. The first call reads all notes; lines that are damaged
    /// are passed over.
    const MapNote* find(const std::filesystem::path& map) const;

    /// The algorithm of the run when it had one alone, else "".
    std::string onlyAlgorithm() const;
    /// The target layer of the run, or "".
    std::string layer() const;
    bool areSigned() const;
    const run::RunRecord::Settings& settings() const { return m_settings; }

    /// The samples noted, in order, and the line on one of them or "". The first call reads them.
    std::vector<std::string> samples() const;
    std::string line(const std::string& sample) const;

    /// Where the maps of a sample lie, relative to \p folder, by the first line that can be read.
    std::vector<std::filesystem::path> setsBelow(const std::filesystem::path& folder) const;

private:
    struct Place {
        std::size_t file = 0;
        std::streamoff offset = 0;
    };

    void readSettings();
    void readAll() const;
    void readLines(std::size_t file) const;

    std::filesystem::path m_root; ///< what the records' file names are relative to; absolute
    std::vector<std::filesystem::path> m_files;
    run::RunRecord::Settings m_settings;
    mutable std::once_flag m_once; ///< guards what follows
    mutable std::vector<std::string> m_samples;
    mutable std::unordered_map<std::string, Place> m_places;
    mutable std::unordered_map<std::string, MapNote> m_notes;
};

} // namespace saliscope::maps
