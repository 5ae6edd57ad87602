// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/loaders.h"

#include <algorithm>
#include <numeric>
#include <optional>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/data/unicode_form.h"

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

void makeGrey(DecodedImage& picture)
{
    if (picture.channels == 1)
        return;
    picture.bytes = picture.bits == 8 ? mixedGrey(picture.bytes) : mixedGrey(picture.words);
    picture.words.clear();
    picture.channels = 1;
    picture.bits = 8;
}

/// Half of an odd width is rounded to the even neighbour, as Python rounds.
Area cropped(const DecodedImage& picture, Crop crop, const std::string& name)
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
struct Informative {
    std::vector<int> rows;
    std::vector<int> columns;
};

template <typename Value>
Informative informativeLines(const std::vector<Value>& pixels, const DecodedImage& picture,
                             const Area& area)
{
    const auto channels = static_cast<std::size_t>(picture.channels);
    const std::size_t length = std::size_t(area.x1 - area.x0) * channels;
    std::vector<Value> columns(length, 0);
    Informative found;
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

/// \p factor is multiplied with, as the reference does: dividing rounds otherwise.
template <typename Value>
Image toImage(const std::vector<Value>& pixels, const DecodedImage& picture,
              const Informative& kept, float factor)
{
    Image image(picture.channels, static_cast<int>(kept.rows.size()),
                static_cast<int>(kept.columns.size()));
    const auto channels = static_cast<std::size_t>(picture.channels);
    const bool contiguous =
        kept.columns.back() - kept.columns.front() + 1 == static_cast<int>(kept.columns.size());
    for (int channel = 0; channel < picture.channels; ++channel) {
        float* out = image.plane(channel);
        for (const int row : kept.rows) {
            const Value* in = pixels.data() +
                              std::size_t(row) * std::size_t(picture.width) * channels +
                              std::size_t(channel);
            const Value* first = in + std::size_t(kept.columns.front()) * channels;
            for (std::size_t i = 0; i < kept.columns.size(); ++i) {
                const Value value =
                    contiguous ? first[i * channels] : in[std::size_t(kept.columns[i]) * channels];
                out[i] = std::min(static_cast<float>(value) * factor, 1.0F);
            }
            out += image.width;
        }
    }
    return image;
}

template <typename Value>
RawImage makeRaw(const std::vector<Value>& pixels, const DecodedImage& picture,
                 const Loader& loader, const std::string& name)
{
    const Area area = cropped(picture, loader.crop, name);
    Informative kept = loader.removeBorders
                           ? informativeLines(pixels, picture, area)
                           : Informative{range(area.y0, area.y1), range(area.x0, area.x1)};
    if (kept.rows.empty())
        throw Error(ErrorKind::Damaged, name, say("every pixel is black"));
    const int bits = picture.bits == 16 && loader.bits != 0 ? loader.bits : picture.bits;
    RawImage raw;
    raw.image = toImage(pixels, picture, kept, 1.0F / static_cast<float>((1 << bits) - 1));
    raw.stored = {picture.width, picture.height};
    if (raw.image.height != picture.height)
        raw.keptRows = std::move(kept.rows);
    if (raw.image.width != picture.width)
        raw.keptColumns = std::move(kept.columns);
    return raw;
}

/// Where a sample's picture lies, or was to lie.
struct Place {
    fs::path path;
    bool inOtherForm = false; ///< the file's name is that of the list in Unicode's other form
};

Place placeOf(const Datamodule& datamodule, const Sample& sample)
{
    if (sample.part >= datamodule.parts.size())
        throw Error(ErrorKind::Internal, sample.name, say("the sample belongs to no database"));
    const DatabasePart& part = datamodule.parts[sample.part];
    const fs::path plain = joinInside(part.folder, sample.name);
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

RawImage applyLoader(DecodedImage picture, const Loader& loader, const std::string& name)
{
    if (loader.grey)
        makeGrey(picture);
    RawImage raw = picture.bits == 8 ? makeRaw(picture.bytes, picture, loader, name)
                                     : makeRaw(picture.words, picture, loader, name);
    raw.notes = std::move(picture.notes);
    return raw;
}

RawImage loadPicture(const fs::path& path, const Loader& loader)
{
    refuseVolume(loader, path);
    return applyLoader(decodeImageFile(path), loader, path.string());
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

RawImage loadSample(const Datamodule& datamodule, const Sample& sample)
{
    const Place place = placeOf(datamodule, sample);
    RawImage raw = loadPicture(place.path, datamodule.parts[sample.part].loader);
    if (place.inOtherForm)
        raw.notes.insert(raw.notes.begin(),
                         say("The file's name writes accents in Unicode's other form (NFC or NFD) "
                             "than the list: %1",
                             place.path.filename().string()));
    return raw;
}

} // namespace saliscope::data
