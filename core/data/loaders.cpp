// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/loaders.h"

#include <algorithm>
#include <numeric>
#include <optional>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/data/picture_origin.h"
#include "core/data/unicode_form.h"
#include "core/pictures/picture_caution.h"

namespace fs = std::filesystem;

namespace saliscope::data
{

namespace
{

/// Rows angioreport's pictures end with that show no retina.
constexpr int captionRows = 50;

/// A rectangle of the stored picture, the end not included.
struct Area {
    int x0 = 0;
    int y0 = 0;
    int x1 = 0;
    int y1 = 0;
};

template <typename Value>
std::vector<std::uint8_t> mixedGrey(const std::vector<Value>& colours)
{
    constexpr int shift = 8 * (int(sizeof(Value)) - 1);
    std::vector<std::uint8_t> grey(colours.size() / 3);
    for (std::size_t i = 0; i < grey.size(); ++i) {
        const std::uint32_t red = colours[3 * i] >> shift;
        const std::uint32_t green = colours[3 * i + 1] >> shift;
        const std::uint32_t blue = colours[3 * i + 2] >> shift;
        grey[i] =
            static_cast<std::uint8_t>((19595 * red + 38470 * green + 7471 * blue + 32768) >> 16);
    }
    return grey;
}

void makeGrey(pictures::DecodedImage& picture)
{
    if (picture.channels == 1)
        return;
    picture.bytes = picture.bits == 8 ? mixedGrey(picture.bytes) : mixedGrey(picture.words);
    picture.words.clear();
    picture.channels = 1;
    picture.bits = 8;
}

/// Half of an odd width is rounded to the even neighbour, as Python rounds.
Area cropped(const pictures::DecodedImage& picture, Crop crop, const std::string& name)
{
    if (crop == Crop::None)
        return {0, 0, picture.width, picture.height};
    const int half = picture.width / 2 + (picture.width % 4 == 3 ? 1 : 0);
    const Area area = crop == Crop::LeftHalf
                          ? Area{0, 0, half, picture.height - captionRows}
                          : Area{half, 0, picture.width, picture.height - captionRows};
    if (area.x1 <= area.x0 || area.y1 <= area.y0)
        throw Error(ErrorKind::Unsupported, name,
                    say("the picture is too small to cut half of it out"));
    return area;
}

/// Rows and columns of an area with any value above 0.
template <typename Value>
KeptLines informativeLines(const std::vector<Value>& pixels, const pictures::DecodedImage& picture,
                           const Area& area)
{
    const auto channels = static_cast<std::size_t>(picture.channels);
    const std::size_t length = std::size_t(area.x1 - area.x0) * channels;
    std::vector<Value> columns(length, 0);
    KeptLines found;
    for (int y = area.y0; y < area.y1; ++y) {
        const Value* row =
            pixels.data() +
            (std::size_t(y) * std::size_t(picture.width) + std::size_t(area.x0)) * channels;
        Value any = 0;
        for (std::size_t i = 0; i < length; ++i) {
            any = static_cast<Value>(any | row[i]);
            columns[i] = static_cast<Value>(columns[i] | row[i]);
        }
        if (any != 0)
            found.rows.push_back(y);
    }
    for (std::size_t i = 0; i < length; i += channels)
        if (std::any_of(columns.begin() + std::ptrdiff_t(i),
                        columns.begin() + std::ptrdiff_t(i + channels),
                        [](Value value) { return value != 0; }))
            found.columns.push_back(area.x0 + static_cast<int>(i / channels));
    return found;
}

std::vector<int> range(int begin, int end)
{
    std::vector<int> values(static_cast<std::size_t>(end - begin));
    std::iota(values.begin(), values.end(), begin);
    return values;
}

template <typename Value>
void readValues(const std::vector<Value>& pixels, const LoadedPicture& loaded, int channel, int row,
                float* out)
{
    const auto channels = static_cast<std::size_t>(loaded.picture.channels);
    const std::vector<int>& columns = loaded.kept.columns;
    const Value* in = pixels.data() +
                      std::size_t(loaded.kept.rows[std::size_t(row)]) *
                          std::size_t(loaded.picture.width) * channels +
                      std::size_t(channel);
    const Value* first = in + std::size_t(columns.front()) * channels;
    const bool contiguous =
        columns.back() - columns.front() + 1 == static_cast<int>(columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const Value value =
            contiguous ? first[i * channels] : in[std::size_t(columns[i]) * channels];
        out[i] = std::min(static_cast<float>(value) * loaded.factor, 1.0F);
    }
}

/// Where a sample's picture lies, or was to lie.
struct FoundFile {
    fs::path path;
    bool inOtherForm = false; ///< the file's name is that of the list in Unicode's other form
};

FoundFile placeOf(const Datamodule& datamodule, const Sample& sample)
{
    if (sample.part >= datamodule.parts.size())
        throw Error(ErrorKind::Internal, sample.name, say("the sample belongs to no database"));
    const DatabasePart& part = datamodule.parts[sample.part];
    const fs::path plain = joinInside(part.folder, sample.name);
    if (!part.loader.numberedFolders && isAscii(sample.name))
        return {plain, false}; // a database of 100 000 pictures need not be looked up
    std::vector<fs::path> names = {sample.name};
    if (part.loader.numberedFolders) {
        const fs::path name = sample.name;
        const fs::path numbered =
            name.parent_path() / name.filename().string().substr(0, 5) / name.filename();
        names.insert(part.loader.numberedFirst ? names.begin() : names.end(), numbered);
    }
    for (const fs::path& name : names)
        if (std::optional<fs::path> found = findInAnyForm(part.folder, name.native())) {
            const bool inOtherForm = *found != part.folder / name;
            return {std::move(*found), inOtherForm};
        }
    return {plain, false};
}

} // namespace

LoadedPicture loadedPicture(pictures::DecodedImage picture, const Loader& loader,
                            const std::string& name)
{
    // The one database that is cut has no radiographs.
    if (loader.crop == Crop::None)
        if (std::optional<Message> caution =
                pictures::pictureCaution(picture, loader.bits != 0 ? loader.bits : picture.bits))
            picture.notes.push_back(std::move(*caution));
    if (loader.grey)
        makeGrey(picture);
    const Area area = cropped(picture, loader.crop, name);
    LoadedPicture loaded;
    if (!loader.removeBorders)
        loaded.kept = {range(area.y0, area.y1), range(area.x0, area.x1)};
    else
        loaded.kept = picture.bits == 8 ? informativeLines(picture.bytes, picture, area)
                                        : informativeLines(picture.words, picture, area);
    if (loaded.kept.rows.empty())
        throw Error(ErrorKind::Damaged, name, say("every pixel is black"));
    const int bits = picture.bits == 16 && loader.bits != 0 ? loader.bits : picture.bits;
    loaded.factor = 1.0F / static_cast<float>((1 << bits) - 1);
    loaded.picture = std::move(picture);
    return loaded;
}

void readRow(const LoadedPicture& loaded, int channel, int row, float* out)
{
    if (loaded.picture.bits == 8)
        readValues(loaded.picture.bytes, loaded, channel, row, out);
    else
        readValues(loaded.picture.words, loaded, channel, row, out);
}

RawImage frameOf(LoadedPicture& loaded)
{
    RawImage raw;
    raw.stored = {loaded.picture.width, loaded.picture.height};
    raw.notes = std::move(loaded.picture.notes);
    constexpr std::size_t much = std::size_t(256) << 20;
    const std::size_t bytes = loaded.picture.bytes.size() + 2 * loaded.picture.words.size();
    if (bytes > much)
        raw.notes.push_back(say("It takes %1 MiB of memory when it is decoded.", bytes >> 20));
    if (loaded.size().height != loaded.picture.height)
        raw.keptRows = loaded.kept.rows;
    if (loaded.size().width != loaded.picture.width)
        raw.keptColumns = loaded.kept.columns;
    return raw;
}

RawImage applyLoader(pictures::DecodedImage picture, const Loader& loader, const std::string& name)
{
    LoadedPicture loaded = loadedPicture(std::move(picture), loader, name);
    RawImage raw = frameOf(loaded);
    const Size size = loaded.size();
    raw.image = Image(loaded.picture.channels, size.height, size.width);
    for (int channel = 0; channel < loaded.picture.channels; ++channel)
        for (int row = 0; row < size.height; ++row)
            readRow(loaded, channel, row,
                    raw.image.plane(channel) + std::size_t(row) * std::size_t(size.width));
    return raw;
}

RawImage loadPicture(const fs::path& path, const Loader& loader)
{
    refuseVolume(loader, path);
    return applyLoader(pictures::decodeImageFile(path, loader.choice), loader, path.string());
}

void refuseVolume(const Loader& loader, const fs::path& path)
{
    if (loader.volume)
        throw Error(
            ErrorKind::Unsupported, path.string(),
            say("it is a three-dimensional volume; only two-dimensional pictures are read"));
}

fs::path samplePath(const Datamodule& datamodule, const Sample& sample)
{
    return placeOf(datamodule, sample).path;
}

void addNotesOnName(RawImage& raw, const Datamodule& datamodule, const Sample& sample)
{
    const FoundFile place = placeOf(datamodule, sample);
    if (place.inOtherForm)
        raw.notes.push_back(
            say("The file's name writes accents in Unicode's other form (NFC or NFD) than the "
                "list: %1",
                place.path.filename().string()));
}

std::uint64_t bytesToLoad(const Datamodule& datamodule, const Sample& sample)
{
    constexpr std::uint64_t perPixel = 3 * (sizeof(std::uint16_t) + sizeof(float));
    const fs::path path = samplePath(datamodule, sample);
    const Size size = pictures::imageSize(path, datamodule.parts[sample.part].loader.choice);
    return perPixel * std::uint64_t(size.width) * std::uint64_t(size.height) + fs::file_size(path);
}

RawImage loadSample(const Datamodule& datamodule, const Sample& sample)
{
    RawImage raw =
        loadPicture(samplePath(datamodule, sample), datamodule.parts[sample.part].loader);
    addNotesOnName(raw, datamodule, sample);
    return raw;
}

RawImage loadSample(const Datamodule& datamodule, const Sample& sample, const PictureFile& file)
{
    const std::string name = file.path.string();
    const Loader& loader = datamodule.parts[sample.part].loader;
    RawImage raw =
        applyLoader(pictures::decodeImage(file.bytes, name, loader.choice), loader, name);
    addNotesOnName(raw, datamodule, sample);
    return raw;
}

} // namespace saliscope::data
