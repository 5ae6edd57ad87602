// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/image.h"
#include "core/data/model_input.h"
#include "core/maps/map_notes.h"
#include "core/run/selection.h"

namespace saliscope::maps
{

/// The maps of one algorithm at one layer for one output, as far as that is known.
struct MapSet {
    std::string name;      ///< "" (a folder that is itself the set), "layercam", "gradcam/0"
    std::string algorithm; ///< "" when nobody says
    std::string layer;     ///< likewise, and for algorithms without one
    std::string output;    ///< "highest-output", "3", or "" for a network with one output
    bool isSigned = false; ///< -1..1, negative where there is evidence against the output
    bool operator==(const MapSet&) const = default;
};

/// Sets of saliency maps, whatever holds them: a folder of .npy files as `generate` and mednet
/// leave it, or an HDF5 store. Of a store of maps before post-processing the final maps are read. A
/// map is found by its set and its key: the sample's path without extension, as
/// mapKey() forms it. Thread-safe.
class MapSource
{
public:
    virtual ~MapSource() = default;

    /// At least one; algorithms in alphabetical order, outputs in theirs.
    const std::vector<MapSet>& sets() const { return m_sets; }

    /// All samples as the datamodule calls them, where a record says so, else keys of maps.
    virtual std::vector<std::string> samples() const = 0;

    /// The line of JSON `generate` noted on one of samples(), or "".
    virtual std::string record(const std::string& sample) const = 0;

    /// What the maps were made with, as far as it is noted.
    virtual run::RunRecord::Settings settings() const = 0;

    /// The keys of all maps in \p set, in a fixed order. May walk through folders.
    virtual std::vector<std::string> keys(const MapSet& set) const = 0;

    virtual bool contains(const MapSet& set, const std::string& key) const = 0;

    /// One plane of values as stored (NaN included). Throws Error NotFound, Unsafe (a key that
    /// leads outside), and as readNpy.
    virtual Image read(const MapSet& set, const std::string& key) const = 0;

    /// The size of what read() returns, without reading it all. Throws as read.
    virtual Size size(const MapSet& set, const std::string& key) const = 0;

    /// What messages call the map: its file, or store, set and key.
    virtual std::string place(const MapSet& set, const std::string& key) const = 0;

    /// SHA-256 of the map as a .npy file. Throws as read.
    virtual std::string sha256(const MapSet& set, const std::string& key) const = 0;

    /// When the map was written last; none when that cannot be told.
    virtual std::optional<std::filesystem::file_time_type> changed(
        const MapSet& set, const std::string& key) const = 0;

    /// What is noted about the map, or null. The first call reads the notes.
    virtual const MapNote* note(const MapSet& set, const std::string& key) const = 0;

protected:
    std::vector<MapSet> m_sets;
};

/// Opens \p place, a folder or store of maps, or one set of it as PLACE:SET (":layercam",
/// ":gradcam/0"; what stands before an '@' or '/' will do where that is clear). Where no record
/// says what is in a folder, maps of one of \p samples directly in it make it a single set; else
/// its subfolders named after algorithms and outputs are the sets. Throws Error NotFound,
/// BadRequest (no such set, naming those there are), and as MapStore.
std::unique_ptr<MapSource> openMapSource(const std::filesystem::path& place,
                                         const std::vector<run::SelectedSample>& samples = {});

/// What panes and reports call \p set of the folder or store \p place: the name of that, then that
/// of the set: "run-1 · layercam".
std::string setTitle(const std::filesystem::path& place, const MapSet& set);

/// The key of \p sample's map; likewise by its name.
std::string mapKey(const data::Sample& sample);
std::string mapKey(const std::string& sampleName);

/// The set called \p name, or the only one whose name holds it before an '@' or a '/'. Throws Error
/// BadRequest with the names there are.
const MapSet& setNamed(const MapSource& source, const std::string& name);

/// The maps of \p algorithm for \p output (as in MapSet), at \p layer where several layers are
/// there. Where nobody says of which algorithm or layer the only set is, it is taken. Throws Error
/// NotFound.
const MapSet& setOf(const MapSource& source, const std::string& algorithm, const std::string& layer,
                    const std::string& output);

/// The only set. Throws Error BadRequest, naming the sets, when there are several.
const MapSet& onlySet(const MapSource& source, const std::filesystem::path& place);

/// How the pictures that the maps of \p source were made from became squares, as far as that is
/// noted; else as \p input says, else padded. Throws Error Mismatch where note and input differ.
data::Padding paddingOf(const MapSource& source, const std::optional<data::InputSpec>& input = {});

/// Reads a map that has to be square. Throws as MapSource::read, and Error Mismatch.
Image readSquareMap(const MapSource& source, const MapSet& set, const std::string& key);

/// The same for a map of \p size × \p size.
Image readMapOfSize(const MapSource& source, const MapSet& set, const std::string& key, int size);

/// Whether the record of a map says that it was made from another picture than that of \p sample
/// is now, or that it was read in another way. False where nobody says. Any thread.
bool isOfOtherPicture(const MapSource& source, const MapSet& set, const std::string& key,
                      const data::Datamodule& datamodule, const data::Sample& sample);

/// Whether a finite value of \p map lies outside 0..1, or -1..1 for a signed map: it was not scaled
/// as saliency maps are.
bool leavesUnitRange(const Image& map, bool isSigned = false);

} // namespace saliscope::maps
