// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/maps/map_source.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/sample_name.h"
#include "core/engine/output_names.h"
#include "core/maps/map_folder.h"
#include "core/maps/store_source.h"

namespace fs = std::filesystem;

namespace saliscope::maps
{

namespace
{

std::string namesOf(const std::vector<MapSet>& sets)
{
    std::string names;
    for (const MapSet& set : sets)
        names += (names.empty() ? "" : ", ") +
                 (set.name.empty() ? "maps of " + (set.algorithm.empty() ? "an unnamed algorithm"
                                                                         : set.algorithm)
                                   : set.name);
    return names;
}

std::string sizeText(Size size)
{
    return std::to_string(size.width) + " x " + std::to_string(size.height);
}

/// One set of another source.
class ChosenSet final : public MapSource
{
public:
    ChosenSet(std::unique_ptr<MapSource> source, const std::string& name)
        : m_source(std::move(source))
    {
        m_sets = {setNamed(*m_source, name)};
    }

    std::vector<std::string> samples() const override { return m_source->samples(); }
    std::string record(const std::string& sample) const override
    {
        return m_source->record(sample);
    }
    run::RunRecord::Settings settings() const override { return m_source->settings(); }
    std::vector<std::string> keys(const MapSet& set) const override { return m_source->keys(set); }
    Size size(const MapSet& set, const std::string& key) const override
    {
        return m_source->size(set, key);
    }
    bool contains(const MapSet& set, const std::string& key) const override
    {
        return m_source->contains(set, key);
    }
    Image read(const MapSet& set, const std::string& key) const override
    {
        return m_source->read(set, key);
    }
    std::string place(const MapSet& set, const std::string& key) const override
    {
        return m_source->place(set, key);
    }
    std::string sha256(const MapSet& set, const std::string& key) const override
    {
        return m_source->sha256(set, key);
    }
    std::optional<fs::file_time_type> changed(const MapSet& set,
                                              const std::string& key) const override
    {
        return m_source->changed(set, key);
    }
    const MapNote* note(const MapSet& set, const std::string& key) const override
    {
        return m_source->note(set, key);
    }

private:
    std::unique_ptr<MapSource> m_source;
};

std::unique_ptr<MapSource> openWhole(const fs::path& place,
                                     const std::vector<run::SelectedSample>& samples)
{
    std::error_code code;
    if (fs::is_directory(place, code))
        return openMapFolder(place, samples);
    if (fs::exists(place, code))
        return openStoreSource(place);
    if (const fs::path journal = place.string() + ".part"; fs::exists(journal, code))
        throw Error(ErrorKind::NotFound, place.string(),
                    say("the run that makes this store has not ended; repeat its command, or have "
                        "`saliscope store merge` make a store of what is in %1",
                        journal.filename().string()));
    throw Error(ErrorKind::NotFound, place.string(),
                say("there is no such folder or store of maps"));
}

/// The set of this name alone, else those whose name begins with it.
std::vector<const MapSet*> setsCalled(const std::vector<MapSet>& sets, const std::string& name)
{
    std::vector<const MapSet*> found;
    for (const MapSet& set : sets) {
        if (set.name == name)
            return {&set};
        const bool begins = set.name.starts_with(name + "@") || set.name.starts_with(name + "/");
        if (begins || (set.name.empty() && !name.empty() && set.algorithm == name))
            found.push_back(&set);
    }
    return found;
}

/// "gradcam/Pneumonia" or "Pneumonia" as sets are called, "gradcam/8" or "8"; other names as they
/// are.
std::string withOutputIndex(const MapSource& source, const std::string& name)
{
    const std::size_t slash = name.rfind('/');
    const std::size_t begin = slash == std::string::npos ? 0 : slash + 1;
    const std::vector<std::string> outputs = engine::recordedOutputNames(source.settings());
    const auto output = std::find(outputs.begin(), outputs.end(), name.substr(begin));
    if (output == outputs.end())
        return name;
    return name.substr(0, begin) + std::to_string(output - outputs.begin());
}

} // namespace

std::unique_ptr<MapSource> openMapSource(const fs::path& place,
                                         const std::vector<run::SelectedSample>& samples)
{
    std::error_code code;
    const std::string text = place.string();
    const std::size_t colon = text.rfind(':');
    if (fs::exists(place, code) || colon == std::string::npos ||
        !fs::exists(text.substr(0, colon), code))
        return openWhole(place, samples);
    return std::make_unique<ChosenSet>(openWhole(text.substr(0, colon), samples),
                                       text.substr(colon + 1));
}

std::string setTitle(const fs::path& place, const MapSet& set)
{
    const fs::path path = absolutePath(place);
    const std::string name = (path.has_filename() ? path : path.parent_path()).filename().string();
    return set.name.empty() ? name : name + " · " + set.name;
}

std::string mapKey(const data::Sample& sample)
{
    return mapKey(sample.name);
}

std::string mapKey(const std::string& sampleName)
{
    return std::string(withoutExtension(sampleName));
}

const MapSet& setNamed(const MapSource& source, const std::string& name)
{
    const std::vector<MapSet>& sets = source.sets();
    std::vector<const MapSet*> found = setsCalled(sets, name);
    if (found.empty())
        found = setsCalled(sets, withOutputIndex(source, name));
    if (found.size() != 1)
        throw Error(ErrorKind::BadRequest, name,
                    found.empty()
                        ? say("there is no set of maps of this name; there are %1", namesOf(sets))
                        : say("several sets of maps fit this name; there are %1", namesOf(sets)));
    return *found.front();
}

const MapSet& setOf(const MapSource& source, const std::string& algorithm, const std::string& layer,
                    const std::string& output)
{
    const std::vector<MapSet>& sets = source.sets();
    const MapSet* found = nullptr;
    for (const MapSet& set : sets) {
        const bool sameAlgorithm =
            set.algorithm == algorithm || (set.algorithm.empty() && sets.size() == 1);
        if (sameAlgorithm && set.output == output && (!found || set.layer == layer))
            found = &set;
    }
    if (!found)
        throw Error(ErrorKind::NotFound, algorithm,
                    output.empty()
                        ? say("there are no maps of this algorithm; there are %1", namesOf(sets))
                        : say("there are no maps of this algorithm for %1; there are %2", output,
                              namesOf(sets)));
    return *found;
}

const MapSet& onlySet(const MapSource& source, const fs::path& place)
{
    if (source.sets().size() == 1)
        return source.sets().front();
    throw Error(
        ErrorKind::BadRequest, place.string(),
        say("it holds maps of several algorithms or outputs; name one of them behind a colon (%1)",
            namesOf(source.sets())));
}

data::Padding paddingOf(const MapSource& source, const std::optional<data::InputSpec>& input)
{
    const run::RunRecord::Settings settings = source.settings();
    const std::string noted = run::settingOf(settings, "pad");
    if (noted.empty())
        return input ? input->padding : data::Padding::Square;
    const data::Padding padding = data::paddingNamed(noted);
    if (input && input->padding != padding)
        throw Error(ErrorKind::Mismatch, run::settingOf(settings, "model"),
                    say("the maps were made with --pad %1, which has to be the same here", noted));
    return padding;
}

Image readSquareMap(const MapSource& source, const MapSet& set, const std::string& key)
{
    Image map = source.read(set, key);
    if (map.width != map.height)
        throw Error(ErrorKind::Mismatch, source.place(set, key),
                    say("it has %1 values, but networks look at squares",
                        sizeText({map.width, map.height})));
    return map;
}

Image readMapOfSize(const MapSource& source, const MapSet& set, const std::string& key, int size)
{
    Image map = source.read(set, key);
    if (map.width != size || map.height != size)
        throw Error(ErrorKind::Mismatch, source.place(set, key),
                    say("it has %1 values, but the network's input %2 pixels",
                        sizeText({map.width, map.height}), sizeText({size, size})));
    return map;
}

bool isOfOtherPicture(const MapSource& source, const MapSet& set, const std::string& key,
                      const data::Datamodule& datamodule, const data::Sample& sample)
{
    const MapNote* note = source.note(set, key);
    return note != nullptr &&
           data::differenceOf(note->origin, datamodule, sample) != data::Difference::None;
}

bool leavesUnitRange(const Image& map, bool isSigned)
{
    const float lowest = isSigned ? -1 : 0;
    return std::any_of(map.values.begin(), map.values.end(), [=](float value) {
        return (value < lowest || value > 1) && std::isfinite(value);
    });
}

} // namespace saliscope::maps
