// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>
#include <unordered_map>

namespace saliscope
{

/// What `generate` noted about a map it wrote.
struct MapNote {
    std::string algorithm;
    std::string layer;
    int output = 0;
    int outputs = 1;        ///< of the network
    float evidenceSign = 1; ///< -1: the map shows evidence against the output
    float logit = 0;        ///< of that output
};

/// The notes on the maps in a folder, as far as there are any: mednet leaves none.
class MapNotes final
{
public:
    MapNotes() = default;
    /// Reads generation*.jsonl of \p folder, or else of the nearest of the two folders above it,
    /// which may be those of an algorithm and an output. Lines that are damaged are passed over.
    explicit MapNotes(const std::filesystem::path& folder);

    /// The note on a map's file, or null. Thread-safe.
    const MapNote* find(const std::filesystem::path& map) const;

private:
    void readLines(const std::filesystem::path& file);

    std::filesystem::path m_root; ///< what the records' file names are relative to; absolute
    std::unordered_map<std::string, MapNote> m_notes;
};

} // namespace saliscope
