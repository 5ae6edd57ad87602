// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cmath>
#include <filesystem>
#include <string>
#include <vector>

#include <QTemporaryDir>

#include "core/base/files.h"
#include "core/data/datamodule.h"
#include "core/maps/npy.h"
#include "core/pictures/image_file.h"
#include "core/render/picture.h"
#include "core/render/png.h"

namespace saliscope
{

using namespace saliscope::data;
using namespace saliscope::maps;
using namespace saliscope::pictures;
using namespace saliscope::render;

constexpr int pictureSize = 32; ///< of every picture
constexpr int mapSize = 16;     ///< of the network's input

/// A folder with pictures, a split list and room for maps, gone when this goes.
struct SmallDatamodule {
    QTemporaryDir temporary;
    std::filesystem::path folder = temporary.path().toStdString();
    std::filesystem::path list = folder / "split.json";

    explicit SmallDatamodule(const std::string& json = usualList())
    {
        std::vector<std::uint8_t> values(pictureSize * pictureSize);
        for (std::size_t index = 0; index < values.size(); ++index)
            values[index] = static_cast<std::uint8_t>(index % pictureSize * 7);
        for (const char* name : {"a", "b", "c", "d"})
            writeFileAtomically(folder / "images" / (std::string(name) + ".png"),
                                {encodeGreyPng(values, pictureSize, pictureSize)});
        writeFileAtomically(list, {json});
    }

    /// Box of a: x and y from 4 to 8 in pixels of the map. The split "validation" is empty.
    static std::string usualList()
    {
        return R"({"train": [["a.png", 1, [[1, 8, 8, 8, 8], [0, 24, 24, 8, 8]]],
                             ["b.png", 0], ["c.png", 1]],
                   "validation": [],
                   "test": [["d.png", 1, [[1, 0, 0, 32, 32]]]]})";
    }

    std::filesystem::path maps() const { return folder / "maps"; }

    Datamodule open() const
    {
        DataOptions options;
        options.datadir = folder / "images";
        return openDatamodule(list.string(), options);
    }

    /// A map that is 1 at the pixel (x, y) and 0.1 elsewhere.
    static Image peakAt(int x, int y, int size = mapSize)
    {
        Image map(1, size, size);
        std::fill(map.values.begin(), map.values.end(), 0.1F);
        map.values[std::size_t(y * size + x)] = 1;
        return map;
    }

    void writeMap(const std::string& name, const Image& map) const
    {
        writeNpy(maps() / (name + ".npy"), map);
    }

    /// A map file with any header and content.
    void writeArray(const std::string& name, const std::string& descr, bool fortranOrder,
                    const std::string& shape, const std::string& bytes) const
    {
        std::string header = "{'descr': '" + descr +
                             "', 'fortran_order': " + (fortranOrder ? "True" : "False") +
                             ", 'shape': " + shape + ", }";
        header.resize(117, ' ');
        header += '\n';
        const std::string start("\x93NUMPY\x01\x00\x76\x00", 10);
        writeFileAtomically(maps() / (name + ".npy"), {start, header, bytes});
    }
};

inline Picture readPicture(const std::filesystem::path& path)
{
    const DecodedImage image = decodeImageFile(path);
    Picture picture(image.width, image.height);
    for (std::size_t index = 0; index < picture.pixels.size(); ++index)
        for (std::size_t part = 0; part < 3; ++part)
            picture.pixels[index][part] = image.bytes[index * 3 + part];
    return picture;
}

} // namespace saliscope
